import { assertNever } from "../../contract/assert-never";
import type { CopyReportResult, SaveReportResult } from "../../contract/ipc";
import type { Texts } from "../../locales/texts";

/** An answer in words; empty: nothing is to be said. `fileName`: which part of it is the name of a file, if any is. */
export type ReportAnswer = { text: string; fileName?: string };

/** What there is to say before anything was asked for. */
export const noAnswer: ReportAnswer = { text: "" };

/** What came of copying a report. */
export function copyAnswer({ state }: CopyReportResult, texts: Texts): ReportAnswer {
  switch (state) {
    case "copied":
      return { text: texts.t("diagnostics.report.copied") };
    case "failed":
      return { text: texts.t("diagnostics.report.copyFailed") };
    case "no-report":
      return noAnswer;
    default:
      return assertNever(state);
  }
}

/** What came of saving a report; nothing is said where the user chose no file. */
export function saveAnswer(result: SaveReportResult, texts: Texts): ReportAnswer {
  switch (result.state) {
    case "saved":
      return { text: texts.t("diagnostics.report.saved", { name: result.name }), fileName: result.name };
    case "failed":
      return { text: texts.t("diagnostics.report.saveFailed") };
    case "cancelled":
    case "no-report":
      return noAnswer;
    default:
      return assertNever(result);
  }
}
