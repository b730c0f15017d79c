import { parseAccessKey } from "../../contract/access-key";
import { policyOf } from "../../contract/failure-policy";
import type { RequestInput, SubmitAccessKeyResult } from "../../contract/ipc";
import type { CustomerInfo } from "../../contract/snapshot";
import type { AccountId } from "../../contract/state";
import type { CallResult } from "../plusofon/client";
import { Secret } from "../plusofon/secret";

/** A key as the user gave it. */
export type SubmittedAccessKey = RequestInput<"submitAccessKey">;

/** What taking in a key needs of the list of accounts. */
export type AccessKeyRoles = {
  /** Whether there is such an account, with a key of its own. */
  canGetKey: (id: AccountId) => boolean;
  ownerOf: (accessKey: Secret) => AccountId | null;
  isBeingRemoved: (id: AccountId) => boolean;
  /** Undoes a removal; an empty name leaves the account's own. Returns whether the last reply to its key was good. */
  bringBack: (id: AccountId, label: string) => boolean;
  /** Ends a removal before its time; false: the key could not be taken from the disk, and the account is back. */
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

/** Takes in access keys: each is checked, then kept or refused with a reason. */
export function createAccessKeySubmission(
  roles: AccessKeyRoles,
): (request: SubmittedAccessKey) => Promise<SubmitAccessKeyResult> {
  /** The key whose check failed last in a way that lets the user keep it unchecked. */
  let offered: { accessKey: Secret; accountId: AccountId | null } | null = null;

  /** What can be said without asking the server; null: nothing. */
  function knownAnswer(
    { accountId, label }: SubmittedAccessKey,
    accessKey: Secret,
  ): SubmitAccessKeyResult | null {
    if (accountId !== null && !roles.canGetKey(accountId)) return { state: "no-account" };
    const owner = roles.ownerOf(accessKey);
    if (owner === null || owner === accountId) return null;
    if (!roles.isBeingRemoved(owner)) return { state: "duplicate", accountId: owner };
    // For another account it is a key like any: the removal goes before it.
    if (accountId !== null) return null;
    // Who adds what was just removed wants it back, and with it what is known of it.
    return { state: "saved", accountId: owner, isChecked: roles.bringBack(owner, label) };
  }

  function save(
    { accountId, label }: SubmittedAccessKey,
    accessKey: Secret,
    customer: CustomerInfo | null,
  ): SubmitAccessKeyResult {
    const owner = roles.ownerOf(accessKey);
    if (owner !== null && owner !== accountId && !roles.finishRemoval(owner)) {
      return { state: "duplicate", accountId: owner };
    }
    const savedId = roles.keep(accountId, label, accessKey, customer);
    return { state: "saved", accountId: savedId, isChecked: customer !== null };
  }

  return async (request) => {
    const { accountId } = request;
    const parsed = parseAccessKey(request.accessKey);
    if (!parsed.ok) return { state: "malformed", problem: parsed.problem };
    const accessKey = new Secret(parsed.accessKey);
    const answer = knownAnswer(request, accessKey);
    if (answer !== null) return answer;
    const isOffered =
      offered !== null && offered.accountId === accountId && offered.accessKey.equals(accessKey);
    offered = null;
    if (request.isCheckSkipped && isOffered) return save(request, accessKey, null);
    const checked = await roles.check(accountId, accessKey);
    if (!checked.ok) {
      const isUnchecked = policyOf(checked.failure).isUnanswered;
      if (isUnchecked) offered = { accessKey, accountId };
      return { state: isUnchecked ? "unchecked" : "refused", failure: checked.failure };
    }
    // The list may have changed while the server was asked.
    return knownAnswer(request, accessKey) ?? save(request, accessKey, checked.value);
  };
}
