import {
  type AccountStanding,
  accountStanding,
  compareUrgency,
  isInDoubt,
  needsAttention,
} from "../../contract/accounts/account-standing";
import { pollIntervalMs } from "../../contract/age";
import type { Language } from "../../contract/settings/settings";
import type { AccountId, AppState } from "../../contract/state";
import type { Texts } from "../../locales/texts";
import { type AccountRow, accountRow } from "./account-row";

/** The list of accounts in words, and how they stand together. */
export type AccountsOverview = {
  /** In the chosen order. */
  rows: AccountRow[];
  /** «3 из 100 требуют внимания». It calls nothing calm that is not known to be. */
  line: string;
  /** How many accounts have old or incomplete data; null: none, or `line` says it already. */
  doubt: string | null;
  attentionCount: number;
  /** Those that need attention. */
  attentionIds: AccountId[];
};

/** @param now the corrected time, milliseconds since 1970 */
export function accountsOverview(
  { accounts, settings, language }: Pick<AppState, "accounts" | "settings" | "language">,
  now: number,
  texts: Texts,
): AccountsOverview {
  const intervalMs = pollIntervalMs(settings);
  const listed = accounts.map((account) => {
    const standing = accountStanding(account, now, intervalMs);
    return { account, standing, row: accountRow(account, standing, now, texts) };
  });
  const byName = nameOrder(language);
  const byUrgency = (one: Sortable, other: Sortable): number => compareUrgency(one.standing, other.standing);
  const sorted = listed.toSorted((one, other) =>
    settings.accountOrder === "urgency" ? byUrgency(one, other) || byName(one, other) : byName(one, other),
  );
  const total = accounts.length;
  const attentionIds = sorted.filter(({ standing }) => needsAttention(standing)).map(({ row }) => row.id);
  const attentionCount = attentionIds.length;
  const doubtCount = listed.filter(({ account, standing }) => isInDoubt(account, standing)).length;
  const doubt = doubtCount === 0 ? null : texts.t("accounts.doubt", { count: doubtCount, total });
  const rows = sorted.map(({ row }) => row);
  if (attentionCount > 0) {
    const line = texts.t("accounts.attention", { count: attentionCount, total });
    return { rows, line, doubt, attentionCount, attentionIds };
  }
  return { rows, line: doubt ?? texts.t("accounts.calm"), doubt: null, attentionCount, attentionIds };
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
