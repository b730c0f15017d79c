import { vi } from "vitest";
import { sampleAppState } from "../../contract/sample-state";
import type { AppState } from "../../contract/state";
import { diagnosticsReport } from "../../locales/diagnostics-report";
import { createTexts } from "../../locales/texts";
import { setUpAccounts } from "../accounts/accounts-for-test";
import type { PlusofonClient } from "../plusofon/client";
import { good } from "../plusofon/client-double";
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
  const world = setUpAccounts();
  const { clock, client } = world;
  client.probed = () => good(null, clock.now());
  const faults: unknown[] = [];
  const ids = ["one", "two"];
  const accounts = world.open({
    client: async () => options.client ?? client,
    newId: () => ids.shift() ?? "more",
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
    const result = await world.submit(accounts, { accessKey, label });
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
