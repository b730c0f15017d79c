import type { AccessKeyProblem } from "../../contract/access-key";
import { assertNever } from "../../contract/assert-never";
import type { SubmitAccessKeyResult } from "../../contract/ipc";
import type { AccountId } from "../../contract/state";
import { failureText } from "../../locales/facts";
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
  existingAccountId: AccountId | null;
};

/** `result` in words; null when the key was saved and nothing is left to say. */
export function accessKeyAnswer(result: SubmitAccessKeyResult, texts: Texts): AccessKeyAnswer | null {
  switch (result.state) {
    case "saved":
      return null;
    case "malformed":
      return answer("bad", texts.t("window.key.malformed"), [accessKeyProblemText(result.problem, texts)]);
    case "refused": {
      const { title, advice } = failureText(texts, result.failure);
      const isKeyAtFault = result.failure.kind === "unauthorized" || result.failure.kind === "forbidden";
      const lines = isKeyAtFault
        ? [texts.t("window.key.wrongKind"), texts.t("window.key.oldCabinets")]
        : [advice];
      return answer("bad", title, lines, { serverMessage: result.failure.serverMessage });
    }
    case "unchecked": {
      const { title, advice } = failureText(texts, result.failure);
      return answer("warning", texts.t("window.key.unchecked"), [title, advice], {
        serverMessage: result.failure.serverMessage,
        canSkipCheck: true,
      });
    }
    case "duplicate":
      return answer("warning", texts.t("window.key.duplicate"), [], { existingAccountId: result.accountId });
    case "no-account":
      return answer("bad", texts.t("window.noAccount"), []);
    default:
      return assertNever(result);
  }
}

/** Why a text can't be an access key, in words. */
export function accessKeyProblemText(problem: AccessKeyProblem, texts: Texts): string {
  switch (problem) {
    case "empty":
      return texts.t("window.key.problem.empty");
    case "too-short":
      return texts.t("window.key.problem.tooShort");
    case "too-long":
      return texts.t("window.key.problem.tooLong");
    case "odd-characters":
      return texts.t("window.key.problem.oddCharacters");
    case "example":
      return texts.t("window.key.problem.example");
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
    existingAccountId: null,
    ...rest,
  };
}
