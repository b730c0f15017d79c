import { assertNever } from "../../contract/assert-never";
import type { Failure } from "../../contract/failure";
import type { SubmitPinResult } from "../../contract/ipc";
import type { PinProblem } from "../../contract/pin";
import { failureText, tfaText } from "../../locales/facts";
import type { Texts } from "../../locales/texts";
import type { PinFormProblem } from "./pin-check";

/** What came of a switch, in words. */
export type PinAnswer = {
  tone: "good" | "warning" | "bad";
  title: string;
  lines: string[];
  /** What the server itself said; plain text. */
  serverMessage: string | null;
  /** It is about the PIN that was typed, so it is shown at the field. */
  isAtField: boolean;
  /** The switch is over and nothing is left to type. */
  isFinal: boolean;
  /** A way on that the answer itself suggests. */
  wayOut: "cabinet" | "replace-key" | null;
};

/** `result` in words. Source of each case: the table of odd replies to a switch, E6 to E14. */
export function pinAnswer(result: SubmitPinResult, texts: Texts): PinAnswer {
  switch (result.state) {
    case "done":
      return answer("good", texts.t(result.isOn ? "window.pin.doneOn" : "window.pin.doneOff"), [], {
        isFinal: true,
      });
    case "already":
      return answer("good", texts.t(result.isOn ? "window.pin.alreadyOn" : "window.pin.alreadyOff"), [], {
        isFinal: true,
      });
    case "not-sent":
      return answer("bad", texts.t("window.pin.notSent"), failureLines(result.failure, texts), {
        serverMessage: result.failure.serverMessage,
      });
    case "refused":
      return refused(result.failure, result.mayBeProxy, texts);
    case "contradicted":
      return answer("warning", texts.t("window.pin.contradicted"), [stateText(result.isOn, texts)], {
        wayOut: "cabinet",
      });
    case "unclear":
      return answer(
        "warning",
        texts.t("window.pin.unclear"),
        [stateText(result.isOn, texts), ...failureLines(result.failure, texts)],
        { serverMessage: result.failure?.serverMessage ?? null },
      );
    case "key-dropped":
      return answer("warning", texts.t("window.pin.keyDropped"), [texts.t("window.pin.keyDroppedAdvice")], {
        isFinal: true,
        wayOut: "replace-key",
      });
    case "malformed":
      return answer("bad", pinProblemText(result.problem, texts), [], { isAtField: true });
    case "paused":
      return answer("warning", texts.t("window.pin.paused"), []);
    case "busy":
      return answer("warning", texts.t("window.pin.busy"), []);
    case "no-account":
      return answer("bad", texts.t("window.noAccount"), [], { isFinal: true });
    default:
      return assertNever(result);
  }
}

/** Why a PIN was not sent, in words. */
export function pinProblemText(problem: PinProblem | PinFormProblem["problem"], texts: Texts): string {
  switch (problem) {
    case "empty":
      return texts.t("window.pin.problem.empty");
    case "too-long":
      return texts.t("window.pin.problem.tooLong");
    case "inner-space":
      return texts.t("window.pin.problem.innerSpace");
    case "odd-characters":
      return texts.t("window.pin.problem.oddCharacters");
    case "mismatch":
      return texts.t("window.pin.problem.mismatch");
    default:
      return assertNever(problem);
  }
}

function refused(failure: Failure, mayBeProxy: boolean, texts: Texts): PinAnswer {
  // A plain refusal is about the PIN, and its general advice would only mislead.
  const isPlain = failure.kind === "rejected" || failure.serverMessage !== null;
  const lines = isPlain ? [] : failureLines(failure, texts);
  if (mayBeProxy) lines.push(texts.t("window.pin.mayBeProxy"));
  return answer("bad", texts.t("window.pin.refused"), lines, {
    serverMessage: failure.serverMessage,
    isAtField: true,
    wayOut: mayBeProxy ? "cabinet" : failure.kind === "unauthorized" ? "replace-key" : null,
  });
}

function failureLines(failure: Failure | null, texts: Texts): string[] {
  if (failure === null) return [];
  const { title, advice } = failureText(texts, failure);
  return [title, advice].filter((line) => line !== null).filter((line) => line !== "");
}

function stateText(isOn: boolean | null, texts: Texts): string {
  return tfaText(texts, isOn === null ? { state: "unknown" } : { state: "known", value: isOn });
}

function answer(
  tone: PinAnswer["tone"],
  title: string,
  lines: string[],
  rest: Partial<PinAnswer> = {},
): PinAnswer {
  return { tone, title, lines, serverMessage: null, isAtField: false, isFinal: false, wayOut: null, ...rest };
}
