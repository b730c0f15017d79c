import { describe, expect, it } from "vitest";
import { known } from "../../../contract/reading";
import { hourMs, minuteMs } from "../../../contract/time";
import {
  block,
  evening,
  noon,
  play,
  quietSettings,
  sms,
  tfaOff,
  tfaOn,
  together,
  toMorning,
} from "./scene-for-test";

describe("an evaluation", () => {
  it("does not change its input, and is the same each time", () => {
    const { memory } = play([sms(3)]);
    const copy = structuredClone(memory);
    expect(play([sms(3), block("debt")])).toEqual(play([sms(3), block("debt")]));
    expect(memory).toEqual(copy);
  });

  it("sums up the SMS of a night, and no more than are still unread", () => {
    const steps = [together(evening, sms(5)), sms(9)];
    const changeOf = (last: number) => play([...steps, { ...toMorning, ...sms(last) }]).show[0];
    expect(changeOf(9)).toMatchObject({ items: [{ change: { count: 7, unread: 9 } }] });
    expect(changeOf(4)).toMatchObject({ items: [{ change: { count: 2, unread: 4 } }] });
  });

  it("adds SMS that come before the summary to those deferred, and not those of a time it was not running", () => {
    const night = together(evening, sms(5));
    const summary = (last: number, isRestart: boolean) =>
      play([night, { ...toMorning, ...sms(last), isRestart }]).show[0];
    expect(summary(6, false)).toMatchObject({ items: [{ change: { count: 4, unread: 6 } }] });
    expect(summary(9, true)).toMatchObject({ items: [{ change: { count: 3, unread: 9 } }] });
  });

  it("says when it is needed again though nothing happens", () => {
    expect(play([]).nextEvaluationAt).toBeNull();
    const quiet = { afterMs: 11 * hourMs, settings: quietSettings(), facts: { unreadSms: known(3) } };
    expect(play([quiet]).nextEvaluationAt).toBe(noon + 20 * hourMs);
    expect(play([{ settings: { pausedUntil: noon + hourMs } }]).nextEvaluationAt).toBe(noon + hourMs);
    expect(play([sms(3), sms(2), sms(3)]).nextEvaluationAt).toBe(noon + 5 * minuteMs + hourMs);
  });

  it("shows one notification per topic, urgent if its change is, and a summary if one of its items is", () => {
    const all = together(sms(3), block(null), tfaOn);
    const facts = play([all]).show.map(({ topic, isUrgent, place }) => [topic, isUrgent, place]);
    expect(facts).toEqual([
      ["one/block", true, "block"],
      ["one/tfa", false, "tfa"],
      ["one/sms", false, "sms"],
    ]);
    expect(play([tfaOn, tfaOff]).show[0]?.isUrgent).toBe(true);
    const urgencies = [all, together(sms(3), tfaOn), sms(3)].map(
      (step) => play([together(evening, step), toMorning]).show[0]?.isUrgent,
    );
    expect(urgencies).toEqual([true, false, false]);
  });
});
