import { writeSync } from "node:fs";
import { join } from "node:path";
import { app } from "electron";
import { parseAccessKey } from "../../contract/access-key";
import { type Failure, failure } from "../../contract/failure";
import { longestTime } from "../../contract/history";
import type { ProxySettings } from "../../contract/proxy-settings";
import { valueOrNull } from "../../contract/reading";
import { createTexts, type Texts } from "../../locales/texts";
import { historyFormat } from "../accounts/history-lines";
import { historyReport } from "../accounts/history-report";
import type { RosterEntry } from "../accounts/roster-file";
import { createServerClock } from "../accounts/server-clock";
import type { Arguments } from "../arguments";
import { plusofonOrigin } from "../plusofon/origin";
import { Secret } from "../plusofon/secret";
import { createApiSessions } from "../proxy/proxied-session";
import { createProxy, type ProxyRoute } from "../proxy/proxy";
import { createLineFile } from "../storage/line-file";
import { linesOnDisk } from "../storage/lines-on-disk";
import { openStores, type Stores } from "../storage/stores";
import { createApiClient } from "../system/api-client";
import { systemClock } from "../system/clock";
import { createDemo } from "../system/demo";
import { languageOf } from "../system/language";
import { createSafeStorageBox } from "../vault/safe-storage-box";
import { createVault, type Vault } from "../vault/vault";
import { historyText } from "./history-text";
import { agesOfNothing, exitCodeOf, failureReport } from "./report";
import { runStatus, type StatusTarget } from "./run-status";
import { statusText } from "./status-text";

/** The environment variable that may hold the access key. */
const keyVariable = "PLUSOFON_ACCESS_KEY";

/** The `--status` command: reads one account, prints it and exits. It shows no window and changes no file. */
export async function runOneShot(given: Arguments): Promise<void> {
  const keyFromEnvironment = process.env[keyVariable];
  delete process.env[keyVariable];
  await app.whenReady();
  const texts = createTexts(languageOf(given.language, "system", app.getPreferredSystemLanguages()));
  if (given.isHistory) return app.exit(printHistory(given, texts));
  const serverClock = createServerClock(systemClock);
  const demo = createDemo(serverClock.now);
  const stores = storesToRead();
  let opened: Vault | null = null;
  const vault = (): Vault => {
    opened ??= createVault(createSafeStorageBox(process.platform), stores.vault);
    return opened;
  };
  const exitCode = await runStatus({
    target: async () =>
      given.isDemo
        ? { ok: true, label: "", accessKey: (await demo.start()).accessKey }
        : targetOf(given, keyFromEnvironment, stores, vault),
    client: async () =>
      given.isDemo
        ? (await demo.start()).client
        : createApiClient(
            given.api ?? plusofonOrigin,
            serverClock.now,
            createApiSessions("api", proxyOf(stores.settings.read().proxy, vault), given.api !== null),
          ),
    serverClock,
    isJson: given.isJson,
    texts,
    print: (text) => printLine(text),
  });
  app.exit(exitCode);
}

/** Prints a line on standard output. Whoever reads it may have gone, or be slow: neither may keep the program. */
function printLine(text: string): void {
  let rest = Buffer.from(`${text}\n`);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) return;
    }
  }
}

/** The proxy of the application's settings, with the password that the application keeps. */
function proxyOf(settings: ProxySettings, vault: () => Vault): ProxyRoute {
  return createProxy({
    settings: () => settings,
    save: () => undefined,
    passwords: () => vault().proxyPasswords,
    monotonic: systemClock.monotonic,
  });
}

function targetOf(
  given: Arguments,
  keyFromEnvironment: string | undefined,
  stores: Stores,
  vault: () => Vault,
): StatusTarget {
  if (keyFromEnvironment !== undefined && keyFromEnvironment !== "") {
    const parsed = parseAccessKey(keyFromEnvironment);
    if (!parsed.ok) return { ok: false, kind: "no-account" };
    return { ok: true, label: "", accessKey: new Secret(parsed.accessKey) };
  }
  const account = accountOf(given, stores);
  if (account === null) return { ok: false, kind: "no-account" };
  const accessKey = vault().accessKey(account.id);
  return accessKey === null ? { ok: false, kind: "vault" } : { ok: true, label: account.label, accessKey };
}

function accountOf(given: Arguments, stores: Stores): RosterEntry | null {
  const { accounts } = stores.roster.read();
  // Version 0.1.0 marked what the user had removed.
  const isWanted = ({ id, label, isBeingRemoved }: RosterEntry): boolean =>
    !isBeingRemoved && (given.account === null || [id, label].includes(given.account));
  return accounts.find(isWanted) ?? null;
}

/** The files of the application, which may be running beside: nothing of them is changed. */
function storesToRead(): Stores {
  return openStores({
    folder: app.getPath("userData"),
    isReadOnly: true,
    now: Date.now,
    onDamaged: () => undefined,
    onTrouble: () => undefined,
  });
}

/** The `--status --history` command: prints what happened to one account, from disk alone, and returns the exit code. */
function printHistory(given: Arguments, texts: Texts): number {
  const stores = storesToRead();
  const account = accountOf(given, stores);
  if (account === null) return printFailure(failure("no-account"), given, texts);
  const file = createLineFile({
    format: historyFormat,
    storage: linesOnDisk(join(app.getPath("userData"), "history"), `${account.id}.jsonl`, Date.now),
    now: Date.now,
    isReadOnly: true,
    onDamaged: () => undefined,
    onTrouble: () => undefined,
  });
  const entries = file.entries(0, longestTime);
  if (file.isUnreadable())
    return printFailure(failure("protocol", { detail: "HISTORY_UNREADABLE" }), given, texts);
  const snapshot = stores.snapshots.read().snapshots[account.id];
  const customerId = snapshot === undefined ? null : valueOrNull(snapshot.customer.customerId);
  const report = historyReport({ label: account.label, customerId }, entries);
  printLine(given.isJson ? JSON.stringify(report) : historyText(entries, Date.now(), texts));
  return 0;
}

function printFailure(failed: Failure, given: Arguments, texts: Texts): number {
  const report = failureReport(failed, texts);
  printLine(given.isJson ? JSON.stringify(report) : statusText(report, agesOfNothing, Date.now(), texts));
  return exitCodeOf(report);
}
