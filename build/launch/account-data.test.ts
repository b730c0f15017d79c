import { expect, test } from "vitest";
import { projectFolder } from "../paths.mjs";
import { hasAccountData, readDataMessages, readQuitLabels } from "./account-data.mjs";

const messages = ["Непрочитанных SMS: {count}", "Непрочитанных SMS нет"];

test("a tooltip has data once the unread messages are known, be it that there are none", () => {
  expect(hasAccountData("Демо\nНепрочитанных SMS: 21", messages)).toBe(true);
  expect(hasAccountData("Демо\nНепрочитанных SMS нет", messages)).toBe(true);
});

test("unknown or no facts at all are no data", () => {
  expect(hasAccountData("Непрочитанные SMS: нет данных", messages)).toBe(false);
  expect(hasAccountData("Plusofon Tray", messages)).toBe(false);
  expect(hasAccountData("", messages)).toBe(false);
});

test("the application's own texts are found in both languages", async () => {
  const own = await readDataMessages(projectFolder);
  expect(own.some((message) => /[а-я]/i.test(message))).toBe(true);
  expect(own.some((message) => /^[\w\s:{}]+$/.test(message))).toBe(true);
});

test("so are the labels by which it is quit", async () => {
  expect(await readQuitLabels(projectFolder)).toEqual(["Выйти", "Quit"]);
});
