import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import type { AccountColour } from "../../contract/state";
import { createClientDouble } from "../plusofon/client-double";
import { Secret } from "../plusofon/secret";
import type { DataFile } from "../storage/data-file";
import { createMemoryFile } from "../storage/memory-file";
import type { Clock } from "../system/clock";
import { createFakeClock } from "../system/fake-clock";
import { createSecretBoxDouble } from "../vault/secret-box-double";
import { createVault } from "../vault/vault";
import { emptyVault } from "../vault/vault-file";
import { type Accounts, createAccounts } from "./accounts";
import { inOwnOrder } from "./own-order";
import { removalGraceMs } from "./removals";
import { emptyRoster, parseRoster } from "./roster-file";
import { noSnapshots } from "./snapshots-file";

/** What a user does, what time does, and what goes wrong. `at` chooses one of the accounts that there are. */
type Act =
  | { kind: "add"; key: number }
  | { kind: "remove" | "restore"; at: number }
  | { kind: "change"; at: number; label: string; colour: AccountColour | null; isMuted: boolean }
  | { kind: "order"; seed: number[] }
  | { kind: "wait"; ms: number }
  | { kind: "quit" | "crash" }
  | { kind: "key-disk"; isFull: boolean };

const at = fc.nat(7);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("add"), key: fc.nat(5) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("remove"), at }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("restore"), at }) },
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
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("order"), seed: fc.array(fc.nat(9)) }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("wait"), ms: fc.constantFrom(1_000, 4_000, 9_999, 10_000) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("quit", "crash") }) },
  {
    weight: 2,
    arbitrary: fc.nat(3).map((chance) => ({ kind: "key-disk" as const, isFull: chance === 0 })),
  },
);

/** What must be so, reckoned apart from the code: in the user's order, with the end of a removal that is under way. */
type Expected = {
  id: string;
  key: string;
  label: string;
  colour: AccountColour | null;
  isMuted: boolean;
  removalEndsAt: number | null;
};

let actsDone = 0;
let removalsDone = 0;
afterAll(() => process.stdout.write(`accounts: ${actsDone} acts, ${removalsDone} removals for good\n`));

async function playAndCheck(acts: Act[]): Promise<void> {
  const clock = createFakeClock(Date.parse("2026-11-23T09:00:00Z"));
  const [rosterFile, snapshotsFile, vaultFile] = [
    createMemoryFile(emptyRoster()),
    createMemoryFile(noSnapshots()),
    createMemoryFile(emptyVault()),
  ];
  const box = createSecretBoxDouble();
  const histories = new Set<string>();
  let ids = 0;
  let endLife = (): void => undefined;
  let expected: Expected[] = [];

  function open(): Accounts {
    let isAlive = true;
    endLife = () => {
      isAlive = false;
    };
    // A process takes its timers along, and writes nothing any more.
    const mortal: Clock = {
      ...clock,
      after: (ms, run) => clock.after(ms, () => (isAlive ? run() : undefined)),
    };
    function mortalFile<T>(file: DataFile<T>, read = file.read): DataFile<T> {
      return { read, write: (content) => isAlive && file.write(content) };
    }
    const client = createClientDouble();
    const accounts = createAccounts({
      rosterFile: mortalFile(
        rosterFile,
        () => parseRoster(JSON.parse(JSON.stringify(rosterFile.content))).value,
      ),
      snapshotsFile: mortalFile(snapshotsFile),
      vault: createVault(box, mortalFile(vaultFile)),
      client: async () => client,
      demo: {
        start: async () => ({ client, accessKey: new Secret("demo-key-0000") }),
        stop: async () => undefined,
      },
      clock: mortal,
      random: () => 0.5,
      newId: () => `id-${++ids}`,
      intervalMs: () => 300_000,
      onChange: () => undefined,
      onRemoved: (id) => histories.delete(id),
      onRemovalFailed: () => undefined,
      onFault: (error) => {
        throw error;
      },
    });
    return accounts;
  }

  /** Removals whose time is over are done, unless the keys can't be written: then their accounts are back. */
  function settle(isOver: (one: Expected) => boolean): void {
    for (const one of expected.filter(({ removalEndsAt }) => removalEndsAt !== null).filter(isOver)) {
      if (vaultFile.failsToWrite) {
        one.removalEndsAt = null;
        continue;
      }
      expected = expected.filter((other) => other !== one);
      removalsDone += 1;
    }
  }

  function check(accounts: Accounts): void {
    const seen = expected.filter(({ removalEndsAt }) => removalEndsAt === null);
    expect(
      accounts.states().map(({ id, label, colour, isMuted }) => ({ id, label, colour, isMuted })),
    ).toEqual(seen.map(({ id, label, colour, isMuted }) => ({ id, label, colour, isMuted })));
    expect(accounts.states().every(({ keyPlace }) => keyPlace === "sealed" || keyPlace === "session")).toBe(
      true,
    );
    const pending = expected.flatMap(({ id, removalEndsAt }) =>
      removalEndsAt === null ? [] : [{ id, removalEndsAt }],
    );
    expect(
      accounts.removals().map(({ account, until }) => ({ id: account.id, removalEndsAt: until })),
    ).toEqual(expect.arrayContaining(pending));
    expect(accounts.removals()).toHaveLength(pending.length);
    const known = expected.map(({ id }) => id);
    // The list on the disk is the user's, and nothing of a removed account is left on it.
    expect(rosterFile.content.accounts.map(({ id }) => id)).toEqual(known);
    expect(known).toEqual(expect.arrayContaining(Object.keys(vaultFile.content.keys)));
    expect(known).toEqual(expect.arrayContaining(Object.keys(snapshotsFile.content.snapshots)));
    expect(known).toEqual(expect.arrayContaining([...histories]));
    const vault = createVault(box, vaultFile);
    for (const { id, key } of expected) {
      if (vault.keyPlace(id) === "sealed") expect(vault.accessKey(id)?.reveal()).toBe(key);
    }
  }

  let accounts = open();
  accounts.start();
  for (const one of acts) {
    actsDone += 1;
    const seen = expected.filter(({ removalEndsAt }) => removalEndsAt === null);
    switch (one.kind) {
      case "add": {
        // Where the keys can't be written a new one lasts until the end only: that is the vault's matter.
        if (vaultFile.failsToWrite) break;
        const key = `key-number-${one.key}-0000000`;
        const owner = expected.find((other) => other.key === key);
        const request = { accessKey: key, accountId: null, label: "Новая", isCheckSkipped: false };
        const result = await accounts.submitAccessKey(request);
        if (owner === undefined) {
          expect(result.state).toBe("saved");
          const id = `id-${ids}`;
          histories.add(id);
          expected.push({ id, key, label: "Новая", colour: null, isMuted: false, removalEndsAt: null });
        } else {
          const isBack = owner.removalEndsAt !== null;
          expect(result).toMatchObject({ state: isBack ? "saved" : "duplicate", accountId: owner.id });
          if (isBack) Object.assign(owner, { removalEndsAt: null, label: "Новая" });
        }
        break;
      }
      case "remove": {
        const target = seen[one.at % seen.length];
        accounts.remove(target?.id ?? "nobody");
        if (target !== undefined) target.removalEndsAt = clock.now() + removalGraceMs;
        break;
      }
      case "restore": {
        const target = expected[one.at % expected.length];
        if (target === undefined) break;
        accounts.restore(target.id);
        target.removalEndsAt = null;
        break;
      }
      case "change": {
        const target = seen[one.at % seen.length];
        const { label, colour, isMuted } = one;
        accounts.change(target?.id ?? "nobody", { label, colour, isMuted });
        if (target !== undefined) Object.assign(target, { label, colour, isMuted });
        break;
      }
      case "order": {
        const wanted = one.seed.flatMap((place) => seen[place]?.id ?? []);
        accounts.order(wanted);
        const first = [...new Set(wanted)].flatMap((id) => seen.find((other) => other.id === id) ?? []);
        const moved = [...first, ...seen.filter((other) => !first.includes(other))];
        expected = expected.map((other) => (other.removalEndsAt === null ? (moved.shift() ?? other) : other));
        break;
      }
      case "wait":
        await clock.advance(one.ms);
        settle(({ removalEndsAt }) => removalEndsAt !== null && removalEndsAt <= clock.now());
        break;
      case "quit":
      case "crash":
        if (one.kind === "quit") accounts.stop();
        endLife();
        settle(() => true);
        accounts = open();
        accounts.start();
        await clock.advance(0);
        break;
      case "key-disk":
        vaultFile.failsToWrite = one.isFull;
        break;
    }
    check(accounts);
  }
}

it("whatever is added, removed, brought back, moved, muted, and however the program ends, each account keeps its key and place, and of a removed one nothing is left", async () => {
  await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 20, maxLength: 50 }), playAndCheck), {
    numRuns: 250,
  });
  expect(actsDone).toBeGreaterThan(5_000);
  expect(removalsDone).toBeGreaterThan(200);
}, 120_000);

it("an own order has each account once, those named first, and pinned ones where they were", () => {
  const all: fc.Arbitrary<string[]> = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"));
  const some: fc.Arbitrary<string[]> = fc.array(fc.constantFrom("a", "b", "c", "d", "e", "f", "strange"));
  fc.assert(
    fc.property(all, some, some, (ids, wanted, pinned) => {
      const ordered = inOwnOrder(ids, wanted, (id) => pinned.includes(id));
      expect(ordered.toSorted()).toEqual(ids.toSorted());
      for (const id of ids) if (pinned.includes(id)) expect(ordered.indexOf(id)).toBe(ids.indexOf(id));
      const movable = ordered.filter((id) => !pinned.includes(id));
      const named = [...new Set(wanted)].filter((id) => movable.some((other) => other === id));
      expect(movable.slice(0, named.length)).toEqual(named);
      const others = ids.filter((id) => !pinned.includes(id) && !named.includes(id));
      expect(movable.slice(named.length)).toEqual(others);
    }),
  );
});
