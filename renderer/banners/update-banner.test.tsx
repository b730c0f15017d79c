import { expect, test } from "vitest";
import { noUpdatesRead, type Updates } from "../../contract/updates/updates";
import { drawnAt, drawnWindow } from "../dev/drawn-window";
import { sampleAccount, sampleApp } from "../dev/sample-account";

const known: Partial<Updates> = { newer: { state: "known", value: "0.2.0" } };
const downloaded: Partial<Updates> = { ...known, step: { state: "downloaded" } };

/** What the account screen says of updates. */
function drawn(part: Partial<Updates>): string {
  const updates = { ...noUpdatesRead("automatic"), ...part };
  return drawnWindow(sampleApp([sampleAccount(drawnAt)], { language: "en", updates }), { name: "account" });
}

test("a downloaded version offers the restart, an announced one its page", () => {
  expect(drawn(downloaded)).toMatch(/Version 0\.2\.0 will be installed.*Restart now.*Later/s);
  const announced = drawn({ ...known, delivery: "announced" });
  expect(announced).toMatch(/Version 0\.2\.0 is available.*Open the download page.*Later/s);
  expect(announced).not.toContain("Restart now");
});

test("nothing is said while there is nothing to decide, or after «later»", () => {
  for (const part of [{}, known, { ...downloaded, isPostponed: true }, { failure: "network" as const }]) {
    expect(drawn(part)).not.toMatch(/0\.2\.0|update server/);
  }
});
