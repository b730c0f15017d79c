import type { ShortcutProblem, ShortcutTrouble } from "../../contract/settings/shortcut";
import type { Texts } from "../../locales/texts";
import { type Keyboard, modifierLabel } from "./shortcut-keys";

/** Why the keys that were pressed are not the shortcut now; the former one stays, if there is one. */
export function refusalText(
  reason: ShortcutProblem | Exclude<ShortcutTrouble, "wayland">,
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
  const former = hasFormer ? "yes" : "no";
  if (reason === "taken") return texts.t("window.settings.shortcutTaken", { former });
  if (reason === "unsupported") return texts.t("window.settings.shortcutUnsupported");
  return texts.t("window.settings.shortcutNotValid", { former });
}
