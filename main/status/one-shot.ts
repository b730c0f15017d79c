import { writeSync } from "node:fs";
import { join } from "node:path";
import { app } from "electron";
import { parseAccessKey } from "../../contract/access-key";
import { type Failure, failure } from "../../contract/failure";
import { longestTime } from "../../contract/history";
import { valueOrNull } from "../../contract/reading";
import { createTexts, type Texts } from "../../locales/texts";
import { createHistoryFile } from "../accounts/history-file";
import { historyReport } from "../accounts/history-report";
import type { RosterEntry } from "../accounts/roster-file";
import { createServerClock } from "../accounts/server-clock";
import type { Arguments } from "../arguments";
import { historyOnDisk } from "../notifications/history-disk";
import { plusofonOrigin } from "../plusofon/origin";
import { Secret } from "../plusofon/secret";
import { openStores, type Stores } from "../storage/stores";
import { createApiClient } from "../system/api-client";
import { systemClock } from "../system/clock";
import { createDemo } from "../system/demo";
import { languageOf } from "../system/language";
import { createSafeStorageBox } from "../vault/safe-storage-box";
import { createVault } from "../vault/vault";
import { historyText } from "./history-text";
import { exitCodeOf, failureReport } from "./report";
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
  const exitCode = await runStatus({
    target: async () =>
      given.isDemo
        ? { ok: true, label: "", accessKey: (await demo.start()).accessKey }
        : targetOf(given, keyFromEnvironment),
    client: async () =>
      given.isDemo
        ? (await demo.start()).client
        : createApiClient(given.api ?? plusofonOrigin, serverClock.now),
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

function targetOf(given: Arguments, keyFromEnvironment: string | undefined): StatusTarget {
  if (keyFromEnvironment !== undefined && keyFromEnvironment !== "") {
    const parsed = parseAccessKey(keyFromEnvironment);
    if (!parsed.ok) return { ok: false, kind: "no-account" };
    return { ok: true, label: "", accessKey: new Secret(parsed.accessKey) };
  }
  const stores = storesToRead();
  const account = accountOf(given, stores);
  if (account === null) return { ok: false, kind: "no-account" };
  const accessKey = createVault(createSafeStorageBox(process.platform), stores.vault).accessKey(account.id);
  return accessKey === null ? { ok: false, kind: "vault" } : { ok: true, label: account.label, accessKey };
}

function accountOf(given: Arguments, stores: Stores): RosterEntry | null {
  const { accounts } = stores.roster.read();
  const isWanted = ({ id, label }: RosterEntry): boolean =>
    given.account === null || [id, label].includes(given.account);
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
  let isUnreadable = false;
  const file = createHistoryFile({
    storage: historyOnDisk(join(app.getPath("userData"), "history"), account.id, Date.now),
    now: Date.now,
    isReadOnly: true,
    onDamaged: () => undefined,
    onTrouble: (what) => {
      isUnreadable ||= what === "read-failed";
    },
  });
  const entries = file.entries(0, longestTime);
  if (isUnreadable) return printFailure(failure("protocol", { detail: "HISTORY_UNREADABLE" }), given, texts);
  const snapshot = stores.snapshots.read().snapshots[account.id];
  const customerId = snapshot === undefined ? null : valueOrNull(snapshot.customer.customerId);
  const report = historyReport({ label: account.label, customerId }, entries);
  printLine(given.isJson ? JSON.stringify(report) : historyText(entries, Date.now(), texts));
  return 0;
}

function printFailure(failed: Failure, given: Arguments, texts: Texts): number {
  const report = failureReport(failed, texts);
  printLine(given.isJson ? JSON.stringify(report) : statusText(report, Date.now(), texts));
  return exitCodeOf(report);
}
