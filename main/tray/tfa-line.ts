import type { Age } from "../../contract/age";
import type { TfaReading } from "../../contract/snapshot";
import { readAtText, tfaText } from "../../locales/facts";
import type { Texts } from "../../locales/texts";

/** The two-factor state in words; where it is old, of when: it has a call of its own, which may fail alone. */
export function tfaLine(texts: Texts, tfa: TfaReading, age: Age, now: number): string {
  const fact = tfaText(texts, tfa);
  if (tfa.state !== "known" || age.state !== "stale") return fact;
  return texts.t("tray.factOf", {
    fact,
    time: readAtText(texts, age, now).toLocaleLowerCase(texts.language),
  });
}
