import type { AccountState } from "../../contract/state";
import type { DamagedFile } from "../../contract/storage/damaged-file";
import { accountTitle } from "../../locales/facts";
import type { Texts } from "../../locales/texts";

/** The banner about damaged and unreadable files: what each cost and what to do, then where they are. */
export type DamagedFilesView = {
  title: string;
  lines: string[];
  /** Settings are among what was lost or could not be read. */
  areSettingsLost: boolean;
};

/** The banner for `files`; null without any. Files of accounts that were removed since are left out. */
export function damagedFilesView(
  files: readonly DamagedFile[],
  accounts: readonly AccountState[],
  texts: Texts,
): DamagedFilesView | null {
  const present = files.filter(
    ({ accountId }) => accountId === null || accounts.some(({ id }) => id === accountId),
  );
  if (present.length === 0) return null;
  const losses = present.map((file) => lossText(file, accounts, texts));
  return {
    title: titleOf(present, texts),
    lines: [...new Set([...losses, ...placeTexts(present, texts)])],
    areSettingsLost: present.some(({ kind }) => kind === "settings"),
  };
}

function titleOf(files: readonly DamagedFile[], { t }: Texts): string {
  // What could not be read need not be damaged.
  if (files.some(({ loss }) => loss === "unread")) return t("window.damaged.titleUnread");
  // One that was damaged twice is one file.
  const count = new Set(files.map(({ folder, name }) => `${folder}/${name}`)).size;
  return t("window.damaged.title", { count });
}

function lossText(
  { kind, loss, accountId, folder, name }: DamagedFile,
  accounts: readonly AccountState[],
  texts: Texts,
): string {
  if (loss === "unread") return texts.t("window.damaged.unread", { name, folder, kind });
  const account = accounts.find(({ id }) => id === accountId);
  const title = account === undefined ? "" : accountTitle(texts, account);
  return texts.t(`window.damaged.lost.${kind}`, { loss, title });
}

/** One text for each folder with copies, and one for each file of which none could be kept. */
function placeTexts(files: readonly DamagedFile[], { t }: Texts): string[] {
  const folders = [...new Set(files.map(({ folder }) => folder))];
  const kept = folders.flatMap((folder) => {
    const names = files.flatMap((file) =>
      file.folder === folder && file.keptAs !== null ? [file.keptAs] : [],
    );
    const count = names.length;
    return count === 0 ? [] : [t("window.damaged.kept", { count, folder, names: names.join(", ") })];
  });
  const left = files.filter(({ keptAs, loss }) => keptAs === null && loss !== "unread");
  return [...kept, ...left.map(({ name, folder }) => t("window.damaged.left", { name, folder }))];
}
