import { writeSync } from "node:fs";
import { app } from "electron";
import { parseAccessKey } from "../../contract/access-key";
import { createTexts } from "../../locales/texts";
import { createServerClock } from "../accounts/server-clock";
import type { Arguments } from "../arguments";
import { plusofonOrigin } from "../plusofon/origin";
import { Secret } from "../plusofon/secret";
import { openStores } from "../storage/stores";
import { createApiClient } from "../system/api-client";
import { systemClock } from "../system/clock";
import { createDemo } from "../system/demo";
import { languageOf } from "../system/language";
import { createSafeStorageBox } from "../vault/safe-storage-box";
import { createVault } from "../vault/vault";
import { runStatus, type StatusTarget } from "./run-status";

/** The environment variable that may hold the access key. */
const keyVariable = "PLUSOFON_ACCESS_KEY";

/** The `--status` command: reads one account, prints it and exits. It shows no window and changes no file. */
export async function runOneShot(given: Arguments): Promise<void> {
  const keyFromEnvironment = process.env[keyVariable];
  delete process.env[keyVariable];
  await app.whenReady();
  const texts = createTexts(languageOf(given.language, "system", app.getPreferredSystemLanguages()));
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
  const stores = openStores({
    folder: app.getPath("userData"),
    isReadOnly: true,
    now: Date.now,
    onDamaged: () => undefined,
    onTrouble: () => undefined,
  });
  const { accounts } = stores.roster.read();
  const account = accounts.find(
    ({ id, label }) => given.account === null || [id, label].includes(given.account),
  );
  if (account === undefined) return { ok: false, kind: "no-account" };
  const accessKey = createVault(createSafeStorageBox(process.platform), stores.vault).accessKey(account.id);
  return accessKey === null ? { ok: false, kind: "vault" } : { ok: true, label: account.label, accessKey };
}
