import type { RequestInput } from "../../../contract/ipc";
import type { AccountState } from "../../../contract/state";

/** What the user may change of an account. */
export type AccountForm = Pick<AccountState, "label" | "colour" | "isMuted">;

/** What is so now of `account`. */
export function accountForm({ label, colour, isMuted }: AccountState): AccountForm {
  return { label, colour, isMuted };
}

/** What `form` changes of `account`, and that alone; null: nothing. */
export function accountChange(
  account: AccountState,
  form: AccountForm,
): RequestInput<"changeAccount"> | null {
  const label = form.label.trim();
  const change = {
    ...(label === account.label ? {} : { label }),
    ...(form.colour === account.colour ? {} : { colour: form.colour }),
    ...(form.isMuted === account.isMuted ? {} : { isMuted: form.isMuted }),
  };
  return Object.keys(change).length === 0 ? null : { accountId: account.id, ...change };
}
