import type { ShortcutProblem, ShortcutTrouble } from "../../contract/settings/shortcut";
import type { Texts } from "../../locales/texts";
import { type Keyboard, modifierLabel } from "./shortcut-keys";

/** Why the keys that were pressed are not the shortcut now, or not for good; the former one stays, if there is one. */
export function refusalText(
  reason: ShortcutProblem | Exclude<ShortcutTrouble, "wayland"> | "not-saved",
  hasFormer: boolean,
  keyboard: Keyboard,
  texts: Texts,
): string {
  if (reason === "needs-modifier") {
    return texts.t("window.settings.shortcutNeedsModifier", {
      control: modifierLabel("Control", keyboard),
      alt: modifierLabel("Alt", keyboard),
      super: modifierLabel("Super", keyboard),
    });
  }
  if (reason === "not-saved") return texts.t("window.settings.notSaved");
  const former = hasFormer ? "yes" : "no";
  if (reason === "taken") return texts.t("window.settings.shortcutTaken", { former });
  if (reason === "unsupported") return texts.t("window.settings.shortcutUnsupported");
  return texts.t("window.settings.shortcutNotValid", { former });
}
