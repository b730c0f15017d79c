import type { AccountState } from "../../contract/state";
import type { DamagedFile } from "../../contract/storage/damaged-file";
import { accountTitle } from "../../locales/facts";
import type { Texts } from "../../locales/texts";

/** The banner about damaged and unreadable files: what was lost, then what to do and where the files are. */
export type DamagedFilesView = { title: string; details: string[] };

/** The banner for `files`; null without any. Files of accounts that were removed since are left out. */
export function damagedFilesView(
  files: readonly DamagedFile[],
  accounts: readonly AccountState[],
  texts: Texts,
): DamagedFilesView | null {
  const present = files.filter(
    ({ accountId }) => accountId === null || accounts.some(({ id }) => id === accountId),
  );
  const losses = [...new Set(present.map((file) => lossText(file, accounts, texts)))];
  const [only] = losses;
  if (only === undefined) return null;
  const isOne = losses.length === 1;
  return {
    title: isOne ? only : titleOfSeveral(present, texts),
    details: [
      ...(isOne ? [] : losses.map((loss) => `${loss}.`)),
      ...present.map(({ kind }) => texts.t("window.damaged.todo", { kind })).filter((todo) => todo !== ""),
      ...placeTexts(present, texts),
    ],
  };
}

function titleOfSeveral(files: readonly DamagedFile[], { t }: Texts): string {
  // What could not be read need not be damaged.
  if (files.some(({ loss }) => loss === "unread")) return t("window.damaged.titleUnread");
  // One that was damaged twice is one file.
  const count = new Set(files.map(({ folder, name }) => `${folder}/${name}`)).size;
  return t("window.damaged.title", { count });
}

function lossText(
  { kind, loss, accountId, name }: DamagedFile,
  accounts: readonly AccountState[],
  texts: Texts,
): string {
  if (loss === "unread") return texts.t("window.damaged.unread", { name, kind });
  const account = accounts.find(({ id }) => id === accountId);
  const title = account === undefined ? "" : accountTitle(texts, account);
  return texts.t(`window.damaged.lost.${kind}`, { loss, title });
}

/** One text for each folder with copies, and one for each file that is still as it was. */
function placeTexts(files: readonly DamagedFile[], { t }: Texts): string[] {
  const places = files.map(({ name, folder, loss, keptAs }) =>
    keptAs === null ? t("window.damaged.left", { name, folder, loss }) : t("window.damaged.kept", { folder }),
  );
  return [...new Set(places)];
}
