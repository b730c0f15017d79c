import { writeSync } from "node:fs";
import { app } from "electron";
import { parseAccessKey } from "../../contract/access-key";
import { createTexts } from "../../locales/texts";
import type { Arguments } from "../arguments";
import type { PlusofonClient } from "../plusofon/client";
import { plusofonOrigin } from "../plusofon/origin";
import { Secret } from "../plusofon/secret";
import { openStores } from "../storage/stores";
import { createApiClient } from "../system/api-client";
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
  const demo = createDemo(Date.now);
  const client = async (): Promise<PlusofonClient> =>
    given.isDemo ? (await demo()).client : createApiClient(given.api ?? plusofonOrigin, Date.now);
  const target = given.isDemo
    ? ({ ok: true, label: "", accessKey: (await demo()).accessKey } as const)
    : targetOf(given, keyFromEnvironment);
  const exitCode = await runStatus({
    target,
    client,
    isJson: given.isJson,
    now: Date.now,
    texts,
    print: (text) => writeSync(1, `${text}\n`),
  });
  app.exit(exitCode);
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
