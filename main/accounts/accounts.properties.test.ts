import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import type { AccountColour } from "../../contract/state";
import type { DataFile } from "../storage/data-file";
import type { MemoryFile } from "../storage/memory-file";
import type { Clock } from "../system/clock";
import { createVault } from "../vault/vault";
import type { Accounts } from "./accounts";
import { setUpAccounts } from "./accounts-for-test";
import { parseRoster } from "./roster-file";

/** What a user does and what goes wrong. `at` picks one of the accounts; `writes`: how many writes a crash lets through. */
type Act =
  | { kind: "add"; key: number }
  | { kind: "remove"; at: number; writes: number | null }
  | { kind: "change"; at: number; label: string; colour: AccountColour | null; isMuted: boolean }
  | { kind: "wait" | "quit" | "crash" }
  | { kind: "key-disk"; isFull: boolean };

const at = fc.nat(7);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("add"), key: fc.nat(5) }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("remove"), at, writes: fc.option(fc.nat(3)) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("change"),
      at,
      label: fc.constantFrom("", "Офис", "Склад"),
      colour: fc.constantFrom<AccountColour | null>(null, "red", "green"),
      isMuted: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom("wait", "quit", "crash") }) },
  { weight: 2, arbitrary: fc.nat(3).map((chance) => ({ kind: "key-disk" as const, isFull: chance === 0 })) },
);

/** What an account must be, computed apart from the code. `key` null: a crash came between it and the list. */
type Expected = {
  id: string;
  key: string | null;
  label: string;
  colour: AccountColour | null;
  isMuted: boolean;
};

let actCount = 0;
let removalCount = 0;
afterAll(() => process.stdout.write(`accounts: ${actCount} acts, ${removalCount} removals\n`));

async function playAndCheck(acts: Act[]): Promise<void> {
  const world = setUpAccounts();
  const { rosterFile, snapshotsFile, vaultFile, clock } = world;
  const histories = new Set<string>();
  let expected: Expected[] = [];
  let added = 0;
  let life = { writesLeft: Number.POSITIVE_INFINITY };

  function open(): Accounts {
    const own = { writesLeft: Number.POSITIVE_INFINITY };
    life = own;
    // A process takes its timers with it, and writes nothing afterwards.
    const mortalClock: Clock = {
      ...clock,
      after: (ms, run) => clock.after(ms, () => (own === life ? run() : undefined)),
    };
    function spend(): void {
      if (own.writesLeft <= 0) throw new Error("crash");
      own.writesLeft -= 1;
    }
    const mortal = <T>(file: MemoryFile<T>, read = file.read): DataFile<T> => ({
      read,
      write(content) {
        if (own !== life) return false;
        spend();
        return file.write(content);
      },
    });
    const accounts = world.open({
      rosterFile: mortal(rosterFile, () => parseRoster(structuredClone(rosterFile.content)).value),
      snapshotsFile: mortal(snapshotsFile),
      vault: createVault(world.box, mortal(vaultFile)),
      clock: mortalClock,
      newId: () => `id-${++added}`,
      onRemoved(id) {
        spend();
        histories.delete(id);
      },
    });
    const known = accounts.states().map(({ id }) => id);
    for (const id of histories) if (!known.includes(id)) histories.delete(id);
    return accounts;
  }

  async function add(accounts: Accounts, key: string): Promise<void> {
    // What can't be written lasts until the end only: that is the vault's matter.
    if (vaultFile.failsToWrite) return;
    const owner = expected.find((other) => other.key === key);
    const result = await world.submit(accounts, { accessKey: key, label: "Новая" });
    expect(result).toMatchObject({ state: owner === undefined ? "saved" : "duplicate" });
    if (owner !== undefined) return;
    expected.push({ id: `id-${added}`, key, label: "Новая", colour: null, isMuted: false });
    histories.add(`id-${added}`);
  }

  function remove(accounts: Accounts, target: Expected, writes: number | null): Accounts {
    const isFull = vaultFile.failsToWrite && target.key !== null;
    if (writes !== null) life.writesLeft = writes;
    // The key of an account that has none costs no write.
    const done = writes === null ? 4 : target.key === null ? writes + 1 : writes;
    const isErased = !isFull && done > 0;
    if (isErased && done > 1) expected = expected.filter((other) => other !== target);
    else if (isErased) target.key = null;
    if (isErased) removalCount += 1;
    if (writes === null) {
      expect(accounts.remove(target.id)).toEqual({ state: isFull ? "key-not-erased" : "removed" });
      return accounts;
    }
    try {
      accounts.remove(target.id);
    } catch (error) {
      expect(error).toEqual(new Error("crash"));
    }
    return open();
  }

  function check(accounts: Accounts): void {
    const states = accounts.states();
    expect(states.map(({ id, label, colour, isMuted }) => ({ id, label, colour, isMuted }))).toEqual(
      expected.map(({ key: _, ...rest }) => rest),
    );
    const ids = expected.map(({ id }) => id);
    const { roster, keys, data } = world.onDisk();
    expect(roster).toEqual(ids);
    expect(ids).toEqual(expect.arrayContaining([...keys, ...data, ...histories]));
    const vault = createVault(world.box, vaultFile);
    expect(ids.map((id) => vault.accessKey(id)?.reveal() ?? null)).toEqual(expected.map(({ key }) => key));
  }

  let accounts = open();
  accounts.start();
  for (const one of acts) {
    actCount += 1;
    const target = "at" in one ? expected[one.at % expected.length] : undefined;
    if (one.kind === "add") await add(accounts, `key-number-${one.key}-0000000`);
    else if (one.kind === "wait") await clock.advance(400_000);
    else if (one.kind === "key-disk") vaultFile.failsToWrite = one.isFull;
    else if (one.kind === "remove" && target !== undefined) accounts = remove(accounts, target, one.writes);
    else if (one.kind === "change" && target !== undefined) {
      const { kind: _, at: __, ...change } = one;
      accounts.change(target.id, change);
      Object.assign(target, change);
    } else if (one.kind === "quit" || one.kind === "crash") {
      if (one.kind === "quit") accounts.stop();
      accounts = open();
      accounts.start();
      await clock.advance(0);
    }
    check(accounts);
  }
}

it("whatever is added, removed, renamed or muted, and wherever the program crashes, each account keeps its key and of a removed one nothing is left", async () => {
  await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 20, maxLength: 50 }), playAndCheck), {
    numRuns: 250,
  });
  expect(actCount).toBeGreaterThan(5_000);
  expect(removalCount).toBeGreaterThan(200);
}, 120_000);
