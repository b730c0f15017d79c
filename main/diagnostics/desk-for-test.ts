import { sampleAppState } from "../../contract/sample-state";
import type { Language } from "../../contract/settings";
import type { AppState } from "../../contract/state";
import { createTexts } from "../../locales/texts";
import { Accounts } from "../accounts/accounts";
import { emptyRoster } from "../accounts/roster-file";
import { noSnapshots } from "../accounts/snapshots-file";
import type { PlusofonClient } from "../plusofon/client";
import { createClientDouble, good } from "../plusofon/client-double";
import { createMemoryFile } from "../storage/memory-file";
import { createFakeClock } from "../system/fake-clock";
import { createSecretBoxDouble } from "../vault/secret-box-double";
import { createVault } from "../vault/vault";
import { emptyVault } from "../vault/vault-file";
import { createDiagnostics } from "./diagnostics";
import type { DiagnosticsEdges, SaveRequest } from "./edges";
import type { RawSystem } from "./system-facts";

export const key = "CanaryKey0CanaryKey0CanaryKey0xx";

const rawSystem: RawSystem = {
  electron: "45.4.1",
  chromium: "150.0.7871.47",
  platform: "linux",
  architecture: "x64",
  systemVersion: "6.1.0",
  osRelease: null,
  desktop: "XFCE",
  session: "x11",
};

/** Diagnostics over real accounts, a real vault and a platform of the test's own, in fake time. */
export function setUpDesk(
  parts: {
    client?: PlusofonClient;
    network?: DiagnosticsEdges["network"];
    system?: RawSystem;
    language?: Language;
    app?: Partial<AppState>;
  } = {},
) {
  const clock = createFakeClock(Date.parse("2026-11-23T09:00:00Z"));
  const client = createClientDouble();
  client.probed = () => good(null, 0);
  const faults: unknown[] = [];
  const clipboard: string[] = [];
  const saved: SaveRequest[] = [];
  const ids = ["one", "two"];
  const choice: { language: Language } = { language: parts.language ?? "ru" };
  const accounts = new Accounts({
    rosterFile: createMemoryFile(emptyRoster()),
    snapshotsFile: createMemoryFile(noSnapshots()),
    vault: createVault(createSecretBoxDouble(), createMemoryFile(emptyVault())),
    client: async () => parts.client ?? client,
    demo: { start: () => Promise.reject(new Error("no demo")), stop: async () => undefined },
    clock,
    random: () => 0.5,
    newId: () => ids.shift() ?? "more",
    intervalMs: () => 300_000,
    onChange: () => undefined,
    onRemoved: () => undefined,
    onFault: (error) => faults.push(error),
  });
  const edges: DiagnosticsEdges = {
    network: parts.network ?? {
      isOnline: () => true,
      resolveHost: async () => ["93.184.216.34"],
      resolveProxy: async () => "DIRECT",
    },
    readSystem: () => parts.system ?? rawSystem,
    copy: async (text) => void clipboard.push(text),
    save: async (request) => {
      saved.push(request);
      return { state: "saved", name: request.name };
    },
  };
  const changes = { count: 0 };
  const app = (): AppState =>
    sampleAppState(accounts.states(), { ...parts.app, diagnostics: desk.current() });
  const desk = createDiagnostics({
    accounts,
    clock,
    now: clock.now,
    app,
    texts: () => createTexts(choice.language),
    edges: async () => edges,
    onChange: () => {
      changes.count += 1;
    },
    onFault: (error) => faults.push(error),
  });
  const add = (label = "", accessKey = key): ReturnType<typeof accounts.submitAccessKey> =>
    accounts.submitAccessKey({ accessKey, accountId: null, label, isCheckSkipped: false });
  return { clock, client, accounts, desk, edges, faults, clipboard, saved, choice, changes, app, add };
}
