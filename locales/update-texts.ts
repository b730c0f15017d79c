import type { UpdateFailureKind, Updates } from "../contract/updates/updates";
import type { Texts } from "./texts";

/** What is known of newer versions and what is being done, as one sentence. A failure has its own besides. */
export function updateText(texts: Texts, { newer, step }: Updates): string {
  if (step.state === "checking") return texts.t("updates.checking");
  if (newer.state !== "known") return texts.t(newer.state === "none" ? "updates.newest" : "updates.unknown");
  const version = newer.value;
  if (step.state === "downloading") {
    return texts.t("updates.downloading", { version, percent: step.percent });
  }
  return texts.t(step.state === "downloaded" ? "updates.downloaded" : "updates.available", { version });
}

/** How new versions reach this computer. */
export function updateDeliveryText(texts: Texts, { delivery }: Pick<Updates, "delivery">): string {
  return texts.t(`updates.delivery.${delivery}`);
}

/** What went wrong with an update, and what to do about it. */
export function updateFailureText(texts: Texts, kind: UpdateFailureKind): string {
  return texts.t(`updates.failure.${kind}`);
}
