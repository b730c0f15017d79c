import { type AccountStanding, isInDoubt, needsAttention } from "../../../contract/account-standing";
import type { AccountState } from "../../../contract/state";
import type { Texts } from "../../../locales/texts";

/** How all accounts together stand: a line, and a second one (null: nothing more to say). */
export type RosterSummary = {
  line: string;
  doubt: string | null;
  /** How many need their user. */
  attentionCount: number;
};

/** «3 из 100 требуют внимания». It never says that nothing is urgent where that is not known of every account. */
export function rosterSummary(
  accounts: readonly { account: AccountState; standing: AccountStanding }[],
  texts: Texts,
): RosterSummary {
  const total = accounts.length;
  const attentionCount = accounts.filter(({ standing }) => needsAttention(standing)).length;
  const doubtCount = accounts.filter(({ account, standing }) => isInDoubt(account, standing)).length;
  const doubt = doubtCount === 0 ? null : texts.t("accounts.doubt", { count: doubtCount, total });
  if (attentionCount > 0) {
    return { line: texts.t("accounts.attention", { count: attentionCount, total }), doubt, attentionCount };
  }
  return { line: doubt ?? texts.t("accounts.calm"), doubt: null, attentionCount };
}
