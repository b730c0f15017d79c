import { describe, expect, it } from "vitest";
import { known, none } from "../../contract/reading";
import { accessSituations } from "./situations/access";
import { blockSituations, tfaSituations } from "./situations/block-and-tfa";
import { mutingSituations } from "./situations/muting";
import { hourMs, minuteMs, noon, play, quietSettings, told } from "./situations/scene";
import { silenceSituations } from "./situations/silence";
import { smsSituations } from "./situations/sms";
import { trialSituations } from "./situations/trial";

const table = {
  "new SMS": smsSituations,
  "the trial period": trialSituations,
  blocks: blockSituations,
  "the two-factor state": tfaSituations,
  "keys, keychain, service, customer": accessSituations,
  "quiet hours, pauses, summaries": silenceSituations,
  "muted accounts": mutingSituations,
};

describe.each(Object.entries(table))("what comes of %s", (_, situations) => {
  it.each(situations)("%s", (_name, steps, expected) => {
    expect(told(play(steps))).toEqual(expected);
  });
});

describe("the table", () => {
  it("has eighty situations and more, each with its own name", () => {
    const names = Object.entries(table).flatMap(([topic, situations]) =>
      situations.map(([name]) => `${topic}: ${name}`),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(80);
  });
});

describe("what was put off", () => {
  it("tells an account's lasting trouble when that of another, which was told, is over", () => {
    const trouble = { longTrouble: known("server" as const) };
    const both = [{ otherFacts: {} }, { facts: trouble }, { otherFacts: trouble }];
    const steps = [...both, { facts: { longTrouble: none } }];
    expect(told(play(both))).toEqual(["two service-trouble: already-told"]);
    expect(told(play([...steps, { afterMs: hourMs }]))).toEqual(["late two service-trouble: shown"]);
    const bothOver = [...steps, { otherFacts: { longTrouble: none } }, { afterMs: hourMs }];
    expect(told(play(bothOver))).toEqual([]);
  });

  it("tells the figures as they are by then", () => {
    const flapping = [5, 2, 5, 4].map((value) => ({ facts: { unreadSms: known(value) } }));
    const [notice] = play([...flapping, { afterMs: hourMs }]).show;
    expect(notice?.content).toMatchObject({ change: { kind: "sms-arrived", unread: 4 } });
  });
});

describe("a decision", () => {
  it("leaves the memory it was given as it was, and is the same each time", () => {
    const { memory } = play([{ facts: { unreadSms: known(3) } }]);
    const copy = structuredClone(memory);
    const once = play([{ facts: { unreadSms: known(3) } }, { facts: { blocks: known(["agreement"]) } }]);
    const twice = play([{ facts: { unreadSms: known(3) } }, { facts: { blocks: known(["agreement"]) } }]);
    expect(memory).toEqual(copy);
    expect(once).toEqual(twice);
  });

  it("counts the SMS of a night together, and no more than are still unread", () => {
    const night = { afterMs: 11 * hourMs, settings: quietSettings() };
    const steps = [{ ...night, facts: { unreadSms: known(5) } }, { facts: { unreadSms: known(9) } }];
    const item = (last: number) =>
      play([...steps, { afterMs: 9 * hourMs, facts: { unreadSms: known(last) } }]).show[0]?.content;
    expect(item(9)).toMatchObject({ items: [{ change: { count: 7, unread: 9 } }] });
    expect(item(4)).toMatchObject({ items: [{ change: { count: 4, unread: 4 } }] });
  });

  it("tells when it must be made again though nothing happens", () => {
    expect(play([]).nextWakeAt).toBeNull();
    const quiet = { afterMs: 11 * hourMs, settings: quietSettings(), facts: { unreadSms: known(3) } };
    expect(play([quiet]).nextWakeAt).toBe(noon + 20 * hourMs);
    expect(play([{ settings: { pausedUntil: noon + hourMs } }]).nextWakeAt).toBe(noon + hourMs);
    const flapping = [3, 2, 3].map((value) => ({ facts: { unreadSms: known(value) } }));
    expect(play(flapping).nextWakeAt).toBe(noon + 5 * minuteMs + hourMs);
  });

  it("shows one notice per topic, as urgent as what it tells", () => {
    const { show } = play([{ facts: { unreadSms: known(3), blocks: known([null]), tfa: known(true) } }]);
    expect(show.map(({ topic, severity, place, accountId }) => [topic, severity, place, accountId])).toEqual([
      ["one/block", "urgent", "block", "one"],
      ["one/tfa", "warning", "tfa", "one"],
      ["one/sms", "info", "sms", "one"],
    ]);
  });
});
