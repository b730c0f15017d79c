import { join } from "node:path";
import { app } from "electron";
import type { Texts } from "../../locales/texts";
import type { DataFile } from "../storage/data-file";
import type { Clock } from "../system/clock";
import type { Log } from "../system/log";
import { MainWindow } from "../windows/main-window";
import { createOpening } from "../windows/opening";
import { createPageSession } from "../windows/page-scheme";
import { createPopover } from "../windows/popover";
import { createRememberedWindow } from "../windows/remembered-window";
import type { StoredWindow } from "../windows/window-place";

/** The window, and what opens it. */
export function createWindows(deps: {
  file: DataFile<StoredWindow>;
  texts: () => Texts;
  clock: Clock;
  log: Log;
  onChange: () => void;
  onFault: (error: unknown) => void;
}) {
  const { file, texts, clock, log, onChange, onFault } = deps;
  const remembered = createRememberedWindow(file, clock);
  const popover = createPopover(remembered.zoomFactor);
  const isWayland = app.commandLine.getSwitchValue("ozone-platform") === "wayland";
  const opening = createOpening({
    window: () => window,
    remembered,
    popover,
    clock,
    // An X11 program in a Wayland session does not learn where the pointer is.
    canPlaceWindows: !isWayland && process.env["XDG_SESSION_TYPE"] !== "wayland",
    onChange,
  });
  const window = new MainWindow({
    session: createPageSession(join(app.getAppPath(), "out/renderer"), (what) => log("refused", what)),
    preloadPath: join(app.getAppPath(), "out/preload/index.js"),
    isPackaged: app.isPackaged,
    clock,
    title: () => app.getName(),
    texts: () => texts(),
    remembered,
    popover,
    hasTray: () => opening.trayPresence() !== "absent",
    onOpen: opening.noteNewPage,
    onBlur: opening.noteBlur,
    onCrash: (reason) => log("page-crashed", reason),
    onFault,
  });
  return { window, opening, isWayland };
}
