import { tmpdir } from "node:os";
import { join } from "node:path";
import { app } from "electron";
import { parseAccessKey } from "../../contract/accounts/access-key";
import { failure } from "../../contract/new-failure";
import { createTexts, type Texts } from "../../locales/texts";
import { createDemo } from "../accounts/demo";
import type { Arguments } from "../command-line/arguments";
import { printResult } from "../command-line/print";
import { openStores, type Stores } from "../composition/stores";
import { historyReport } from "../history/history-report";
import { historyFormat } from "../history/line-formats";
import { createNetwork } from "../network/network";
import { Secret } from "../plusofon/secret";
import { createServerClock } from "../polling/server-clock";
import { readOnlyFiles, readTextFile } from "../storage/data-file";
import { readLines } from "../storage/lines";
import { systemClock } from "../system/clock";
import { exitWith } from "../system/headless";
import { languageOf } from "../system/language";
import { createConnectBus } from "../system/linux-desktop/connect-bus";
import { createSafeStorageBox, keyringHere } from "../vault/safe-storage-box";
import { createVault, type Vault } from "../vault/vault";
import { type ChosenAccount, chooseAccount } from "./choose-account";
import { failureOutput, type Output, runStatus, type StatusTarget } from "./run-status";
import { historyText } from "./status-text";

/** The environment variable that may hold the access key. */
const keyVariable = "PLUSOFON_ACCESS_KEY";

/** `userData`: the folder of the application's files, which are only read; `hasProfile`: Chromium can start. */
type Place = { userData: string; hasProfile: boolean };

/** What one run works with. */
type Run = { args: Arguments; userData: string; keyFromEnvironment: string; stores: Stores; texts: Texts };

/** The `--status` command: reads one account, prints it and exits. It shows no window and changes no file. */
export async function runOneShot(args: Arguments, place: Place): Promise<void> {
  const keyFromEnvironment = process.env[keyVariable] ?? "";
  delete process.env[keyVariable];
  // A signal: Electron would quit with code 0, as if a status had been read.
  app.on("before-quit", () => app.exit(3));
  const texts = createTexts(languageOf(args.language, "system", app.getPreferredSystemLanguages()));
  exitWith(printResult(await readOutput(args, place, keyFromEnvironment, texts)));
}

async function readOutput(
  args: Arguments,
  { userData, hasProfile }: Place,
  keyFromEnvironment: string,
  texts: Texts,
): Promise<Output> {
  try {
    if (!hasProfile) {
      const message = texts.t("status.no-temporary-folder", { folder: tmpdir() });
      return failureOutput(failure("no-account"), args.isJson, texts, message);
    }
    await app.whenReady();
    // The application may be running at the same time: none of its files is changed.
    const stores = openStores(readOnlyFiles(userData));
    const run: Run = { args, userData, keyFromEnvironment, stores, texts };
    return args.isHistory ? readHistory(run) : await readStatus(run);
  } catch {
    // An unexpected internal error: a script still gets its one object.
    return failureOutput(failure("protocol", { detail: "INTERNAL" }), args.isJson, texts);
  }
}

async function readStatus(run: Run): Promise<Output> {
  const { args, keyFromEnvironment, stores, texts } = run;
  const serverClock = createServerClock(systemClock);
  const settings = stores.settings.read();
  const common = { serverClock, isJson: args.isJson, balanceSettings: settings, texts };
  if (args.isDemo) {
    const demo = createDemo(serverClock.now).start();
    return runStatus({
      ...common,
      target: async () => ({ ok: true, label: "", accessKey: (await demo).accessKey }),
      client: async () => (await demo).client,
    });
  }
  const keyring = keyringHere(createConnectBus(), systemClock);
  // One that is locked is left so: a script must not make it ask for its password.
  if (keyFromEnvironment === "" || settings.proxy.userName !== "") await keyring?.look();
  let opened: Vault | null = null;
  const vault = (): Vault => {
    opened ??= createVault(createSafeStorageBox(process.platform, keyring), stores.vault);
    return opened;
  };
  // Through the proxy of the application's settings, with the password that the application keeps.
  const network = createNetwork({
    args,
    settings: { current: () => settings, change: () => false },
    passwords: () => vault().proxyPasswords,
    clock: systemClock,
    now: serverClock.now,
  });
  return runStatus({ ...common, target: async () => targetOf(run, vault), client: network.client });
}

function targetOf(run: Run, vault: () => Vault): StatusTarget {
  if (run.keyFromEnvironment !== "") return targetOfKey(run.keyFromEnvironment, run.texts);
  const chosen = chosenAccount(run);
  if (!chosen.ok) return chosen;
  const { id, label } = chosen.account;
  const accessKey = vault().accessKey(id);
  return accessKey === null ? { ok: false, kind: "vault" } : { ok: true, label, accessKey };
}

/** A list that can't be read is not an empty one. */
function chosenAccount({ args, userData, stores, texts }: Run): ChosenAccount {
  const file = join(userData, "accounts.json");
  try {
    readTextFile(file);
  } catch {
    return { ok: false, kind: "no-account", message: texts.t("status.unreadable", { file }) };
  }
  return chooseAccount(args.account, stores, texts);
}

function targetOfKey(key: string, texts: Texts): StatusTarget {
  const parsed = parseAccessKey(key);
  if (parsed.ok) return { ok: true, label: "", accessKey: new Secret(parsed.accessKey) };
  const message = texts.t("status.malformed-key", {
    variable: keyVariable,
    problem: texts.t(`window.key.problem.${parsed.problem}`),
  });
  return { ok: false, kind: "no-account", message };
}

/** What happened to one account, from disk alone, newest first. */
function readHistory(run: Run): Output {
  const { args, userData, texts } = run;
  const chosen = chosenAccount(run);
  if (!chosen.ok) return failureOutput(failure(chosen.kind), args.isJson, texts, chosen.message);
  const { account, customerId } = chosen;
  const path = join(userData, "history", `${account.id}.jsonl`);
  const entries = readLines(historyFormat, path, Date.now());
  if (entries === null) {
    return failureOutput(failure("protocol", { detail: "HISTORY_UNREADABLE" }), args.isJson, texts);
  }
  const text = args.isJson
    ? JSON.stringify(historyReport({ label: account.label, customerId }, entries))
    : historyText(entries, Date.now(), texts);
  return { text, exitCode: 0 };
}
