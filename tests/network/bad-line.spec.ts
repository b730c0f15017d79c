import type { Page } from "@playwright/test";
import type { RequestInput } from "../../contract/ipc";
import { addAccount, test as base, canaryPin, expect, wholePoll } from "../e2e/fixtures";
import { launchApp, type RunningApp } from "../e2e/running-app";
import { type SecureFront, startSecureFront } from "../e2e/secure-front";
import { fireNextTimer, followTimers, headersDeadlineMs } from "../e2e/timers";
import { trustCertificates } from "../e2e/trusted-sessions";
import { type BadLine, hasLine, startBadLine } from "./bad-line";
import { lineAddress } from "./line-address.mjs";

const seed = 7;
const modem = { bitsPerSecond: 56_000, latencyMs: 20, loss: 0 };

type LineFixtures = {
  line: BadLine;
  front: SecureFront;
  /** The application with an account that was read over the line, and its window. */
  connected: { app: RunningApp; page: Page; accountId: string };
};

/** Plusofon's own address leads over a line of 56 kbit/s to a server that speaks TLS. */
const test = base.extend<LineFixtures>({
  line: async ({ browserName: _ }, use) => {
    test.skip(!hasLine(), "there is no /dev/net/tun here, or no Perl");
    const line = await startBadLine(seed);
    await line.setQuality(modem);
    await use(line);
    await line.close();
  },
  front: async ({ simulator, line: _ }, use) => {
    const front = await startSecureFront(simulator.url, {
      port: lineAddress.port,
      address: lineAddress.near,
    });
    await use(front);
    front.close();
  },
  connected: async ({ desktop, runtime, userData, front: _ }, use) => {
    const app = await launchApp({ desktop, ...runtime, flags: [`--user-data-dir=${userData}`, "--lang=ru"] });
    const page = await app.page();
    await expect(page.getByText("Неофициальная программа").first()).toBeVisible();
    await trustCertificates(app.electron);
    const accountId = await addAccount(page);
    await wholePoll(app);
    await use({ app, page, accountId });
    await app.kill();
  },
});

test("at 56 kbit/s an account is added, read and switched, and its PIN is sent once", async ({
  connected: { page, accountId },
  front,
  simulator,
}) => {
  expect(await refresh(page, accountId)).toBeNull();
  expect(await submitPin(page, { accountId, action: "enable", pin: canaryPin })).toEqual({
    ok: true,
    value: { state: "done", isOn: true },
  });
  expect(front.bodies).toHaveLength(1);
  expect(simulator.state.account.tfa).toBe(true);
});

test("at 5 s each way a poll ends in time and keeps the data, and a PIN is sent once though its answer is late", async ({
  connected: { app, page, accountId },
  front,
  line,
}) => {
  await followTimers(app);
  await line.setQuality({ ...modem, latencyMs: 5_000 });
  const former = line.retransmitted();
  const late = refresh(page, accountId);
  // The kernel has sent the request again before the program gives it up.
  await expect.poll(line.retransmitted).toBeGreaterThan(former);
  await fireNextTimer(app, headersDeadlineMs);
  expect(await late).toBe("timeout");
  await expect(page.getByText("Плюсофон не ответил вовремя").first()).toBeVisible();
  await expect(page.getByRole("img", { name: /осталось 14.дней/ })).toBeVisible();

  await line.setQuality(modem);
  expect(await refresh(page, accountId)).toBeNull();
  await expect(page.getByText("Плюсофон не ответил вовремя")).toHaveCount(0);

  const release = front.hold();
  const switching = submitPin(page, { accountId, action: "enable", pin: canaryPin });
  await expect.poll(() => front.bodies.length).toBe(1);
  await line.setQuality({ ...modem, latencyMs: 5_000 });
  const sentBefore = line.retransmitted();
  release();
  await expect.poll(line.retransmitted).toBeGreaterThan(sentBefore);
  await fireNextTimer(app, headersDeadlineMs);
  await line.setQuality(modem);
  expect(await switching).toEqual({ ok: true, value: { state: "done", isOn: true } });
  expect(front.bodies).toHaveLength(1);
});

test("with 30 % loss polls succeed or fail with a kind, a PIN is sent once at the most, and all recovers", async ({
  connected: { page, accountId },
  front,
  line,
  simulator,
}) => {
  await line.setQuality({ ...modem, loss: 0.3 });
  const before = line.packets();
  for (let count = 0; count < 2; count += 1) {
    expect([null, "timeout", "network"]).toContain(await refresh(page, accountId));
  }
  const result = await submitPin(page, { accountId, action: "enable", pin: canaryPin });
  expect(front.bodies.length).toBeLessThanOrEqual(1);
  if (result.ok && result.value.state === "done") expect(front.bodies).toHaveLength(1);
  const after = line.packets();
  expect((after.missing - before.missing) / (after.sent - before.sent)).toBeGreaterThan(0.15);

  await line.setQuality(modem);
  await expect.poll(() => refresh(page, accountId), { timeout: 40_000 }).toBeNull();
  const shown = simulator.state.account.tfa ? "включена" : "отключена";
  await expect(page.locator(".tfa .pill")).toHaveText(new RegExp(shown, "i"));
});

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

function submitPin(page: Page, input: RequestInput<"submitPin">) {
  return page.evaluate(async (pin) => {
    const reply = await window.plusofon?.submitPin(pin);
    if (reply === undefined) throw new Error("The window has no access to the program");
    return reply;
  }, input);
}
