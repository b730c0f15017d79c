import type { AccountId, AppState } from "../../contract/state";
import { localMoment } from "../../locales/dates";
import type { Texts } from "../../locales/texts";
import { isPaused } from "../notifications/policy/pause";
import { accountFacts, accountLine, trayTitle } from "./account-facts";
import type { TrayAccount, TrayView } from "./account-status";
import { lastItems, type MenuItem, menuItem, separator, type TrayActions } from "./menu-items";

/** More accounts than this are left to the window: a longer menu runs off the screen. */
const maxAccounts = 10;

/** Builds the menu of the tray. */
export class TrayMenu {
  constructor(private readonly actions: TrayActions) {}

  /**
   * The menu top to bottom: the facts of the only account, or a line for each of several, worst first; of many, for those
   * that need attention most.
   */
  of({ state, now, accounts }: TrayView, texts: Texts): MenuItem[] {
    const end = lastItems(this.actions, texts, this.newVersion(state, texts));
    const [first, ...others] = accounts;
    if (first === undefined) {
      const addKey = menuItem("add-key", texts.t("tray.addKey"), () => this.actions.open(null));
      return [addKey, separator, ...end];
    }
    const pause = this.pause(state, now, texts);
    if (others.length === 0) {
      return [
        ...this.unsaved(state, texts),
        ...this.facts(first, now, texts),
        separator,
        this.open(first.account.id, texts),
        menuItem("refresh", texts.t("tray.refresh"), () => this.actions.refresh(first.account.id)),
        pause,
        ...end,
      ];
    }
    return [
      ...this.unsaved(state, texts),
      ...accounts.slice(0, maxAccounts).map((one) => this.account(one, now, texts)),
      ...this.moreAccounts(accounts.length - maxAccounts, texts),
      separator,
      this.open(null, texts),
      menuItem("refresh", texts.t("tray.refreshAll"), () => this.actions.refresh(null)),
      pause,
      ...end,
    ];
  }

  /** Says that the disk does not take changes; the window says more. */
  private unsaved({ unsavedChanges }: AppState, texts: Texts): MenuItem[] {
    if (unsavedChanges === null) return [];
    return [menuItem("unsaved", texts.t("window.unsaved.title"), () => this.actions.open(null)), separator];
  }

  private account(one: TrayAccount, now: number, texts: Texts): MenuItem {
    const { id } = one.account;
    return menuItem(id, accountLine(one, now, texts), () => this.actions.open(id));
  }

  /** How many accounts are not in the menu, and the way to them. */
  private moreAccounts(count: number, texts: Texts): MenuItem[] {
    if (count <= 0) return [];
    return [menuItem("more", texts.t("tray.moreInWindow", { count }), () => this.actions.open(null))];
  }

  /** A fact opens its account: a disabled item would be grey, and out of reach for keyboards and screen readers. */
  private facts(one: TrayAccount, now: number, texts: Texts): MenuItem[] {
    const { id } = one.account;
    const facts = [{ name: "title", text: trayTitle(one, texts) }, ...accountFacts(one, now, texts)];
    return facts.map(({ name, text }) => menuItem(`${id}:${name}`, text, () => this.actions.open(id)));
  }

  private open(accountId: AccountId | null, texts: Texts): MenuItem {
    return menuItem(`${accountId}:open`, texts.t("tray.open"), () => this.actions.open(accountId));
  }

  /** Pauses the notifications; while they are paused, says until when, and resumes them. */
  private pause({ settings }: AppState, now: number, texts: Texts): MenuItem {
    const { pausedUntil } = settings.notifications;
    if (isPaused(pausedUntil, now)) {
      const time = localMoment(texts, pausedUntil, now);
      return menuItem("resume", texts.t("tray.resume", { time }), () => this.actions.pause(null));
    }
    return {
      id: "pause",
      label: texts.t("tray.pause"),
      submenu: [
        menuItem("pause:hour", texts.t("tray.pause.hour"), () => this.actions.pause("hour")),
        menuItem("pause:tomorrow", texts.t("tray.pause.tomorrow"), () => this.actions.pause("tomorrow")),
      ],
    };
  }

  /** The restart with a downloaded version, or the way to one that the user installs. */
  private newVersion({ updates: { delivery, newer, step } }: AppState, texts: Texts): MenuItem[] {
    if (newer.state !== "known") return [];
    const version = newer.value;
    if (step.state === "downloaded") {
      return [
        menuItem("install-update", texts.t("tray.installUpdate", { version }), () =>
          this.actions.installUpdate(),
        ),
      ];
    }
    if (delivery !== "announced") return [];
    return [
      menuItem("new-version", texts.t("tray.newVersion", { version }), () => this.actions.openDownloadPage()),
    ];
  }
}
