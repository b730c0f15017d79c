import { assertNever } from "../../contract/assert-never";
import type { UpdateState } from "../../contract/update-state";
import { localMoment } from "../../locales/dates";
import type { Texts } from "../../locales/texts";

/** What to say of newer versions: `problem` is a warning, null when there is none; `lines` are what is known. */
export type UpdateWords = { problem: string | null; lines: string[] };

/**
 * What is known of newer versions; no lines where there is nothing to say yet.
 *
 * @param now milliseconds since 1970, by this computer's clock
 */
export function updateWords(
  update: UpdateState,
  currentVersion: string,
  now: number,
  texts: Texts,
): UpdateWords {
  const { version, checkedAt } = update;
  const notes = update.notes[texts.language];
  const { t } = texts;
  const time = checkedAt === null ? null : localMoment(texts, checkedAt, now);
  const versions = version === null ? null : { version, current: currentVersion };
  const newer = versions === null ? [] : [t("window.settings.updateAvailable", versions)];
  const said = notes === undefined ? [] : [t("window.settings.updateNotes", { notes })];
  const known = (lines: string[]): UpdateWords => ({ problem: null, lines });
  /** What an earlier check found. */
  const then =
    time === null ? [t("window.settings.updateNever")] : [t("window.settings.updateNoneThen", { time })];
  switch (update.state) {
    case "no-feed":
      return known([]);
    case "checking":
      return known([t("window.settings.updateChecking"), ...newer]);
    case "available":
      return known([...newer, ...said]);
    case "failed":
      return { problem: t("window.settings.updateFailed"), lines: foundBefore(versions, time, texts) };
    case "current":
      return known([
        t("window.settings.updateNone"),
        ...(time === null ? [] : [t("window.settings.updateChecked", { time })]),
      ]);
    case "off":
      return known([t("window.settings.updateOff"), ...then]);
    case "idle":
      return known(then);
    default:
      return assertNever(update.state);
  }
}

/** What the last check that succeeded found, now that a newer one did not. */
function foundBefore(
  versions: { version: string; current: string } | null,
  time: string | null,
  { t }: Texts,
): string[] {
  if (time === null) return [];
  if (versions === null) return [t("window.settings.updateSucceeded", { time })];
  return [t("window.settings.updateEarlier", { ...versions, time })];
}
