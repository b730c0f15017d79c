import { Menu, type NativeImage, nativeImage, screen, Tray } from "electron";
import type { IconTone } from "../../contract/settings/settings";
import type { StartTexts } from "../../locales/start-texts";
import { defaultIconTone } from "../system/default-icon-tone";
import type { TrayContents } from "./contents";
import { drawTrayIcon } from "./draw/draw-tray-icon";
import type { IconStyle } from "./draw/palette";
import type { TrayIcon } from "./icon";
import type { MenuItem, TrayActions } from "./menu-items";
import { representations } from "./representations";
import { startingIcon, startingMenu, startingTooltip } from "./starting";
import { builtPicture } from "./starting-pictures";

/** What the item shows now, as it was passed to Electron; the menu and the image by keys that differ as they do. */
type Shown = { image: string; tooltip: string; menu: string };

/** The one tray item of the process. Works, without effect, where the desktop has no tray. */
export class AppTray {
  private readonly images = new Map<string, NativeImage>();
  /** The settings are read later than the icon is shown. */
  private iconTone = defaultIconTone(process.platform);
  private shown: Shown = { image: "", tooltip: "", menu: "" };
  private macMenu: Menu | null = null;
  private item: Tray;

  /** Puts the item into the tray at once, with nothing known yet. */
  constructor(
    texts: StartTexts,
    readonly actions: TrayActions,
  ) {
    this.item = this.createItem();
    this.setTooltip(startingTooltip(texts));
    this.setMenu(startingMenu(actions, texts));
  }

  /** Shows these contents; only what looks different from before is set. */
  show({ icon, iconTone, tooltip, menu }: TrayContents): void {
    if (this.item.isDestroyed()) return;
    this.iconTone = iconTone;
    this.setImage(icon);
    this.setTooltip(tooltip);
    this.setMenu(menu);
  }

  /**
   * Creates the item again: it goes to another host now, which Electron chooses only here.
   *
   * @param isIconInFile gives the host the picture as a file's name too: Ayatana's drops an item without a name
   */
  attachAgain({ isIconInFile }: { isIconInFile: boolean }): void {
    if (this.item.isDestroyed()) return;
    this.item.destroy();
    this.shown = { image: "", tooltip: "", menu: "" };
    this.item = isIconInFile ? asInGnome(() => this.createItem()) : this.createItem();
  }

  destroy(): void {
    if (!this.item.isDestroyed()) this.item.destroy();
  }

  private createItem(): Tray {
    const { key, image } = this.imageOf(startingIcon);
    this.shown.image = key;
    const item = new Tray(image);
    item.on("click", (_event, bounds) => this.actions.toggle(bounds));
    // A menu that is set takes the left button on macOS too.
    item.on("right-click", () => {
      if (this.macMenu !== null) item.popUpContextMenu(this.macMenu);
    });
    return item;
  }

  private setImage(icon: TrayIcon): void {
    const { key, image } = this.imageOf(icon);
    if (key === this.shown.image) return;
    this.shown.image = key;
    this.item.setImage(image);
  }

  private setTooltip(tooltip: string): void {
    if (tooltip === this.shown.tooltip) return;
    this.shown.tooltip = tooltip;
    this.item.setToolTip(tooltip);
  }

  private setMenu(template: MenuItem[]): void {
    const key = JSON.stringify(template);
    if (key === this.shown.menu) return;
    this.shown.menu = key;
    const menu = Menu.buildFromTemplate(template);
    if (process.platform === "darwin") this.macMenu = menu;
    else this.item.setContextMenu(menu);
  }

  /** The image of an icon, drawn once, and its key. */
  private imageOf(icon: TrayIcon): { key: string; image: NativeImage } {
    const style = iconStyle(this.iconTone);
    const key = JSON.stringify([style, icon]);
    const image = this.images.get(key) ?? drawImage(icon, style);
    this.images.set(key, image);
    return { key, image };
  }
}

/** macOS tints a template image by itself, whatever lies behind its menu bar. */
function iconStyle(iconTone: IconTone): IconStyle {
  return process.platform === "darwin" && iconTone === "monochrome" ? "template" : iconTone;
}

/** Chromium writes the picture into a file for GNOME's hosts; it takes the desktop's name when it creates the item. */
function asInGnome<T>(create: () => T): T {
  const desktop = process.env["XDG_CURRENT_DESKTOP"];
  process.env["XDG_CURRENT_DESKTOP"] = "GNOME";
  try {
    return create();
  } finally {
    if (desktop === undefined) delete process.env["XDG_CURRENT_DESKTOP"];
    else process.env["XDG_CURRENT_DESKTOP"] = desktop;
  }
}

function drawImage(icon: TrayIcon, style: IconStyle): NativeImage {
  const image = nativeImage.createEmpty();
  const displayScale = screen.getPrimaryDisplay().scaleFactor;
  for (const { sizePx, scaleFactor } of representations(process.platform, displayScale)) {
    const buffer = builtPicture(icon, sizePx, style) ?? drawTrayIcon(icon, sizePx, style).bgra;
    image.addRepresentation({ scaleFactor, width: sizePx, height: sizePx, buffer });
  }
  image.setTemplateImage(style === "template");
  return image;
}
