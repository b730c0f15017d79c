import { assertNever } from "../../contract/assert-never";
import type { SubmitPinResult } from "../../contract/ipc";
import { failureMessage, failureText } from "../../locales/facts";
import type { Texts } from "../../locales/texts";

/** The result of submitting a PIN, in words. */
export type PinAnswer = {
  tone: "good" | "info" | "warning" | "bad";
  title: string;
  lines: string[];
  /** What the server itself said; plain text. */
  serverMessage: string | null;
  /** The ways on that the answer suggests, the best first. */
  waysOut: readonly ("replace-key" | "cabinet")[];
};

/** `result` in words. The row shows the state now. Source of each case: docs/api-behaviour.md, E6 to E14. */
export function pinAnswer(result: SubmitPinResult, texts: Texts): PinAnswer {
  const { t } = texts;
  switch (result.state) {
    case "done":
      return answer("good", t(result.isOn ? "window.pin.doneOn" : "window.pin.doneOff"));
    case "already":
      return answer("info", t(result.isOn ? "window.pin.alreadyOn" : "window.pin.alreadyOff"));
    case "not-sent":
      return answer("bad", t("window.pin.notSent"), {
        lines: [failureMessage(texts, result.failure)],
        serverMessage: result.failure.serverMessage,
      });
    case "refused":
      return refused(result, texts);
    case "contradicted":
      return answer("warning", t("window.pin.contradicted"), {
        lines: [t("window.pin.checkFirst")],
        waysOut: ["cabinet"],
      });
    case "unclear": {
      const { failure } = result;
      // What a failure advises is about the connection, and would invite the user to repeat the request.
      const cause = failure === null ? [] : [`${failureText(texts, failure).title}.`];
      return answer("warning", t("window.pin.unclear"), {
        lines: [...cause, t(result.isOn === null ? "window.pin.readFirst" : "window.pin.checkFirst")],
        serverMessage: failure?.serverMessage ?? null,
        waysOut: ["cabinet"],
      });
    }
    case "key-dropped":
      return answer("warning", t("window.pin.keyDropped"), {
        lines: [t("window.pin.keyDroppedAdvice")],
        waysOut: ["replace-key", "cabinet"],
      });
    case "malformed":
      return answer("bad", t(`window.pin.problem.${result.problem}`));
    case "paused":
      return answer("warning", t("window.pin.paused"));
    case "busy":
      return answer("warning", t("window.pin.busy"));
    case "no-account":
      return answer("bad", t("window.noAccount"));
    default:
      return assertNever(result);
  }
}

function refused(
  { failure, mayBeProxy }: Extract<SubmitPinResult, { state: "refused" }>,
  texts: Texts,
): PinAnswer {
  const { serverMessage } = failure;
  if (mayBeProxy) {
    return answer("warning", texts.t("window.pin.mayBeProxyTitle"), {
      lines: [texts.t("window.pin.mayBeProxy")],
      serverMessage,
      waysOut: ["cabinet"],
    });
  }
  // A plain refusal is about the PIN, and its general advice would only mislead.
  const isPlain = failure.kind === "rejected" || serverMessage !== null;
  return answer("bad", texts.t("window.pin.refused"), {
    lines: isPlain ? [] : [failureMessage(texts, failure)],
    serverMessage,
    waysOut: failure.kind === "unauthorized" ? ["replace-key"] : [],
  });
}

function answer(tone: PinAnswer["tone"], title: string, rest: Partial<PinAnswer> = {}): PinAnswer {
  return { tone, title, lines: [], serverMessage: null, waysOut: [], ...rest };
}
