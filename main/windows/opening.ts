import type { AccountId, Choice, TrayPresence, WindowMode } from "../../contract/state";
import type { Clock } from "../system/clock";
import type { MainWindow, WindowForm } from "./main-window";
import type { Popover } from "./popover";
import type { RememberedWindow } from "./remembered-window";
import type { Box } from "./window-place";

/** A click on the icon that took the focus from the window comes within this time after that, in milliseconds. */
const clickAfterBlurMs = 300;

/**
 * @param deps.window the one window, asked for when it is needed
 * @param deps.canPlaceWindows false under Wayland, where a popover has no place
 */
export function createOpening(deps: {
  window: () => Pick<MainWindow, "show" | "close" | "changeForm" | "form" | "isVisible" | "isInFront">;
  remembered: Pick<RememberedWindow, "isPinned" | "pin">;
  popover: Pick<Popover, "standAt">;
  clock: Pick<Clock, "monotonic">;
  canPlaceWindows: boolean;
  onChange: () => void;
}) {
  const { remembered, popover, clock, onChange } = deps;
  let trayPresence: TrayPresence = "unknown";
  let hasHadTray = false;
  let choice: Choice | null = null;
  let choiceNumber = 0;
  let blurredAt = Number.NEGATIVE_INFINITY;

  const canBePopover = (): boolean => deps.canPlaceWindows && trayPresence === "present";
  const usualForm = (): WindowForm => (canBePopover() && !remembered.isPinned() ? "popover" : "window");

  return {
    /** What was last asked for outside the window; null: nothing, or nothing that concerns this page. */
    choice: (): Choice | null => choice,
    trayPresence: (): TrayPresence => trayPresence,
    mode(): WindowMode {
      if (deps.window().form() === "popover") return "popover";
      return canBePopover() ? "window" : "window-only";
    },
    /** Opens the ordinary window, as it is. */
    show: (): void => deps.window().show("window"),
    /**
     * Closes the window when it is in front, else opens it as it is: the popover, unless the user has pinned the window.
     *
     * @param anchor the icon, or the pointer that clicked it; null: it was no click
     */
    toggle(anchor: Box | null): void {
      const window = deps.window();
      // Not every window manager gives the focus to a popover at once.
      const isPopoverShown = window.isVisible() && window.form() === "popover";
      if (isPopoverShown || window.isInFront() || clock.monotonic() - blurredAt < clickAfterBlurMs) {
        if (window.isVisible()) window.close();
        return;
      }
      popover.standAt(anchor);
      window.show(window.isVisible() ? window.form() : usualForm());
    },
    /** Opens the window at an account and a place in it, or at the settings. */
    choose(accountId: AccountId | null, place: Choice["place"]): void {
      const window = deps.window();
      window.show(window.isVisible() ? window.form() : "window");
      choiceNumber += 1;
      choice = { accountId, place, number: choiceNumber };
      onChange();
    },
    /** Turns the popover into an ordinary window that stays, or back. */
    pin(isPinned: boolean): void {
      if (!isPinned && !canBePopover()) return;
      remembered.pin(isPinned);
      deps.window().changeForm(isPinned ? "window" : "popover");
    },
    /** The desktop has, or has not, a tray that shows our icon. */
    noteTray(isPresent: boolean): void {
      trayPresence = isPresent ? "present" : "absent";
      hasHadTray ||= isPresent;
      // Without a tray a window that was never shown could not be found.
      if (!isPresent && !hasHadTray) deps.window().show("window");
      onChange();
    },
    /** The user has left the window. */
    noteBlur(): void {
      blurredAt = clock.monotonic();
    },
    /** The window has a new page, which does not follow what was chosen for a former one. */
    noteNewPage(): void {
      choice = null;
      onChange();
    },
  };
}

/** Opens the window, by itself or on request, as a popover or not, at an account or a place in it. */
export type Opening = ReturnType<typeof createOpening>;
