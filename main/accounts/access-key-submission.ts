import { parseAccessKey } from "../../contract/access-key";
import type { FailureKind } from "../../contract/failure";
import type { RequestInput, SubmitAccessKeyResult } from "../../contract/ipc";
import type { CustomerInfo } from "../../contract/snapshot";
import type { AccountId } from "../../contract/state";
import type { CallResult } from "../plusofon/client";
import { Secret } from "../plusofon/secret";

/** No answer of the server came through: the user may keep the key unchecked. Source: PLUSOFON.md F-6. */
const uncheckedKinds: ReadonlySet<FailureKind> = new Set(["network", "timeout", "tls", "proxy"]);

/** A key as the user entered it. */
export type SubmittedAccessKey = RequestInput<"submitAccessKey">;

/** What keeping a key needs of the list of accounts. */
export type AccessKeyDeps = {
  /** Whether there is such an account, with a key of its own. */
  canGetKey: (id: AccountId) => boolean;
  ownerOf: (accessKey: Secret) => AccountId | null;
  isBeingRemoved: (id: AccountId) => boolean;
  /** Undoes a removal; an empty name leaves the account's own. Returns whether the last reply to its key was good. */
  bringBack: (id: AccountId, label: string) => boolean;
  /** Ends a removal before its time; false: the key could not be erased from the disk, and the account is back. */
  finishRemoval: (id: AccountId) => boolean;
  /** Reads customer-info with a new key. */
  check: (accountId: AccountId | null, accessKey: Secret) => Promise<CallResult<CustomerInfo>>;
  /** Keeps a key, of a new account too, and returns whose it is. `customer` null: nothing was read with it. */
  keep: (
    accountId: AccountId | null,
    label: string,
    accessKey: Secret,
    customer: CustomerInfo | null,
  ) => AccountId;
};

/** Checks each submitted access key, then keeps it or refuses it with a reason. */
export function createAccessKeySubmission(
  deps: AccessKeyDeps,
): (request: SubmittedAccessKey) => Promise<SubmitAccessKeyResult> {
  /** The key that the user may keep unchecked: the last one, if its check failed so. */
  let offered: { accessKey: Secret; accountId: AccountId | null } | null = null;

  /** The answer that needs no request; null: there is none. */
  function knownAnswer(
    { accountId, label }: SubmittedAccessKey,
    accessKey: Secret,
  ): SubmitAccessKeyResult | null {
    if (accountId !== null && !deps.canGetKey(accountId)) return { state: "no-account" };
    const owner = deps.ownerOf(accessKey);
    if (owner === null || owner === accountId) return null;
    if (!deps.isBeingRemoved(owner)) return { state: "duplicate", accountId: owner };
    // For another account it is a key like any other: `save` finishes the removal first.
    if (accountId !== null) return null;
    // Adding the key of a removed account brings that account back, with all that is known of it.
    return { state: "saved", accountId: owner, isChecked: deps.bringBack(owner, label) };
  }

  function save(
    { accountId, label }: SubmittedAccessKey,
    accessKey: Secret,
    customer: CustomerInfo | null,
  ): SubmitAccessKeyResult {
    const owner = deps.ownerOf(accessKey);
    if (owner !== null && owner !== accountId && !deps.finishRemoval(owner)) {
      return { state: "duplicate", accountId: owner };
    }
    const savedId = deps.keep(accountId, label, accessKey, customer);
    return { state: "saved", accountId: savedId, isChecked: customer !== null };
  }

  return async (request) => {
    const { accountId } = request;
    const parsed = parseAccessKey(request.accessKey);
    if (!parsed.ok) return { state: "malformed", problem: parsed.problem };
    const accessKey = new Secret(parsed.accessKey);
    const known = knownAnswer(request, accessKey);
    if (known !== null) return known;
    const isOffered = offered?.accountId === accountId && offered.accessKey.equals(accessKey);
    offered = null;
    if (request.isCheckSkipped && isOffered) return save(request, accessKey, null);
    const checked = await deps.check(accountId, accessKey);
    if (!checked.ok) {
      if (!uncheckedKinds.has(checked.failure.kind)) return { state: "refused", failure: checked.failure };
      offered = { accessKey, accountId };
      return { state: "unchecked", failure: checked.failure };
    }
    // The list may have changed during the request.
    return knownAnswer(request, accessKey) ?? save(request, accessKey, checked.value);
  };
}
