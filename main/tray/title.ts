import type { Texts } from "../../locales/texts";
import type { TrayIcon } from "./icon";

/** The text beside the icon in the macOS menu bar: unread SMS, then days, such as «3 · 14 д»; empty when there is neither. */
export function trayTitle(icon: TrayIcon, texts: Texts): string {
  return [unreadPart(icon), daysPart(icon, texts)].filter((part) => part !== "").join(" · ");
}

function unreadPart({ unread }: TrayIcon): string {
  if (unread.mark === "number") return unread.text;
  return unread.mark === "unknown" ? "?" : "";
}

function daysPart({ days }: TrayIcon, texts: Texts): string {
  switch (days.mark) {
    case "number":
      return texts.t("tray.titleDays", { days: days.text });
    case "unknown":
      return texts.t("tray.titleDays", { days: "?" });
    default:
      return "";
  }
}
