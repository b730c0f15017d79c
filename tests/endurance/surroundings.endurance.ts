import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { dayMs, hourMs, minuteMs } from "../../contract/time";
import { createFakeClock } from "../../main/system/fake-clock";
import { openProgram } from "./killed-program";
import { budgetMs, countOne, createRandom, pick, printTable, seed } from "./options";

const zones = ["UTC", "Europe/Moscow", "Asia/Kamchatka", "Pacific/Apia", "America/St_Johns"];
const { writeFileSync, appendFileSync } = fs;

/** Fills the disk as far as the program can tell, or makes room again. */
function fillDisk(isFull: boolean): void {
  const full = (): never => {
    throw Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });
  };
  Object.assign(
    fs,
    isFull ? { writeFileSync: full, appendFileSync: full } : { writeFileSync, appendFileSync },
  );
  syncBuiltinESMExports();
}

afterEach(() => {
  fillDisk(false);
  delete process.env["TZ"];
});

it("whatever happens around it, it goes on, and once that is over everything is on the disk", async () => {
  const random = createRandom(seed);
  const outcomes = new Map<string, number>();
  const root = fs.mkdtempSync(join(tmpdir(), "plusofon-surroundings-"));
  const end = performance.now() + budgetMs;
  let lives = 0;
  while (performance.now() < end || lives < 5) {
    lives += 1;
    await live(join(root, String(Math.floor(lives / 20))), random, outcomes);
  }
  fs.rmSync(root, { recursive: true });
  printTable("surroundings, lives of the program", lives, outcomes);
});

/** One life of the program: troubles that come and go, and what the user does meanwhile. */
async function live(folder: string, random: () => number, outcomes: Map<string, number>): Promise<void> {
  const clock = createFakeClock(Date.parse("2026-11-23T09:00:00Z"));
  const damaged: string[] = [];
  const program = openProgram(folder, random, (name) => damaged.push(name), clock);
  const { accounts, settings, unsaved, vault, world } = program;
  const keyless = accounts.states().filter(({ keyPlace }) => keyPlace === "missing");
  for (const { id } of keyless) accounts.remove(id);
  accounts.start();
  let isFolderGone = false;

  const troubles = {
    "disk full": () => fillDisk(true),
    "folder gone": () => {
      isFolderGone = true;
      fs.rmSync(folder, { recursive: true, force: true });
    },
    "clock jumps": () => clock.setWallClockBy((random() - 0.5) * 400 * dayMs),
    "zone changes": () => Object.assign(process.env, { TZ: pick(random, zones) }),
    "keychain away": () => {
      world.box.isUp = false;
      vault.reopen();
    },
    sleep: () => clock.sleep(random() * 3 * dayMs),
  };
  for (let turn = 0; turn < 40; turn += 1) {
    if (random() < 0.2) {
      const name = pick(random, [
        "disk full",
        "folder gone",
        "clock jumps",
        "zone changes",
        "keychain away",
        "sleep",
      ] as const);
      troubles[name]();
      countOne(outcomes, name);
    }
    if (random() < 0.2) fillDisk(false);
    if (random() < 0.2) {
      world.box.isUp = true;
      vault.reopen();
    }
    await act(program, random, turn);
    await clock.advance(random() * minuteMs);
    if (unsaved.current() !== null) countOne(outcomes, "turns with unsaved changes");
    const isInMemory = accounts.states().some(({ keyPlace }) => keyPlace === "session");
    if (isInMemory) countOne(outcomes, "turns with a key in memory alone");
  }

  fillDisk(false);
  world.box.isUp = true;
  vault.reopen();
  // Of a folder that was deleted only what changes afterwards is written again: the user may have meant it.
  accounts.change(accounts.states()[0]?.id ?? "", { label: `Последнее имя ${random()}` });
  await clock.advance(hourMs);
  expect(unsaved.current()).toBeNull();
  const shown = accounts.states();
  for (const { keyPlace, checkedAt, isChecking } of shown) {
    expect([keyPlace, isChecking]).toEqual(["sealed", false]);
    // Neither jump nor sleep has stopped the polls.
    expect(Math.abs(clock.now() - (checkedAt ?? 0))).toBeLessThan(10 * minuteMs);
  }
  const { theme } = settings.current();
  accounts.stop();
  program.stop();
  expect(damaged).toEqual([]);

  const again = openProgram(folder, random, (name) => damaged.push(name), clock);
  const kept = again.accounts.states();
  expect(kept.map(({ id, label }) => [id, label])).toEqual(shown.map(({ id, label }) => [id, label]));
  if (!isFolderGone) {
    expect(kept.map(({ keyPlace }) => keyPlace)).toEqual(shown.map(() => "sealed"));
    expect(again.settings.current().theme).toBe(theme);
  }
  expect(damaged).toEqual([]);
  expect(fs.readdirSync(folder).filter((name) => name.includes(".tmp-"))).toEqual([]);
  again.accounts.stop();
  again.stop();
  countOne(outcomes, `accounts at the end: ${shown.length}`);
}

async function act(
  { accounts, settings, world }: ReturnType<typeof openProgram>,
  random: () => number,
  turn: number,
): Promise<void> {
  const known = accounts.states();
  const account = known.length === 0 ? null : pick(random, known);
  const chance = random();
  if (account === null || (chance < 0.3 && known.length < 6)) {
    const accessKey = `key-${Math.floor(random() * 1e12)}-0123456789`;
    await world.submit(accounts, { accessKey, label: `Новая ${turn}` });
  } else if (chance < 0.45) accounts.remove(account.id);
  else if (chance < 0.6) accounts.change(account.id, { label: `Имя ${turn}` });
  else if (chance < 0.8) settings.change({ theme: pick(random, ["light", "dark", "system"] as const) });
  else accounts.pollSoon();
}
