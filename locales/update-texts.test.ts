import { expect, test } from "vitest";
import { noUpdatesRead, type Updates } from "../contract/updates/updates";
import { createTexts } from "./texts";
import { updateDeliveryText, updateText } from "./update-texts";

const texts = createTexts("en");
const known: Partial<Updates> = { newer: { state: "known", value: "0.2.0" } };

test.each<[string, Partial<Updates>]>([
  ["It is not known yet whether there is a new version.", {}],
  ["This is the latest version.", { newer: { state: "none" } }],
  ["Version 0.2.0 is available.", known],
  ["Checking for updates…", { ...known, step: { state: "checking" } }],
  ["Downloading version 0.2.0: 7%", { ...known, step: { state: "downloading", percent: 7 } }],
  [
    "Version 0.2.0 will be installed when the application restarts.",
    { ...known, step: { state: "downloaded" } },
  ],
])("%s", (sentence, part) => {
  expect(updateText(texts, { ...noUpdatesRead("automatic"), ...part })).toBe(sentence);
});

test("a build that asks no server says so", () => {
  expect(updateDeliveryText(texts, { delivery: "manual" })).toContain("doesn’t check for updates");
});
