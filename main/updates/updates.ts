import type { RequestResult } from "../../contract/ipc";
import { known, none } from "../../contract/reading";
import { dayMs, hourMs, minuteMs } from "../../contract/time";
import { noUpdatesRead, type UpdateDelivery, type Updates } from "../../contract/updates/updates";
import type { Clock, Random } from "../system/clock";
import { updateFailureKind } from "./update-failure";

/** What asks the update server, downloads and installs. Each rejects or throws when it fails. */
export type Updater = {
  /** The version that the server has; null: none newer than this one. */
  check: () => Promise<string | null>;
  /** Downloads what the last check found, and checks it. @param onProgress gets percent, from 0 to 100 */
  download: (onProgress: (percent: number) => void) => Promise<void>;
  /** Puts in place what was downloaded, and restarts the program. */
  install: () => void;
};

/** The first check comes when the icon is there and the accounts were read, in milliseconds. */
const firstCheckMs = minuteMs;
/** Between two checks, and after one that failed, in milliseconds. */
const checkIntervalMs = dayMs;
const retryIntervalMs = 4 * hourMs;

/**
 * Looks for new versions a while after the start and once a day, each time with a chance delay of up to a tenth more, so
 * that all computers do not ask at once. Where a new version may be installed, it is downloaded at once.
 *
 * @param deps.load loads the updater's code, which a build without a server never does
 * @param deps.isSwitchingTfa no restart in the middle of a two-factor switch
 * @param deps.onFailure gets each error, for the log
 */
export function createUpdates(deps: {
  delivery: UpdateDelivery;
  load: () => Promise<Updater>;
  clock: Clock;
  random: Random;
  isSwitchingTfa: () => boolean;
  onChange: () => void;
  onFailure: (error: unknown) => void;
}) {
  const { delivery, clock } = deps;
  let state = noUpdatesRead(delivery);
  let updater: Updater | null = null;
  let cancelNext = (): void => {};
  let isStopped = false;

  function change(part: Partial<Updates>): void {
    state = { ...state, ...part };
    deps.onChange();
  }

  function fail(error: unknown): void {
    deps.onFailure(error);
    // What is downloaded stays so: it may be put in place at the next attempt.
    const step = state.step.state === "downloaded" ? state.step : ({ state: "idle" } as const);
    change({ failure: updateFailureKind(error), step });
  }

  function noteAnswer(version: string | null): void {
    const isSame = state.newer.state === "known" && state.newer.value === version;
    change({
      newer: version === null ? none : known(version),
      checkedAt: clock.now(),
      step: { state: "idle" },
      failure: null,
      isPostponed: state.isPostponed && isSame,
    });
  }

  /** Whole percent, so that a download is a hundred changes at most. */
  function noteProgress(exact: number): void {
    const percent = Math.floor(exact);
    if (state.step.state === "downloading" && percent > state.step.percent && percent <= 100) {
      change({ step: { state: "downloading", percent } });
    }
  }

  function plan(delayMs: number): void {
    cancelNext();
    if (isStopped) return;
    cancelNext = clock.after(delayMs * (1 + deps.random() / 10), () => void check());
  }

  async function checkAndDownload(): Promise<void> {
    updater ??= await deps.load();
    const newer = await updater.check();
    noteAnswer(newer);
    if (newer === null || delivery !== "automatic" || isStopped) return;
    change({ step: { state: "downloading", percent: 0 } });
    await updater.download(noteProgress);
    change({ step: { state: "downloaded" } });
  }

  async function check(): Promise<void> {
    if (delivery === "manual" || state.step.state !== "idle") return;
    change({ step: { state: "checking" } });
    await checkAndDownload().catch(fail);
    // What is downloaded waits for the restart, after which the program looks again.
    if (state.step.state === "idle") plan(state.failure === null ? checkIntervalMs : retryIntervalMs);
  }

  return {
    current: (): Updates => state,
    /** Plans the first check, and every further one after it. */
    start(): void {
      if (delivery !== "manual") plan(firstCheckMs);
    },
    /** Settles when the check, and the download that it leads to, have ended. Never rejects. */
    check,
    install(): RequestResult<"installUpdate"> {
      if (state.step.state !== "downloaded" || updater === null) return { state: "not-ready" };
      if (deps.isSwitchingTfa()) return { state: "busy" };
      try {
        updater.install();
        return { state: "restarting" };
      } catch (error) {
        fail(error);
        return { state: "failed" };
      }
    },
    postpone(): void {
      if (state.newer.state === "known") change({ isPostponed: true });
    },
    stop(): void {
      isStopped = true;
      cancelNext();
    },
  };
}

export type UpdateService = ReturnType<typeof createUpdates>;
