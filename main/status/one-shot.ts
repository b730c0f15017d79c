import { writeSync } from "node:fs";
import { join } from "node:path";
import { app } from "electron";
import { parseAccessKey } from "../../contract/accounts/access-key";
import { failure } from "../../contract/new-failure";
import { valueOrNull } from "../../contract/reading";
import { createTexts, type Texts } from "../../locales/texts";
import { createDemo } from "../accounts/demo";
import type { RosterEntry } from "../accounts/roster-file";
import type { Arguments } from "../command-line/arguments";
import { openStores, type Stores } from "../composition/stores";
import { historyFormat } from "../history/history-lines";
import { historyReport } from "../history/history-report";
import { createApiClient } from "../network/api-client";
import { createApiSessions } from "../network/proxied-session";
import { createProxy } from "../network/proxy";
import { plusofonOrigin } from "../plusofon/origin";
import { Secret } from "../plusofon/secret";
import { createServerClock } from "../polling/server-clock";
import { readOnlyFiles } from "../storage/data-file";
import { readLines } from "../storage/lines";
import { systemClock } from "../system/clock";
import { createConnectBus } from "../system/connect-bus";
import { languageOf } from "../system/language";
import { createSafeStorageBox, keyringHere } from "../vault/safe-storage-box";
import { createVault, type Vault } from "../vault/vault";
import { failureOutput, type Output, runStatus, type StatusTarget } from "./run-status";
import { historyText } from "./status-text";

/** The environment variable that may hold the access key. */
const keyVariable = "PLUSOFON_ACCESS_KEY";
/** The result could not be written to standard output: try again later. */
const notWrittenExitCode = 3;

/** The `--status` command: reads one account, prints it and exits. It shows no window and changes no file. */
export async function runOneShot(args: Arguments): Promise<void> {
  const keyFromEnvironment = process.env[keyVariable] ?? "";
  delete process.env[keyVariable];
  await app.whenReady();
  const texts = createTexts(languageOf(args.language, "system", app.getPreferredSystemLanguages()));
  // The application may be running at the same time: nothing of its files is changed.
  const stores = openStores(readOnlyFiles(app.getPath("userData")));
  const { text, exitCode } = args.isHistory
    ? readHistory(args, stores, texts)
    : await readStatus(args, stores, keyFromEnvironment, texts);
  const isWritten = writeLine(text);
  app.exit(isWritten || exitCode !== 0 ? exitCode : notWrittenExitCode);
}

/** Writes a line to standard output; false: whoever reads it has gone, or the disk is full. */
function writeLine(text: string): boolean {
  let rest = Buffer.from(`${text}\n`);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      // A slow reader of a pipe.
      if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) return false;
    }
  }
  return true;
}

async function readStatus(
  args: Arguments,
  stores: Stores,
  keyFromEnvironment: string,
  texts: Texts,
): Promise<Output> {
  const serverClock = createServerClock(systemClock);
  const common = { serverClock, isJson: args.isJson, texts };
  if (args.isDemo) {
    const demo = createDemo(serverClock.now).start();
    return runStatus({
      ...common,
      target: async () => ({ ok: true, label: "", accessKey: (await demo).accessKey }),
      client: async () => (await demo).client,
    });
  }
  // The proxy of the application's settings, with the password that the application keeps.
  const proxySettings = stores.settings.read().proxy;
  const keyring = keyringHere(createConnectBus(), systemClock);
  // One that is locked is left so: a script must not make it ask for its password.
  if (keyFromEnvironment === "" || proxySettings.userName !== "") await keyring?.look();
  let opened: Vault | null = null;
  const vault = (): Vault => {
    opened ??= createVault(createSafeStorageBox(process.platform, keyring), stores.vault);
    return opened;
  };
  const proxy = createProxy({
    settings: () => proxySettings,
    save: () => undefined,
    passwords: () => vault().proxyPasswords,
    monotonic: systemClock.monotonic,
  });
  return runStatus({
    ...common,
    target: async () => targetOf(args, keyFromEnvironment, stores, vault),
    client: () =>
      createApiClient(
        args.api ?? plusofonOrigin,
        serverClock.now,
        createApiSessions("api", proxy, args.api !== null),
      ),
  });
}

function targetOf(
  args: Arguments,
  keyFromEnvironment: string,
  stores: Stores,
  vault: () => Vault,
): StatusTarget {
  if (keyFromEnvironment !== "") {
    const parsed = parseAccessKey(keyFromEnvironment);
    if (!parsed.ok) return { ok: false, kind: "no-account" };
    return { ok: true, label: "", accessKey: new Secret(parsed.accessKey) };
  }
  const account = accountOf(args, stores);
  if (account === null) return { ok: false, kind: "no-account" };
  const accessKey = vault().accessKey(account.id);
  return accessKey === null ? { ok: false, kind: "vault" } : { ok: true, label: account.label, accessKey };
}

/** The account that is asked for. Version 0.1.0 marked what the user had removed. */
function accountOf(args: Arguments, stores: Stores): RosterEntry | null {
  const isWanted = ({ id, label, isBeingRemoved }: RosterEntry): boolean =>
    !isBeingRemoved && (args.account === null || [id, label].includes(args.account));
  return stores.roster.read().accounts.find(isWanted) ?? null;
}

/** What happened to one account, from disk alone, newest first. */
function readHistory(args: Arguments, stores: Stores, texts: Texts): Output {
  const account = accountOf(args, stores);
  if (account === null) return failureOutput(failure("no-account"), args.isJson, texts);
  const path = join(app.getPath("userData"), "history", `${account.id}.jsonl`);
  const entries = readLines(historyFormat, path, Date.now());
  if (entries === null) {
    return failureOutput(failure("protocol", { detail: "HISTORY_UNREADABLE" }), args.isJson, texts);
  }
  const snapshot = stores.snapshots.read().snapshots[account.id];
  const customerId = snapshot === undefined ? null : valueOrNull(snapshot.customer.customerId);
  const text = args.isJson
    ? JSON.stringify(historyReport({ label: account.label, customerId }, entries))
    : historyText(entries, Date.now(), texts);
  return { text, exitCode: 0 };
}
