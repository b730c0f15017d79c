import { join } from "node:path";
import { app } from "electron";
import type { Texts } from "../../locales/texts";
import { createHidingHint } from "../notifications/delivery/hiding-hint";
import type { NotificationFactory } from "../notifications/delivery/notifier";
import type { SettingsStore } from "../settings/settings";
import type { DataFile } from "../storage/data-file";
import type { Clock } from "../system/clock";
import type { Log } from "../system/log";
import { MainWindow } from "../windows/main-window";
import { createOpening } from "../windows/opening";
import { createPageSession } from "../windows/page-session";
import { createPopover } from "../windows/popover";
import { createRememberedWindow } from "../windows/remembered-window";
import type { StoredWindow } from "../windows/window-place";

/** The window, what opens it, and the hint at its first hiding. */
export function createWindows(deps: {
  file: DataFile<StoredWindow>;
  settings: SettingsStore;
  factory: NotificationFactory;
  texts: () => Texts;
  clock: Clock;
  log: Log;
  onChange: () => void;
  onFault: (error: unknown) => void;
}) {
  const { file, settings, factory, texts, clock, log, onChange, onFault } = deps;
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
  const showHidingHint = createHidingHint({
    factory,
    settings,
    trayPresence: opening.trayPresence,
    texts,
    onClick: opening.show,
    onFault,
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
    onHide: showHidingHint,
    onBlur: opening.noteBlur,
    onCrash: (reason) => log("page-crashed", reason),
    onFault,
  });
  return { window, opening, isWayland };
}
