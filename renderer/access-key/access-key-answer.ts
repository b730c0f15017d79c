import { assertNever } from "../../contract/assert-never";
import { policyOf } from "../../contract/failure-policy";
import type { SubmitAccessKeyResult } from "../../contract/ipc";
import type { AccountId, AccountState } from "../../contract/state";
import { accountTitle, failureDetails, failureText } from "../../locales/facts";
import type { Texts } from "../../locales/texts";

/** The result of submitting an access key, in words. */
export type AccessKeyAnswer = {
  tone: "warning" | "bad";
  title: string;
  lines: string[];
  /** What only some want to know: what else may help, what the server said, and codes. */
  details: string[];
  /** The key may be kept unchecked, so that the field must keep it until the user decides. */
  canSkipCheck: boolean;
  /** The account that has this key already. */
  existing: { id: AccountId; title: string } | null;
};

/**
 * `result` in words, which may name one of `accounts`; null when the key was saved, or the text can't be a key,
 * which its field says.
 *
 * @param isReplacing the account has a key that the new one would replace
 */
export function accessKeyAnswer(
  result: SubmitAccessKeyResult,
  texts: Texts,
  accounts: readonly AccountState[],
  isReplacing: boolean,
): AccessKeyAnswer | null {
  const { t } = texts;
  switch (result.state) {
    case "saved":
    case "malformed":
      return null;
    case "refused": {
      const { failure } = result;
      const { title, advice } = failureText(texts, failure);
      const isKeyAtFault = policyOf(failure).keyFault === "refused";
      return answer("bad", failure.kind === "forbidden" ? t("window.key.forbidden") : title, {
        lines: [isKeyAtFault ? t("window.key.wrongKind") : advice],
        details: [...(isKeyAtFault ? [t("window.key.otherKinds")] : []), ...failureDetails(texts, failure)],
      });
    }
    case "unchecked": {
      const { title, advice } = failureText(texts, result.failure);
      return answer("warning", t("window.key.unchecked"), {
        lines: [`${title}.`, ...(isReplacing ? [t("window.key.skipCheckReplaces")] : [])],
        details: [advice, ...failureDetails(texts, result.failure)],
        canSkipCheck: true,
      });
    }
    case "duplicate": {
      const account = accounts.find(({ id }) => id === result.accountId);
      const existing = account === undefined ? null : { id: account.id, title: accountTitle(texts, account) };
      return answer("warning", t("window.key.duplicate"), { existing });
    }
    case "no-account":
      return answer("bad", t("window.noAccount"));
    default:
      return assertNever(result);
  }
}

function answer(
  tone: AccessKeyAnswer["tone"],
  title: string,
  rest: Partial<AccessKeyAnswer> = {},
): AccessKeyAnswer {
  return { tone, title, lines: [], details: [], canSkipCheck: false, existing: null, ...rest };
}
