import { Menu, type NativeImage, nativeImage, nativeTheme, screen, Tray } from "electron";
import { assertNever } from "../../contract/assert-never";
import type { AccountId, AppState } from "../../contract/state";
import type { StartTexts } from "../../locales/start-texts";
import type { Texts } from "../../locales/texts";
import type { PauseChoice } from "../notifications/pause";
import { defaultIconTone } from "../system/default-icon-tone";
import { drawTrayIcon } from "./draw/draw-tray-icon";
import type { PanelTone } from "./draw/palette";
import { startingIcon, type TrayIcon, trayIcon, trayIconKey, withoutFigures } from "./icon";
import { type MenuLine, startingMenu, type TrayAction, trayMenu } from "./menu";
import { menuTemplate } from "./menu-template";
import { panelTone, representations } from "./panel";
import { trayTitle } from "./title";
import { startingTooltip, tooltipMaxLength, trayTooltip } from "./tooltip";

/** What the choices in the tray do. `accountId` null: all accounts, or none in particular. */
export type TrayActions = {
  open: (accountId: AccountId | null) => void;
  refresh: (accountId: AccountId | null) => void;
  /** Pauses the notices; null: takes them up again. */
  pause: (until: PauseChoice | null) => void;
  openSettings: () => void;
  openCabinet: () => void;
  quit: () => void;
};

/** The one tray item of the process. */
export type AppTray = {
  /**
   * Shows this state; only what looks different from before is set anew.
   *
   * @param now milliseconds since 1970, by the corrected clock
   */
  show: (state: AppState, now: number, texts: Texts) => void;
  /**
   * Offers the icon anew: a desktop that had no tray at the start has one now. Electron goes back to an icon that it
   * once gave up in no other way.
   */
  attachAgain: () => void;
  destroy: () => void;
};

/** Puts the item into the tray at once, with nothing known yet. Works, without effect, where the desktop has no tray. */
export function createTray({ texts, actions }: { texts: StartTexts; actions: TrayActions }): AppTray {
  const images = new Map<string, NativeImage>();
  let isSystemDark = nativeTheme.shouldUseDarkColors;
  // The settings are read later than the icon is shown.
  let iconTone = defaultIconTone(process.platform);
  let shownImage = imageKey(startingIcon, tone());
  let shownTitle = "";
  let shownTooltip = "";
  let shownMenu = "";
  let item = createItem();
  setTooltip(startingTooltip(texts));
  setMenu(startingMenu(texts));

  function createItem(): Tray {
    const created = new Tray(imageOf(startingIcon, tone()));
    created.on("click", () => actions.open(null));
    return created;
  }

  function tone(): PanelTone {
    // Once the user has chosen a theme for the window, this says nothing of the panel any more.
    if (nativeTheme.themeSource === "system") isSystemDark = nativeTheme.shouldUseDarkColors;
    return panelTone({
      platform: process.platform,
      currentDesktop: process.env["XDG_CURRENT_DESKTOP"] ?? "",
      isSystemDark,
      isTaskbarDark: isTaskbarDark(),
      iconTone,
    });
  }

  function imageOf(icon: TrayIcon, panel: PanelTone): NativeImage {
    const key = imageKey(icon, panel);
    const kept = images.get(key);
    if (kept !== undefined) return kept;
    const image = drawImage(icon, panel);
    images.set(key, image);
    return image;
  }

  function setImage(icon: TrayIcon, panel: PanelTone): void {
    const key = imageKey(icon, panel);
    if (key === shownImage) return;
    shownImage = key;
    item.setImage(imageOf(icon, panel));
  }

  function setTitle(title: string): void {
    if (process.platform !== "darwin" || title === shownTitle) return;
    shownTitle = title;
    item.setTitle(title);
  }

  function setTooltip(tooltip: string): void {
    if (tooltip === shownTooltip) return;
    shownTooltip = tooltip;
    item.setToolTip(tooltip);
  }

  function setMenu(lines: MenuLine[]): void {
    const key = JSON.stringify(lines);
    if (key === shownMenu) return;
    shownMenu = key;
    item.setContextMenu(Menu.buildFromTemplate(menuTemplate(lines, (action) => act(actions, action))));
  }

  return {
    show(state, now, shownTexts) {
      if (item.isDestroyed()) return;
      iconTone = state.settings.iconTone;
      const icon = trayIcon(state, now);
      setImage(icon, tone());
      setTitle(trayTitle(icon, shownTexts));
      setTooltip(trayTooltip(state, now, shownTexts, tooltipMaxLength(process.platform)));
      setMenu(trayMenu(state, now, shownTexts));
    },
    attachAgain() {
      if (item.isDestroyed()) return;
      item.destroy();
      shownImage = imageKey(startingIcon, tone());
      [shownTitle, shownTooltip, shownMenu] = ["", "", ""];
      item = createItem();
    },
    destroy() {
      if (!item.isDestroyed()) item.destroy();
    },
  };
}

function act(actions: TrayActions, action: TrayAction): void {
  switch (action.kind) {
    case "open":
      return actions.open(action.accountId);
    case "refresh":
      return actions.refresh(action.accountId);
    case "pause":
      return actions.pause(action.until);
    case "settings":
      return actions.openSettings();
    case "cabinet":
      return actions.openCabinet();
    case "quit":
      return actions.quit();
    default:
      return assertNever(action);
  }
}

/** Electron 45 knows the taskbar's choice apart from the applications'; 33 does not. */
function isTaskbarDark(): boolean | null {
  const isDark: unknown = nativeTheme.shouldUseDarkColorsForSystemIntegratedUI;
  return typeof isDark === "boolean" ? isDark : null;
}

/** What of the icon is drawn: on macOS the figures stand beside it. */
function drawnPart(icon: TrayIcon): TrayIcon {
  return process.platform === "darwin" ? withoutFigures(icon) : icon;
}

/** Equal for icons that are the same picture. */
function imageKey(icon: TrayIcon, panel: PanelTone): string {
  return `${panel} ${trayIconKey(drawnPart(icon))}`;
}

function drawImage(icon: TrayIcon, panel: PanelTone): NativeImage {
  const image = nativeImage.createEmpty();
  const displayScale = screen.getPrimaryDisplay().scaleFactor;
  for (const { sizePx, scaleFactor } of representations(process.platform, displayScale)) {
    const picture = drawTrayIcon(drawnPart(icon), sizePx, panel);
    image.addRepresentation({ scaleFactor, width: sizePx, height: sizePx, buffer: picture.bgra });
  }
  image.setTemplateImage(panel === "template");
  return image;
}
