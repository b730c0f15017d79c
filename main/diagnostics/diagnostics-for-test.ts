import { vi } from "vitest";
import { sampleAppState } from "../../contract/sample-state";
import type { AppState } from "../../contract/state";
import { diagnosticsReport } from "../../locales/diagnostics-report";
import { createTexts } from "../../locales/texts";
import { Accounts } from "../accounts/accounts";
import { emptyRoster } from "../accounts/roster-file";
import type { PlusofonClient } from "../plusofon/client";
import { createClientDouble, good } from "../plusofon/client-double";
import { noSnapshots } from "../polling/snapshots-file";
import { createMemoryFile } from "../storage/memory-file";
import { createFakeClock } from "../system/fake-clock";
import { createSecretBoxDouble } from "../vault/secret-box-double";
import { createVault } from "../vault/vault";
import { emptyVault } from "../vault/vault-file";
import { createDiagnostics } from "./diagnostics";

export const key = "CanaryKey0CanaryKey0CanaryKey0xx";

/** Diagnostics over real accounts and a real vault, in fake time. */
export function setUpDiagnostics(
  options: {
    client?: PlusofonClient;
    proxiesFor?: (url: string) => Promise<string>;
    language?: "ru" | "en";
    app?: Partial<AppState>;
  } = {},
) {
  const clock = createFakeClock(Date.parse("2026-11-23T09:00:00Z"));
  const client = createClientDouble();
  client.probed = () => good(null, clock.now());
  const faults: unknown[] = [];
  const ids = ["one", "two"];
  const accounts = new Accounts({
    rosterFile: createMemoryFile(emptyRoster()),
    snapshotsFile: createMemoryFile(noSnapshots()),
    vault: createVault(createSecretBoxDouble(), createMemoryFile(emptyVault())),
    client: async () => options.client ?? client,
    demo: { start: () => Promise.reject(new Error("no demo")), stop: async () => undefined },
    clock,
    random: () => 0.5,
    newId: () => ids.shift() ?? "more",
    intervalMs: () => 300_000,
    balanceSettings: () => ({ isBalanceOn: false, balanceWarningRoubles: 300 }),
    onChange: () => undefined,
    publish: () => undefined,
    onRemoved: () => undefined,
    onFault: (error) => faults.push(error),
  });
  const app = (): AppState =>
    sampleAppState(accounts.states(), { ...options.app, diagnostics: diagnostics.current() });
  const diagnostics = createDiagnostics({
    accounts,
    clock,
    now: clock.now,
    proxiesFor: options.proxiesFor ?? (async () => "DIRECT"),
    onChange: () => undefined,
    onFault: (error) => faults.push(error),
  });
  /** The report as the window and the clipboard get it. */
  const report = (): string => {
    const checked = diagnostics.current();
    if (checked === null) throw new Error("There was no check");
    return diagnosticsReport(createTexts(options.language ?? "ru"), app(), checked);
  };
  const add = async (label = "", accessKey = key) => {
    const result = await accounts.submitAccessKey({
      accessKey,
      accountId: null,
      label,
      isCheckSkipped: false,
    });
    await clock.advance(0);
    await vi.waitUntil(() => accounts.states().every(({ isChecking }) => !isChecking));
    return result;
  };
  /** Runs a check of the first account to its end. */
  const check = async () => {
    diagnostics.start("one");
    await vi.waitUntil(() => diagnostics.current()?.isRunning === false);
  };
  return { clock, client, accounts, diagnostics, faults, app, report, add, check };
}
