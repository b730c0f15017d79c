import { expect, test } from "vitest";
import { failure } from "../../contract/new-failure";
import { failureText } from "../../locales/facts";
import { createTexts } from "../../locales/texts";
import { sampleAccount } from "../dev/sample-account";
import { announcement, refreshAnnouncement } from "./announcement";

test("success names the account and a failure its reason", () => {
  const texts = createTexts("ru");
  expect(refreshAnnouncement(sampleAccount(0), texts)).toBe("Данные обновлены: Офис");
  const failed = sampleAccount(0, { customerFailure: failure("network") });
  expect(refreshAnnouncement(failed, texts)).toContain(failureText(texts, failure("network")).title);
});

test("several sentences are joined into one announcement, and without any nothing is said", () => {
  expect(announcement(["Появилась блокировка", "Новых SMS: 1"])).toBe("Появилась блокировка. Новых SMS: 1.");
  expect(announcement([])).toBeNull();
});
