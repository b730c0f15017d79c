import { AccountCache } from "../../contract/accounts/account-cache";
import {
  type AccountStanding,
  accountStanding,
  compareUrgency,
} from "../../contract/accounts/account-standing";
import { pollIntervalMs } from "../../contract/age";
import type { Language, Settings } from "../../contract/settings/settings";
import type { AccountState, AppState } from "../../contract/state";
import { unreadCount } from "../../locales/facts";
import type { Texts } from "../../locales/texts";
import { type AccountRow, accountRow } from "./account-row";

/** The list of accounts in words, and how they stand together. */
export type AccountsOverview = {
  /** Those that need attention first; each part in the chosen order. */
  rows: AccountRow[];
  /** «28 SMS · Без свежих данных: 2»: all unread SMS, and how many accounts they may be wrong for. */
  summary: string;
};

type OverviewInput = Pick<AppState, "accounts" | "settings" | "language">;

/** Makes overviews for the whole window, and keeps the last: several of its parts ask for the same. */
export class AccountsOverviews {
  readonly #cache = new AccountCache<Sortable>();
  #last: { input: readonly unknown[]; overview: AccountsOverview } | null = null;

  /** @param now the corrected time, milliseconds since 1970 */
  of({ accounts, settings, language }: OverviewInput, now: number, texts: Texts): AccountsOverview {
    const key = [settings, language, now, texts];
    const input = [accounts, ...key];
    if (this.#last !== null && input.every((part, place) => part === this.#last?.input[place])) {
      return this.#last.overview;
    }
    const intervalMs = pollIntervalMs(settings);
    const rows = this.#cache
      .of(accounts, key, (account) => {
        const standing = accountStanding(account, now, intervalMs);
        return { standing, row: accountRow(account, standing, now, texts) };
      })
      .toSorted(orderOf(settings, language))
      .map(({ row }) => row);
    const overview = { rows, summary: summaryOf(accounts, rows, texts) };
    this.#last = { input, overview };
    return overview;
  }
}

function orderOf(settings: Settings, language: Language): (one: Sortable, other: Sortable) => number {
  const byName = nameOrder(language);
  const isByUrgency = settings.accountOrder === "urgency";
  return (one, other) =>
    Number(other.row.needsAttention) - Number(one.row.needsAttention) ||
    (isByUrgency ? compareUrgency(one.standing, other.standing) : 0) ||
    byName(one, other);
}

/** Nothing is called none that is not known to be. The demonstration counts only when there is no real account. */
function summaryOf(accounts: AccountState[], rows: AccountRow[], texts: Texts): string {
  const real = accounts.filter(({ isDemo }) => !isDemo);
  const unread = (real.length > 0 ? real : accounts)
    .map(({ snapshot }) => snapshot.customer.unreadSms)
    .reduce((sum, reading) => sum + (reading.state === "known" ? reading.value : 0), 0);
  const doubtCount = rows.filter(({ isInDoubt }) => isInDoubt).length;
  const doubt = doubtCount === 0 ? [] : [texts.t("accounts.doubt", { count: doubtCount })];
  if (unread > 0)
    return [texts.t("accounts.sms", { count: unreadCount(texts, unread) }), ...doubt].join(" · ");
  return doubt[0] ?? texts.t("fact.unread.none");
}

type Sortable = { standing: AccountStanding; row: AccountRow };

const collators = {
  ru: new Intl.Collator("ru", { numeric: true, sensitivity: "base" }),
  en: new Intl.Collator("en", { numeric: true, sensitivity: "base" }),
} satisfies Record<Language, Intl.Collator>;

/** «Филиал 2» before «Филиал 10»; equal names by id, so that no poll makes them change places. */
function nameOrder(language: Language): (one: Sortable, other: Sortable) => number {
  return ({ row: one }, { row: other }) =>
    collators[language].compare(one.title, other.title) || (one.id < other.id ? -1 : 1);
}
