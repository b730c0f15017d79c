import type { Page } from "@playwright/test";
import { createRandom } from "../endurance/options";
import { addAccount, expect, test, wholePoll } from "./fixtures";
import { startSlowLine } from "./slow-line";
import { fireNextTimer, followTimers, headersDeadlineMs } from "./timers";

/** Refreshes the account and waits for the end of the poll. Returns the kind of its failure; null: there was none. */
function refresh(page: Page, accountId: string): Promise<string | null> {
  return page.evaluate(async (id) => {
    await window.plusofon?.refresh({ accountId: id });
    for (;;) {
      const reply = await window.plusofon?.getState();
      const account = reply?.ok === true ? reply.value.accounts[0] : undefined;
      if (account?.isChecking === false) return (account.customerFailure ?? account.tfaFailure)?.kind ?? null;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }, accountId);
}

test("56 kbit/s, 30 % loss, and 8 s each way: each request ends with an answer or in time, and the data stay", async ({
  launch,
  simulator,
}) => {
  const line = await startSlowLine(simulator.url, createRandom(7));
  const app = await launch([`--api=${line.url}`]);
  const page = await app.page();
  const accountId = await addAccount(page);
  await wholePoll(app);

  line.quality = { bitsPerSecond: 56_000, latencyMs: 0, loss: 0 };
  expect(await refresh(page, accountId)).toBeNull();
  line.quality = { bitsPerSecond: 56_000, latencyMs: 50, loss: 0.3 };
  expect(await refresh(page, accountId)).toBeNull();

  // Longer than a reply may take, there and back.
  line.quality = { bitsPerSecond: 56_000, latencyMs: 8_000, loss: 0.3 };
  line.cut();
  await followTimers(app);
  const late = refresh(page, accountId);
  await fireNextTimer(app, headersDeadlineMs);
  expect(await late).toBe("timeout");
  await expect(page.getByText("Плюсофон не ответил вовремя").first()).toBeVisible();
  await expect(page.getByRole("img", { name: /осталось 14.дней/ })).toBeVisible();

  line.quality = { bitsPerSecond: 56_000, latencyMs: 0, loss: 0 };
  line.cut();
  expect(await refresh(page, accountId)).toBeNull();
  await expect(page.getByText("Плюсофон не ответил вовремя")).toHaveCount(0);
  line.close();
});
