import { expect, test, vi } from "vitest";
import { known } from "../../contract/reading";
import { dayMs, hourMs, minuteMs } from "../../contract/time";
import type { UpdateDelivery } from "../../contract/updates/updates";
import { createFakeClock } from "../system/fake-clock";
import { createUpdates, type Updater } from "./updates";

const coded = (code: string) => Object.assign(new Error("text"), { code });

function setUp(part: Partial<Updater> = {}, delivery: UpdateDelivery = "automatic") {
  const updater = {
    check: vi.fn<Updater["check"]>(async () => "0.2.0"),
    download: vi.fn<Updater["download"]>(async () => undefined),
    install: vi.fn<Updater["install"]>(),
    ...part,
  };
  const load = vi.fn(async () => updater);
  const clock = createFakeClock(0);
  const failures: unknown[] = [];
  const world = { isSwitchingTfa: false };
  const onChange = vi.fn();
  const updates = createUpdates({
    delivery,
    load,
    clock,
    random: () => 0.5,
    isSwitchingTfa: () => world.isSwitchingTfa,
    onChange,
    onFailure: (error) => failures.push(error),
  });
  return { updates, updater, load, clock, failures, world, onChange };
}

test("the server is asked a minute after the start, and then once a day, never at the same moment by all", async () => {
  const { updates, updater, clock } = setUp({ check: vi.fn(async () => null) });
  updates.start();
  await clock.advance(minuteMs);
  expect(updater.check).not.toHaveBeenCalled();
  await clock.advance(0.05 * minuteMs);
  expect(updater.check).toHaveBeenCalledTimes(1);
  expect(updates.current()).toMatchObject({ newer: { state: "none" }, checkedAt: 1.05 * minuteMs });
  expect(clock.pending()).toEqual([1.05 * dayMs]);
  await clock.advance(1.05 * dayMs);
  expect(updater.check).toHaveBeenCalledTimes(2);
});

test("a build without a server loads no updater, whoever asks", async () => {
  const { updates, load, clock } = setUp({}, "manual");
  updates.start();
  await updates.check();
  await clock.advance(3 * dayMs);
  expect(load).not.toHaveBeenCalled();
  expect(updates.current().newer).toEqual({ state: "unknown" });
});

test("where packages are installed by the system, a version is announced and never downloaded", async () => {
  const { updates, updater } = setUp({}, "announced");
  await updates.check();
  expect(updates.current()).toMatchObject({
    newer: { state: "known", value: "0.2.0" },
    step: { state: "idle" },
  });
  expect(updater.download).not.toHaveBeenCalled();
  expect(updates.install()).toEqual({ state: "not-ready" });
  expect(updater.install).not.toHaveBeenCalled();
});

test("a new version is downloaded with its progress, and installed when the user wants it", async () => {
  const percents: unknown[] = [];
  const { updates, updater, clock } = setUp({
    download: async (onProgress) => {
      for (const percent of [10, 10.4, 99]) {
        onProgress(percent);
        percents.push(updates.current().step);
      }
    },
  });
  const checks = [updates.check(), updates.check()];
  await Promise.all(checks);
  expect(updater.check).toHaveBeenCalledTimes(1);
  expect(percents).toEqual([10, 10, 99].map((percent) => ({ state: "downloading", percent })));
  expect(updates.current().step).toEqual({ state: "downloaded" });
  // It waits for the restart: nothing more is asked.
  expect(clock.pending()).toEqual([]);
  expect(updates.install()).toEqual({ state: "restarting" });
  expect(updater.install).toHaveBeenCalledTimes(1);
});

test("no restart in the middle of a two-factor switch", async () => {
  const { updates, updater, world } = setUp();
  await updates.check();
  world.isSwitchingTfa = true;
  expect(updates.install()).toEqual({ state: "busy" });
  expect(updater.install).not.toHaveBeenCalled();
  world.isSwitchingTfa = false;
  expect(updates.install()).toEqual({ state: "restarting" });
});

test("a failure is shown, keeps the last good answer, and is retried in four hours", async () => {
  const check = vi
    .fn<Updater["check"]>()
    .mockResolvedValueOnce("0.2.0")
    .mockRejectedValue(coded("HTTP_ERROR_500"));
  const download = vi.fn<Updater["download"]>().mockRejectedValue(coded("ENOSPC"));
  const { updates, clock, failures } = setUp({ check, download });
  await updates.check();
  expect(updates.current()).toMatchObject({ failure: "disk-full", step: { state: "idle" } });
  expect(clock.pending()).toEqual([1.05 * 4 * hourMs]);
  await clock.advance(1.05 * 4 * hourMs);
  expect(updates.current()).toMatchObject({
    failure: "server",
    newer: { state: "known", value: "0.2.0" },
    checkedAt: 0,
  });
  expect(failures).toHaveLength(2);
});

test("a version that can't be put in place stays downloaded", async () => {
  const install = vi.fn<Updater["install"]>().mockImplementationOnce(() => {
    throw coded("EACCES");
  });
  const { updates } = setUp({ install });
  await updates.check();
  expect(updates.install()).toEqual({ state: "failed" });
  expect(updates.current()).toMatchObject({ failure: "not-writable", step: { state: "downloaded" } });
  expect(updates.install()).toEqual({ state: "restarting" });
});

test("«later» silences the banner until another version comes, and means nothing before one", async () => {
  const check = vi.fn<Updater["check"]>().mockResolvedValueOnce("0.2.0").mockResolvedValueOnce("0.2.0");
  const { updates } = setUp({ check: check.mockResolvedValue("0.3.0") }, "announced");
  updates.postpone();
  expect(updates.current().isPostponed).toBe(false);
  await updates.check();
  updates.postpone();
  await updates.check();
  expect(updates.current().isPostponed).toBe(true);
  await updates.check();
  expect(updates.current()).toMatchObject({ newer: known("0.3.0"), isPostponed: false });
});

test("a download reports whole percent, each once, and nothing that is none", async () => {
  const percents = [7.01, 7.99, Number.NaN, -1, 101, 100];
  const shown: unknown[] = [];
  const { updates, onChange } = setUp({
    download: async (onProgress) => {
      onChange.mockImplementation(() => shown.push(updates.current().step));
      for (const percent of percents) onProgress(percent);
    },
  });
  await updates.check();
  expect(shown).toEqual([
    { state: "downloading", percent: 7 },
    { state: "downloading", percent: 100 },
    { state: "downloaded" },
  ]);
});

test("a failed download says why until the server answers again, and what comes late from it changes nothing", async () => {
  let late: (percent: number) => void = () => {};
  const download = vi.fn<Updater["download"]>(async (onProgress) => {
    late = onProgress;
    throw coded("ENOSPC");
  });
  const { updates } = setUp({ download });
  await updates.check();
  late(50);
  expect(updates.current()).toMatchObject({ failure: "disk-full", step: { state: "idle" } });
  download.mockResolvedValue(undefined);
  await updates.check();
  expect(updates.current()).toMatchObject({ failure: null, step: { state: "downloaded" } });
});

test("after the end nothing more is planned or downloaded", async () => {
  let answer: (version: string) => void = () => {};
  const { updates, updater, clock } = setUp({
    check: () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  });
  const check = updates.check();
  await clock.advance(0);
  updates.stop();
  answer("0.2.0");
  await check;
  expect(updater.download).not.toHaveBeenCalled();
  expect(clock.pending()).toEqual([]);
});
