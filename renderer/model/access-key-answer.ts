import type { AccessKeyProblem } from "../../contract/access-key";
import { assertNever } from "../../contract/assert-never";
import { policyOf } from "../../contract/failure-policy";
import type { SubmitAccessKeyResult } from "../../contract/ipc";
import type { AccountId, AccountState } from "../../contract/state";
import { accountTitle, failureMessage, failureText } from "../../locales/facts";
import type { Texts } from "../../locales/texts";

/** What came of a submitted access key that was not simply saved, in words. */
export type AccessKeyAnswer = {
  tone: "warning" | "bad";
  title: string;
  lines: string[];
  /** What the server itself said; plain text. */
  serverMessage: string | null;
  /** The key may be kept unchecked, so that the field must keep it until the user decides. */
  canSkipCheck: boolean;
  /** The account that has this key already. */
  existing: { id: AccountId; title: string } | null;
};

/**
 * `result` in words, which may name one of `accounts`; null when the key was saved and nothing is left to say.
 *
 * @param isReplacing the account has a key that the new one would replace
 */
export function accessKeyAnswer(
  result: SubmitAccessKeyResult,
  texts: Texts,
  accounts: readonly AccountState[],
  isReplacing = false,
): AccessKeyAnswer | null {
  switch (result.state) {
    case "saved":
      return null;
    case "malformed":
      return answer("bad", ...accessKeyProblemText(result.problem, texts));
    case "refused": {
      const { title, advice } = failureText(texts, result.failure);
      const lines =
        policyOf(result.failure).keyFault === "refused"
          ? [
              texts.t("window.key.wrongKind"),
              texts.t("window.key.oldCabinets"),
              texts.t("window.key.otherKinds"),
            ]
          : [advice];
      const said = result.failure.kind === "forbidden" ? texts.t("window.key.forbidden") : title;
      return answer("bad", said, lines, { serverMessage: result.failure.serverMessage });
    }
    case "unchecked": {
      const lines = [failureMessage(texts, result.failure)];
      if (isReplacing) lines.push(texts.t("window.key.skipCheckReplaces"));
      return answer("warning", texts.t("window.key.unchecked"), lines, {
        serverMessage: result.failure.serverMessage,
        canSkipCheck: true,
      });
    }
    case "duplicate": {
      const account = accounts.find(({ id }) => id === result.accountId);
      if (account === undefined) return answer("warning", texts.t("window.key.duplicate"), []);
      const title = accountTitle(texts, account);
      return answer("warning", texts.t("window.key.duplicateOf", { title }), [], {
        existing: { id: account.id, title },
      });
    }
    case "no-account":
      return answer("bad", texts.t("window.noAccount"), []);
    default:
      return assertNever(result);
  }
}

/** Why a text can't be an access key: the problem, and what to do about it. */
function accessKeyProblemText(problem: AccessKeyProblem, { t }: Texts): [title: string, lines: string[]] {
  switch (problem) {
    case "empty":
      return [t("window.key.problem.empty"), []];
    case "too-short":
      return [t("window.key.problem.tooShort"), [t("window.key.advice.tooShort")]];
    case "too-long":
      return [t("window.key.problem.tooLong"), [t("window.key.advice.tooLong")]];
    case "odd-characters":
      return [t("window.key.problem.oddCharacters"), [t("window.key.advice.oddCharacters")]];
    case "example":
      return [t("window.key.problem.example"), [t("window.key.advice.example")]];
    default:
      return assertNever(problem);
  }
}

function answer(
  tone: AccessKeyAnswer["tone"],
  title: string,
  lines: (string | null)[],
  rest: Partial<AccessKeyAnswer> = {},
): AccessKeyAnswer {
  const filled = lines.filter((line) => line !== null).filter((line) => line !== "");
  return {
    tone,
    title,
    lines: filled,
    serverMessage: null,
    canSkipCheck: false,
    existing: null,
    ...rest,
  };
}
