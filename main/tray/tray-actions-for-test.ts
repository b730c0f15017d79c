import { vi } from "vitest";
import type { TrayActions } from "./menu-items";

/** Actions of the tray that only record their calls. */
export function trayActionsForTest() {
  return {
    open: vi.fn<TrayActions["open"]>(),
    toggle: vi.fn<TrayActions["toggle"]>(),
    refresh: vi.fn<TrayActions["refresh"]>(),
    pause: vi.fn<TrayActions["pause"]>(),
    openSettings: vi.fn<TrayActions["openSettings"]>(),
    openCabinet: vi.fn<TrayActions["openCabinet"]>(),
    installUpdate: vi.fn<TrayActions["installUpdate"]>(),
    openDownloadPage: vi.fn<TrayActions["openDownloadPage"]>(),
    quit: vi.fn<TrayActions["quit"]>(),
  };
}
