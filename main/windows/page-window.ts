import {
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  Menu,
  nativeTheme,
  type Session,
} from "electron";
import iconPath from "../../build/icons/icons/256x256.png?asset";
import type { Texts } from "../../locales/texts";
import { editMenu } from "./edit-menu";
import { windowGround } from "./window-ground";

/** The options that every window is created with. */
export type PageWindowDeps = {
  session: () => Session;
  preloadPath: string;
  isPackaged: boolean;
  title: () => string;
  texts: () => Texts;
};

/** The colour that fills a window in the theme of this moment. */
export const groundNow = (): string => windowGround[nativeTheme.shouldUseDarkColors ? "dark" : "light"];

/**
 * A hidden window for our page, with a menu in its fields.
 *
 * @param onMenu a menu of the window has opened or closed
 */
export function createPageWindow(
  { session, preloadPath, isPackaged, title, texts }: PageWindowDeps,
  options: BrowserWindowConstructorOptions & { zoomFactor: number },
  onMenu: (isOpen: boolean) => void,
): BrowserWindow {
  const { zoomFactor, ...ownOptions } = options;
  const window = new BrowserWindow({
    show: false,
    title: title(),
    // Windows and macOS take it from the packed program.
    ...(process.platform === "linux" ? { icon: iconPath } : {}),
    backgroundColor: groundNow(),
    autoHideMenuBar: true,
    ...ownOptions,
    webPreferences: {
      session: session(),
      preload: preloadPath,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      zoomFactor,
      devTools: !isPackaged,
    },
  });
  window.webContents.on("context-menu", (_event, params) => {
    const items = editMenu(params, texts());
    if (items.length === 0) return;
    onMenu(true);
    const { x, y } = params;
    Menu.buildFromTemplate(items).popup({ window, x, y, callback: () => onMenu(false) });
  });
  return window;
}

/** What makes a window a popover: beside the icon, above the others, and nothing that its user could move or switch to. */
export const popoverOptions: BrowserWindowConstructorOptions = {
  frame: false,
  resizable: false,
  minimizable: false,
  maximizable: false,
  fullscreenable: false,
  alwaysOnTop: true,
  skipTaskbar: true,
};
