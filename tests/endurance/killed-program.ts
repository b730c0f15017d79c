import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { setUpAccounts } from "../../main/accounts/accounts-for-test";
import { openStores } from "../../main/composition/stores";
import { openRecords } from "../../main/history/records";
import { createSettingsStore } from "../../main/settings/settings";
import { storeFiles } from "../../main/storage/store-file";
import { createUnsavedFiles } from "../../main/storage/unsaved-files";
import { type Clock, systemClock } from "../../main/system/clock";
import { createVault } from "../../main/vault/vault";
import { createRandom, pick } from "./options";

/** The accounts, their keys and the settings over the files of a folder, as the program has them. */
export function openProgram(
  folder: string,
  random: () => number,
  onDamaged: (name: string) => void,
  clock: Clock = systemClock,
) {
  const world = setUpAccounts();
  const unsaved = createUnsavedFiles(clock, () => undefined);
  const shared = {
    now: clock.now,
    onDamaged: ({ name }: { name: string }) => onDamaged(name),
    onTrouble: (what: string, name: string) => {
      // A disk that takes nothing is no damage: what it did not take is in `unsaved`.
      if (what !== "write-failed" || clock === systemClock) onDamaged(`${what} ${name}`);
    },
    unsaved,
  };
  const stores = openStores(storeFiles({ folder, ...shared }));
  const records = openRecords({ folder: join(folder, "history"), ...shared });
  const vault = createVault(world.box, stores.vault);
  const accounts = world.open({
    rosterFile: stores.roster,
    snapshotsFile: stores.snapshots,
    vault,
    newId: () => `id-${Math.floor(random() * 1e12).toString(36)}`,
    clock,
    onRemoved: (id) => void records.histories.remove(id),
  });
  records.deleteAllBut(accounts.states().map(({ id }) => id));
  const settings = createSettingsStore(stores.settings);
  return { accounts, settings, records, unsaved, vault, world, stop: () => unsaved.stop() };
}

/** Adds, removes, renames, switches and changes settings without end, until it is killed. */
async function run(folder: string, start: number): Promise<void> {
  const random = createRandom(start);
  const { accounts, settings, records, world } = openProgram(folder, random, (name) => {
    throw new Error(`damaged: ${name}`);
  });
  const note = (act: string): void => appendFileSync(join(folder, "acts"), `${act}\n`);
  process.stdout.write("ready\n");
  for (let turn = 0; ; turn += 1) {
    const known = accounts.states();
    const account = known.length === 0 ? null : pick(random, known);
    const act = random();
    if (account === null || (act < 0.35 && known.length < 8)) {
      note("add");
      await world.submit(accounts, { accessKey: `key-${start}-${turn}-0123456789`, label: "Новая" });
    } else if (act < 0.55) {
      note(`remove ${account.id}`);
      accounts.remove(account.id);
    } else if (act < 0.7) {
      note("change");
      accounts.change(account.id, { label: `Имя ${turn}`, isMuted: random() < 0.5 });
    } else if (act < 0.85) {
      note("settings");
      settings.change({
        theme: pick(random, ["light", "dark", "system"] as const),
        pollIntervalMinutes: 1 + (turn % 50),
      });
    } else {
      note("switch");
      await accounts.submitPin(account.id, random() < 0.5, "918273");
      const change = { kind: "block-lifted", at: Date.now() } as const;
      records.histories.of(account.id).append([{ schema: 1, change, outcome: "shown" }]);
    }
  }
}

const [folder, start] = process.argv.slice(2);
if (process.env["PLUSOFON_KILLED_PROGRAM"] === "1" && folder !== undefined) void run(folder, Number(start));
