import { tfaAge } from "../../contract/account-age";
import type { Settings } from "../../contract/settings";
import type { AccountState } from "../../contract/state";
import { ageText, failureText, tfaText } from "../../locales/facts";
import type { Texts } from "../../locales/texts";
import { sentenceStart } from "./sentence-start";

/** What may be asked of the two-factor authentication: always the opposite of what was read. */
export type TfaAction = "enable" | "disable";

/** The two-factor card. */
export type TfaView = {
  state: "on" | "off" | "unknown";
  text: string;
  /** Null: the state is unknown or the key does not work, so that nothing can be asked. */
  action: TfaAction | null;
  /** Reading again may help, which it does not without a key that works. */
  canRefresh: boolean;
  isSwitching: boolean;
  /** Why the newest reading failed; null when it did not, or the whole account failed for the same reason. */
  failure: { title: string; serverMessage: string | null } | null;
  /** When the shown state was read, if that is old. */
  ageLabel: string | null;
};

/** The two-factor card of `account` at `now` (corrected, milliseconds since 1970). */
export function tfaView(account: AccountState, now: number, settings: Settings, texts: Texts): TfaView {
  const { tfa } = account.snapshot;
  const state = tfa.state === "known" ? (tfa.value ? "on" : "off") : "unknown";
  const age = tfaAge(account, now, settings.pollIntervalMinutes * 60_000);
  const hasKey = account.keyPlace === "sealed" || account.keyPlace === "session";
  const isKeyRefused = account.tfaFailure?.kind === "unauthorized";
  return {
    state,
    text: tfaText(texts, tfa),
    action: state === "unknown" || !hasKey || isKeyRefused ? null : state === "on" ? "disable" : "enable",
    canRefresh: hasKey && !isKeyRefused,
    isSwitching: account.isSwitchingTfa,
    failure: ownFailure(account, texts),
    ageLabel: age.state === "stale" ? sentenceStart(ageText(texts, age, now)) : null,
  };
}

function ownFailure({ customerFailure, tfaFailure }: AccountState, texts: Texts): TfaView["failure"] {
  if (tfaFailure === null || tfaFailure.kind === customerFailure?.kind) return null;
  return { title: failureText(texts, tfaFailure).title, serverMessage: tfaFailure.serverMessage };
}
