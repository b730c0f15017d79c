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

/** Makes overviews for the whole window. It keeps the last: the row of an unchanged account is made once. */
export class AccountsOverviews {
  #known = new WeakMap<AccountState, Sortable>();
  #inOrder: readonly AccountState[] = [];
  #last: { key: readonly unknown[]; overview: AccountsOverview } | null = null;

  /** @param now the corrected time, milliseconds since 1970 */
  of({ accounts, settings, language }: OverviewInput, now: number, texts: Texts): AccountsOverview {
    const key = [accounts, settings, language, now, texts];
    const isSame = (place: number): boolean => this.#last?.key[place] === key[place];
    if (key.every((_, place) => isSame(place)) && this.#last !== null) return this.#last.overview;
    if (!key.every((_, place) => place === 0 || isSame(place))) this.#known = new WeakMap();
    const intervalMs = pollIntervalMs(settings);
    const sortable = (account: AccountState): Sortable => {
      const standing = accountStanding(account, now, intervalMs);
      return { account, standing, row: accountRow(account, standing, now, texts) };
    };
    const sorted = this.#inFormerOrder(accounts)
      .map((account) => {
        const known = this.#known.get(account) ?? sortable(account);
        this.#known.set(account, known);
        return known;
      })
      .toSorted(orderOf(settings, language));
    this.#inOrder = sorted.map(({ account }) => account);
    const rows = sorted.map(({ row }) => row);
    this.#last = { key, overview: { rows, summary: summaryOf(accounts, rows, texts) } };
    return this.#last.overview;
  }

  /** What is nearly in order is soon sorted: comparing names takes long. */
  #inFormerOrder(accounts: readonly AccountState[]): AccountState[] {
    const places = new Map(this.#inOrder.map(({ id }, place) => [id, place]));
    const placeOf = ({ id }: AccountState): number => places.get(id) ?? places.size;
    return accounts.toSorted((one, other) => placeOf(one) - placeOf(other));
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

type Sortable = { account: AccountState; standing: AccountStanding; row: AccountRow };

const collators = {
  ru: new Intl.Collator("ru", { numeric: true, sensitivity: "base" }),
  en: new Intl.Collator("en", { numeric: true, sensitivity: "base" }),
} satisfies Record<Language, Intl.Collator>;

/** «Филиал 2» before «Филиал 10»; equal names by id, so that no poll makes them change places. */
function nameOrder(language: Language): (one: Sortable, other: Sortable) => number {
  return ({ row: one }, { row: other }) =>
    collators[language].compare(one.title, other.title) || (one.id < other.id ? -1 : 1);
}
