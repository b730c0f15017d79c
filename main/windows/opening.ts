import type { AccountId, Choice, TrayPresence } from "../../contract/state";
import type { MainWindow } from "./main-window";

/** Opens the window, by itself or on request, at an account or a place in it. */
export type Opening = {
  /** What was last asked for outside the window; null: nothing, or nothing that concerns this page. */
  choice: () => Choice | null;
  trayPresence: () => TrayPresence;
  /** Opens the window as it is. */
  show: () => void;
  /** Closes the window when it is in front, else opens it as it is. */
  toggle: () => void;
  /** Opens the window at an account and a place in it, or at the settings. */
  choose: (accountId: AccountId | null, place: Choice["place"]) => void;
  /** The desktop has, or has not, a tray that shows our icon. */
  noteTray: (isPresent: boolean) => void;
};

/** @param deps.window the one window, asked for when it is needed */
export function createOpening(deps: { window: () => MainWindow; onChange: () => void }): Opening {
  let trayPresence: TrayPresence = "unknown";
  let hasHadTray = false;
  let choice: Choice | null = null;
  let choiceNumber = 0;

  function show(): void {
    // A new page does not follow what was chosen for a former one.
    if (deps.window().current() === null) choice = null;
    deps.window().show();
  }

  return {
    choice: () => choice,
    trayPresence: () => trayPresence,
    show,
    toggle() {
      const page = deps.window().current();
      if (page?.isVisible() && page.isFocused()) page.close();
      else show();
    },
    choose(accountId, place) {
      choiceNumber += 1;
      choice = { accountId, place, number: choiceNumber };
      deps.window().show();
      deps.onChange();
    },
    noteTray(isPresent) {
      trayPresence = isPresent ? "present" : "absent";
      hasHadTray ||= isPresent;
      // Without a tray a window that is hidden, or was never shown, could not be found again.
      if (!isPresent && !hasHadTray && !deps.window().isVisible()) show();
      deps.onChange();
    },
  };
}
