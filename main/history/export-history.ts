import type { RequestInput, SavedFile } from "../../contract/ipc";
import type { AccountState } from "../../contract/state";
import type { Texts } from "../../locales/texts";
import { historyFileName } from "../system/file-name";
import { saveFile, type WithDialog } from "../system/save-file";
import { historyCsv } from "./history-csv";
import type { Records } from "./records";

/** The handler that writes an account's history as CSV to a file that the user chooses. `now`: milliseconds since 1970. */
export function createHistoryExport(deps: {
  accounts: () => AccountState[];
  records: Records;
  texts: () => Texts;
  now: () => number;
  withDialog: WithDialog;
}): (request: RequestInput<"exportHistory">) => Promise<SavedFile> {
  return async ({ accountId, days }) => {
    const account = deps.accounts().find(({ id }) => id === accountId);
    const entries = deps.records.readHistory(accountId, days);
    if (account === undefined || entries === null) return { state: "failed" };
    const texts = deps.texts();
    return saveFile({
      withDialog: deps.withDialog,
      defaultName: historyFileName(texts, account, deps.now()),
      filters: [{ name: texts.t("window.history.export.csv"), extensions: ["csv"] }],
      text: historyCsv(entries, texts),
    });
  };
}
