import type { DamagedFile } from "../../contract/damaged-file";
import type { AccountState } from "../../contract/state";
import { accountTitle } from "../../locales/facts";
import type { Texts } from "../../locales/texts";

/** The word about damaged files: what each cost and what to do, then where they are. */
export type DamagedFilesView = {
  title: string;
  lines: string[];
  /** Settings are among what was lost. */
  areSettingsLost: boolean;
};

/** `files` in words; null without any. What was removed with one of the accounts since is no loss any more. */
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
    title: texts.t("window.damaged.title", { count: present.length }),
    lines: [...new Set([...losses, ...placeTexts(present, texts)])],
    areSettingsLost: present.some(({ kind }) => kind === "settings"),
  };
}

function lossText(
  { kind, loss, accountId }: DamagedFile,
  accounts: readonly AccountState[],
  texts: Texts,
): string {
  const account = accounts.find(({ id }) => id === accountId);
  const title = account === undefined ? "" : accountTitle(texts, account);
  return texts.t(`window.damaged.lost.${kind}`, { loss, title });
}

/** One text for each folder that files were set aside in, and one for each file that could not be. */
function placeTexts(files: readonly DamagedFile[], { t }: Texts): string[] {
  const folders = [...new Set(files.map(({ folder }) => folder))];
  const kept = folders.flatMap((folder) => {
    const names = files.flatMap((file) =>
      file.folder === folder && file.keptAs !== null ? [file.keptAs] : [],
    );
    const count = names.length;
    return count === 0 ? [] : [t("window.damaged.kept", { count, folder, names: names.join(", ") })];
  });
  const left = files.filter(({ keptAs }) => keptAs === null);
  return [...kept, ...left.map(({ name, folder }) => t("window.damaged.left", { name, folder }))];
}
