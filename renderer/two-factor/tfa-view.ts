import { tfaAge } from "../../contract/accounts/account-age";
import { isKeyLacking } from "../../contract/accounts/key-place";
import type { Settings } from "../../contract/settings/settings";
import type { AccountState } from "../../contract/state";
import { minuteMs } from "../../contract/time";
import { timeText } from "../../locales/dates";
import { ageText, failureText } from "../../locales/facts";
import { sentenceStart } from "../../locales/sentence-start";
import type { Texts } from "../../locales/texts";

/** What can be done to two-factor authentication: always the opposite of what was read. */
export type TfaAction = "enable" | "disable";

/** The two-factor row. */
export type TfaView = {
  state: "on" | "off" | "unknown";
  /** Null: the state is unknown or the key does not work, so that it can't be switched. */
  action: TfaAction | null;
  /** Reading again may help, which it does not without a key that works; where all failed, its banner offers it. */
  canRefresh: boolean;
  /** Until when no PIN is accepted, after several refusals in a row; null: there was no pause. */
  pauseLabel: string | null;
  /** Why the newest reading failed; null when it did not, or the whole account failed for the same reason. */
  failure: { title: string; serverMessage: string | null } | null;
  isStale: boolean;
  /** When the shown state was read, if it is stale. */
  ageLabel: string | null;
};

/** The two-factor row of `account` at `now` (corrected, milliseconds since 1970). */
export function tfaView(account: AccountState, now: number, settings: Settings, texts: Texts): TfaView {
  const { tfa } = account.snapshot;
  const state = tfa.state === "known" ? (tfa.value ? "on" : "off") : "unknown";
  const age = tfaAge(account, now, settings.pollIntervalMinutes * minuteMs);
  const hasKey = !isKeyLacking(account.keyPlace);
  const isKeyRefused = account.tfaFailure?.kind === "unauthorized";
  return {
    state,
    action: state === "unknown" || !hasKey || isKeyRefused ? null : state === "on" ? "disable" : "enable",
    canRefresh: hasKey && !isKeyRefused && account.customerFailure === null,
    pauseLabel: pauseLabel(account.pinPausedUntil, texts),
    failure: ownFailure(account, texts),
    isStale: age.state === "stale",
    ageLabel: age.state === "stale" && state !== "unknown" ? sentenceStart(ageText(texts, age, now)) : null,
  };
}

/** In whole minutes, rounded up: an attempt at the time that is named is never too early. */
function pauseLabel(until: number | null, texts: Texts): string | null {
  if (until === null) return null;
  return texts.t("window.tfa.paused", { time: timeText(Math.ceil(until / minuteMs) * minuteMs) });
}

function ownFailure({ customerFailure, tfaFailure }: AccountState, texts: Texts): TfaView["failure"] {
  if (tfaFailure === null || tfaFailure.kind === customerFailure?.kind) return null;
  return { title: failureText(texts, tfaFailure).title, serverMessage: tfaFailure.serverMessage };
}
