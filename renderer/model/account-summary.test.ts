import { expect, test } from "vitest";
import { failure } from "../../contract/failure";
import { blocksText, failureText, unreadText } from "../../locales/facts";
import { createTexts } from "../../locales/texts";
import { sampleAccount } from "../dev/sample-account";
import { accountSummary } from "./account-summary";

const texts = createTexts("ru");
const blocks = { blocks: { state: "known" as const, value: [{ type: "agreement" }] } };

test("the most pressing thing is told: a failure, then a block, then the unread SMS", () => {
  const failed = sampleAccount(0, { customerFailure: failure("unauthorized") }, blocks);
  expect(accountSummary(failed, texts)).toMatchObject({
    detail: failureText(texts, failure("unauthorized")).title,
    isTrouble: true,
  });
  expect(accountSummary(sampleAccount(0, {}, blocks), texts)).toMatchObject({
    detail: blocksText(texts, blocks.blocks),
    isTrouble: true,
  });
  expect(accountSummary(sampleAccount(0), texts)).toEqual({
    title: "Офис",
    detail: unreadText(texts, { state: "known", value: 3 }),
    isTrouble: false,
  });
});

test("without a key there is trouble although nothing has failed yet", () => {
  expect(accountSummary(sampleAccount(0, { keyPlace: "missing" }), texts).isTrouble).toBe(true);
});
