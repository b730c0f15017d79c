import { assertNever } from "../../contract/assert-never";
import type { Failure } from "../../contract/failure";
import type { SubmitPinResult } from "../../contract/ipc";
import type { PinProblem } from "../../contract/pin";
import { failureText, tfaText } from "../../locales/facts";
import type { Texts } from "../../locales/texts";
import type { PinFormProblem } from "./pin-check";
import { sentenceEnd } from "./sentence-end";

/** What came of a switch, in words. */
export type PinAnswer = {
  tone: "good" | "info" | "warning" | "bad";
  title: string;
  lines: string[];
  /** What is read out with it, and is to be seen elsewhere; null: nothing more. */
  spoken: string | null;
  /** What the server itself said; plain text. */
  serverMessage: string | null;
  /** It is about the PIN that was typed, so it is shown at the field. */
  isAtField: boolean;
  /** The switch is over and nothing is left to type. */
  isFinal: boolean;
  /** The ways on that the answer itself suggests, the best first. */
  waysOut: readonly WayOutName[];
};

export type WayOutName = "read-again" | "cabinet" | "replace-key";

/** `result` in words. Source of each case: the table of odd replies to a switch, E6 to E14. */
export function pinAnswer(result: SubmitPinResult, texts: Texts): PinAnswer {
  switch (result.state) {
    case "done":
      // What it is now stands above it, as it was read.
      return answer("good", texts.t("window.pin.done"), [], {
        isFinal: true,
        spoken: texts.t(result.isOn ? "window.pin.nowOn" : "window.pin.nowOff"),
      });
    case "already":
      return answer("info", texts.t(result.isOn ? "window.pin.alreadyOn" : "window.pin.alreadyOff"), [], {
        isFinal: true,
      });
    case "not-sent":
      return answer("bad", texts.t("window.pin.notSent"), failureLines(result.failure, texts), {
        serverMessage: result.failure.serverMessage,
      });
    case "refused":
      return refused(result.failure, result.mayBeProxy, texts);
    case "contradicted":
      return answer(
        "warning",
        texts.t("window.pin.contradicted"),
        [
          texts.t(result.isOn ? "window.pin.stillOn" : "window.pin.stillOff"),
          texts.t("window.pin.checkFirst"),
        ],
        { waysOut: ["cabinet"] },
      );
    case "unclear":
      return unclear(result.isOn, result.failure, texts);
    case "key-dropped":
      return answer(
        "warning",
        texts.t("window.pin.keyDropped"),
        [stateText(null, texts), texts.t("window.pin.keyDroppedAdvice")],
        { isFinal: true, waysOut: ["replace-key", "cabinet"] },
      );
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

/** Nobody knows whether it was carried out: to repeat it is nothing to begin with, and nothing to offer before a reading. */
function unclear(isOn: boolean | null, failure: Failure | null, texts: Texts): PinAnswer {
  // What a failure advises is about the connection, and would invite to repeat.
  const cause = failure === null ? [] : [failureText(texts, failure).title];
  const advice = isOn === null ? "window.pin.mayBeDoneAdvice" : "window.pin.checkFirst";
  return answer(
    "warning",
    texts.t("window.pin.unclear"),
    [stateText(isOn, texts), ...cause, texts.t(advice)],
    {
      serverMessage: failure?.serverMessage ?? null,
      isFinal: isOn === null,
      waysOut: isOn === null ? ["read-again", "cabinet"] : ["cabinet"],
    },
  );
}

function refused(failure: Failure, mayBeProxy: boolean, texts: Texts): PinAnswer {
  if (mayBeProxy) {
    // The PIN may have been right, so that the field is not what is wrong.
    return answer("warning", texts.t("window.pin.mayBeProxyTitle"), [texts.t("window.pin.mayBeProxy")], {
      serverMessage: failure.serverMessage,
      waysOut: ["cabinet"],
    });
  }
  // A plain refusal is about the PIN, and its general advice would only mislead.
  const isPlain = failure.kind === "rejected" || failure.serverMessage !== null;
  const lines = isPlain ? [] : failureLines(failure, texts);
  return answer("bad", texts.t("window.pin.refused"), lines, {
    serverMessage: failure.serverMessage,
    isAtField: true,
    waysOut: failure.kind === "unauthorized" ? ["replace-key"] : [],
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
  return {
    tone,
    title,
    lines: lines.map(sentenceEnd),
    spoken: null,
    serverMessage: null,
    isAtField: false,
    isFinal: false,
    waysOut: [],
    ...rest,
  };
}
