import { expect, test } from "vitest";
import { readCustomer, readSwitch } from "../../../tests/hostile-shapes/sample-replies";
import { bodyMaxBytes } from "../axios-adapter";

/** The piece as often as it fits into the longest body that is read. */
const filled = (piece: string): string =>
  piece.repeat(Math.floor((bodyMaxBytes - 200) / new TextEncoder().encode(piece).length));
const list = (item: string): string => `[${filled(`${item},`)}${item}]`;

/** Bodies that would take minutes if any step took more than linear time: then the test's own limit fails it. */
test.each([
  ["text of brackets", JSON.stringify(filled("<"))],
  ["text of open tags", JSON.stringify(filled("<a"))],
  ["text of nested tags", JSON.stringify(filled("<<a>"))],
  ["text of spaces", `"a${filled(" ")}b"`],
  ["text of joiners", JSON.stringify(filled("\u200d"))],
  ["text of marks", JSON.stringify(`а${filled("\u0301")}`)],
  ["text of the word Bearer", JSON.stringify(filled("bearer "))],
  ["list of empty texts", list('""')],
  ["list of tags", list('"<b>"')],
  ["list of nothing", list("null")],
  ["list of empty objects", list('{"name":"<i>"}')],
  ["list of codes", list('"ab"')],
  ["object of many keys", `{${Array.from({ length: 20_000 }, (_, index) => `"k${index}":"<"`).join(",")}}`],
])("a body full of it is read in linear time: %s", (_name, json) => {
  for (const field of ["id", "tariff", "expiration_date", "block", "unread_sms"]) {
    expect(readCustomer(200, `{"success":true,"${field}":${json}}`).ok).toBe(true);
  }
  for (const field of ["message", "errors", "error"]) {
    expect(readSwitch(422, `{"${field}":${json}}`).ok).toBe(false);
  }
});
