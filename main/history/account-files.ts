import type { AccountId } from "../../contract/state";
import type { FileDamage } from "../storage/file-damage";
import { createLineFile, type LineFile, type LineStorage } from "../storage/line-file";

/** Files of lines, one for each account. */
export type AccountFiles<T> = {
  /** The file of an account, opened when it is first asked for. */
  of: (accountId: AccountId) => LineFile<T>;
  /** Deletes the file of an account that was removed. What can't be deleted goes with the next start. */
  remove: (accountId: AccountId) => void;
};

/** The files of the accounts, each in the storage that `storageOf` gives for it. */
export function createAccountFiles<T>(
  deps: Omit<Parameters<typeof createLineFile<T>>[0], "storage" | "onDamaged"> & {
    storageOf: (accountId: AccountId) => LineStorage;
    onDamaged: (damage: FileDamage, accountId: AccountId) => void;
  },
): AccountFiles<T> {
  const { storageOf, onDamaged, ...shared } = deps;
  const files = new Map<AccountId, LineFile<T>>();
  function of(accountId: AccountId): LineFile<T> {
    const known = files.get(accountId);
    if (known !== undefined) return known;
    const file = createLineFile({
      ...shared,
      storage: storageOf(accountId),
      onDamaged: (damage) => onDamaged(damage, accountId),
    });
    files.set(accountId, file);
    return file;
  }
  return {
    of,
    remove(accountId) {
      of(accountId).remove();
      files.delete(accountId);
    },
  };
}
