import { assertNever } from "../../contract/assert-never";
import type { CopyReportResult, SaveReportResult } from "../../contract/ipc";
import type { Texts } from "../../locales/texts";

/** What came of copying a report, in words; empty: nothing is to be said. */
export function copyAnswer({ state }: CopyReportResult, texts: Texts): string {
  switch (state) {
    case "copied":
      return texts.t("diagnostics.report.copied");
    case "failed":
      return texts.t("diagnostics.report.copyFailed");
    case "no-report":
      return "";
    default:
      return assertNever(state);
  }
}

/** What came of saving a report, in words; empty: the user chose no file. */
export function saveAnswer(result: SaveReportResult, texts: Texts): string {
  switch (result.state) {
    case "saved":
      return texts.t("diagnostics.report.saved", { name: result.name });
    case "failed":
      return texts.t("diagnostics.report.saveFailed");
    case "cancelled":
    case "no-report":
      return "";
    default:
      return assertNever(result);
  }
}
