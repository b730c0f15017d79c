import { vi } from "vitest";
import { sampleAppState } from "../../contract/sample-state";
import type { AppState } from "../../contract/state";
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
import type { PlatformAdapter, ReportFile } from "./platform-adapter";

export const key = "CanaryKey0CanaryKey0CanaryKey0xx";

/** Diagnostics over real accounts, a real vault and a platform double, in fake time. */
export function setUpDiagnostics(
  options: {
    client?: PlusofonClient;
    platform?: Partial<PlatformAdapter>;
    language?: "ru" | "en";
    app?: Partial<AppState>;
  } = {},
) {
  const clock = createFakeClock(Date.parse("2026-11-23T09:00:00Z"));
  const client = createClientDouble();
  client.probed = () => good(null, clock.now());
  const faults: unknown[] = [];
  const clipboard: string[] = [];
  const saved: ReportFile[] = [];
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
    published: async () => undefined,
    onRemoved: () => undefined,
    onFault: (error) => faults.push(error),
  });
  const platform: PlatformAdapter = {
    isOnline: () => true,
    resolveHost: async () => ["93.184.216.34"],
    resolveProxy: async () => "DIRECT",
    describe: () => ({
      electron: "45.4.1",
      chromium: "150.0.7871.47",
      system: "linux",
      systemVersion: "6.1.0-18-amd64",
      architecture: "x64",
    }),
    copy: async (text) => void clipboard.push(text),
    save: async (file) => {
      saved.push(file);
      return { state: "saved", name: file.name };
    },
    ...options.platform,
  };
  const app = (): AppState =>
    sampleAppState(accounts.states(), { ...options.app, diagnostics: diagnostics.current() });
  const diagnostics = createDiagnostics({
    accounts,
    clock,
    now: clock.now,
    app,
    texts: () => createTexts(options.language ?? "ru"),
    platform: async () => platform,
    onChange: () => undefined,
    onFault: (error) => faults.push(error),
  });
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
  return { clock, client, accounts, diagnostics, platform, faults, clipboard, saved, app, add, check };
}
