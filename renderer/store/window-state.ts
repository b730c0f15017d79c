import type { AccountId, AccountState, AppState, Choice } from "../../contract/state";

/** The sections of the settings, in their order. */
export const settingsSections = ["general", "icon", "notifications", "network", "about"] as const;
export type SettingsSection = (typeof settingsSections)[number];

/** What the window shows; `replace-key` asks for another key of an account that stays. */
export type Screen =
  | { name: "account" }
  /** The list of accounts; beside the shown account where the window is wide. */
  | { name: "accounts" }
  /** Without a section: the first. */
  | { name: "settings"; section?: SettingsSection }
  | { name: "history"; accountId: AccountId }
  | { name: "diagnostics"; accountId: AccountId }
  | { name: "add-account" }
  | { name: "replace-key"; accountId: AccountId };

/** What takes the focus after a navigation: the screen's title, the search, or the place a notification was about. */
export type FocusTarget = "title" | "search" | NonNullable<Choice["place"]>;

/** What the list of accounts can be narrowed to; `doubt`: accounts whose data is old or has a gap. */
export const accountFilters = ["all", "sms", "trial", "block", "doubt"] as const;
export type AccountFilter = (typeof accountFilters)[number];

/** Everything that the window knows. The application's part is never changed here, only replaced. */
export type WindowState = {
  /** Null until the main process has answered for the first time. */
  app: AppState | null;
  /** The first request for the state failed, and no state has come since. */
  hasLoadFailed: boolean;
  /** The computer's time in steps of a minute, milliseconds since 1970. */
  minute: number;
  chosenAccountId: AccountId | null;
  screen: Screen;
  /** Null once the focus has been placed. */
  focusTarget: FocusTarget | null;
  /** What the list of accounts is searched for. */
  search: string;
  /** What it is narrowed to. */
  filter: AccountFilter;
  /** The list of keyboard shortcuts lies over the screen. */
  isShortcutListOpen: boolean;
  /** Why the user's last request was not carried out: it failed, or would have lost text that was not sent; null: it was. */
  problem: "request-failed" | "unsent-text" | null;
  /** A refresh that the user asked for: which account, and its `checkedAt` before that. */
  awaitedRefresh: { accountId: AccountId; checkedAt: number | null } | null;
  /** The newest refresh that the user asked for and that has ended; `count` distinguishes one from the next. */
  finishedRefresh: { accountId: AccountId; count: number } | null;
};

/** A window that has just opened at `now`, milliseconds since 1970. */
export const initialState = (now: number): WindowState => ({
  app: null,
  hasLoadFailed: false,
  minute: now,
  chosenAccountId: null,
  screen: { name: "account" },
  focusTarget: null,
  search: "",
  filter: "all",
  isShortcutListOpen: false,
  problem: null,
  awaitedRefresh: null,
  finishedRefresh: null,
});

/** The account with this id, if there is one. */
export function accountOf({ app }: WindowState, accountId: AccountId | null): AccountState | undefined {
  return app?.accounts.find(({ id }) => id === accountId);
}

/** The account to show: the chosen one, else the first; null when there is none. */
export function shownAccount(state: WindowState): AccountState | null {
  return accountOf(state, state.chosenAccountId) ?? state.app?.accounts[0] ?? null;
}

/** Identifies what is on screen: another screen, or the same one for another account, is another place. */
export function placeOf(state: WindowState): string {
  return `${state.screen.name} ${shownAccount(state)?.id ?? ""}`;
}

/** The window after `app` came from the main process. */
export function withApp(state: WindowState, app: AppState): WindowState {
  const received = { ...state, app: withKeptSettings(state.app, app), hasLoadFailed: false };
  const kept = withKeptAccount(state, withPossibleScreen(withEndedRefresh(received)));
  return withChoice(state, withFocus(state, kept));
}

/** The window after the user went to `screen`. */
export function withScreen(state: WindowState, screen: Screen): WindowState {
  return withFocus(state, withPossibleScreen({ ...state, screen }));
}

/** The window after the user chose an account. */
export function withAccount(state: WindowState, chosenAccountId: AccountId): WindowState {
  return withFocus(state, { ...state, chosenAccountId, screen: { name: "account" } });
}

/** `after`, with the settings of `before` if they are equal, so that what shows them is not rendered again. */
function withKeptSettings(before: AppState | null, after: AppState): AppState {
  const isSame = before !== null && JSON.stringify(before.settings) === JSON.stringify(after.settings);
  return isSame ? { ...after, settings: before.settings } : after;
}

/** A new place begins at its title. The window itself opens without any focus. */
function withFocus(before: WindowState, after: WindowState): WindowState {
  const isSamePlace = before.app === null || placeOf(before) === placeOf(after);
  return isSamePlace ? after : { ...after, focusTarget: "title" };
}

function withEndedRefresh(state: WindowState): WindowState {
  const { awaitedRefresh, finishedRefresh } = state;
  if (awaitedRefresh === null) return state;
  const account = accountOf(state, awaitedRefresh.accountId);
  if (account === undefined) return { ...state, awaitedRefresh: null };
  if (account.isChecking || account.checkedAt === awaitedRefresh.checkedAt) return state;
  const count = (finishedRefresh?.count ?? 0) + 1;
  return { ...state, awaitedRefresh: null, finishedRefresh: { accountId: account.id, count } };
}

/** Leaves a screen whose account is gone, and the list when only one account is left. */
function withPossibleScreen(state: WindowState): WindowState {
  const { app, screen } = state;
  if (app === null) return state;
  const isPossible =
    screen.name === "accounts"
      ? app.accounts.length > 1
      : !("accountId" in screen) || accountOf(state, screen.accountId) !== undefined;
  return isPossible ? state : { ...state, screen: { name: "account" } };
}

/** Stays with the account that is shown, whatever comes first now, as long as it is there. */
function withKeptAccount(before: WindowState, after: WindowState): WindowState {
  const { chosenAccountId } = after;
  const isRemoved = accountOf(before, chosenAccountId) !== undefined && !accountOf(after, chosenAccountId);
  // One that was never there may still come: it was just added.
  if (chosenAccountId !== null && !isRemoved) return after;
  return { ...after, chosenAccountId: after.app?.accounts[0]?.id ?? null };
}

/** Follows a choice that was made outside the window, once. */
function withChoice(before: WindowState, after: WindowState): WindowState {
  const choice = after.app?.choice ?? null;
  if (choice === null || choice.number === before.app?.choice?.number) return after;
  const { place } = choice;
  const accountId = choice.accountId ?? after.chosenAccountId;
  if (place === "settings") return withFocus(before, { ...after, screen: { name: "settings" } });
  if (place === "history" && accountId !== null) {
    return withFocus(before, {
      ...after,
      chosenAccountId: accountId,
      screen: { name: "history", accountId },
    });
  }
  const shown = withFocus(before, { ...after, chosenAccountId: accountId, screen: { name: "account" } });
  return place === null ? shown : { ...shown, focusTarget: place };
}
