import { parseAccessKey } from "../../contract/accounts/access-key";
import { policyOf } from "../../contract/failure-policy";
import type { RequestInput, SubmitAccessKeyResult } from "../../contract/ipc";
import type { CustomerInfo } from "../../contract/snapshot";
import type { AccountId } from "../../contract/state";
import type { CallResult } from "../plusofon/call-result";
import { Secret } from "../plusofon/secret";
import { createMutex } from "../system/mutex";

/** A key as the user entered it. */
export type SubmittedAccessKey = RequestInput<"submitAccessKey">;

/** What submitting a key needs of the accounts. */
type AccessKeySubmissionDeps = {
  /** Whether there is such an account, with a key of its own. */
  canGetKey: (id: AccountId) => boolean;
  /** The account that has this key; null: none. */
  ownerOf: (accessKey: Secret) => AccountId | null;
  /** Reads customer-info with a new key; `accountId` null: for a new account. */
  check: (accountId: AccountId | null, accessKey: Secret) => Promise<CallResult<CustomerInfo>>;
  /** Keeps a checked key and returns whose it is. `customer` null: nothing was read with it. */
  keep: (request: SubmittedAccessKey, accessKey: Secret, customer: CustomerInfo | null) => AccountId;
};

/** Returns the function that takes submitted access keys: each is checked, then kept or refused with a reason. */
export function createAccessKeySubmission(
  deps: AccessKeySubmissionDeps,
): (request: SubmittedAccessKey) => Promise<SubmitAccessKeyResult> {
  /** The key whose last check failed in a way that lets the user keep it unchecked. */
  let offered: { accessKey: Secret; accountId: AccountId | null } | null = null;
  // One check at a time, whatever the page asks for.
  const mutex = createMutex();

  /** The refusal that needs no request; null: there is none. */
  function refusal(accountId: AccountId | null, accessKey: Secret): SubmitAccessKeyResult | null {
    if (accountId !== null && !deps.canGetKey(accountId)) return { state: "no-account" };
    const owner = deps.ownerOf(accessKey);
    return owner === null || owner === accountId ? null : { state: "duplicate", accountId: owner };
  }

  return async (request) => {
    const { accountId } = request;
    const parsed = parseAccessKey(request.accessKey);
    if (!parsed.ok) return { state: "malformed", problem: parsed.problem };
    const accessKey = new Secret(parsed.accessKey);
    const refused = refusal(accountId, accessKey);
    if (refused !== null) return refused;
    const isOffered =
      offered !== null && offered.accountId === accountId && offered.accessKey.equals(accessKey);
    offered = null;
    if (request.isCheckSkipped && isOffered) {
      return { state: "saved", accountId: deps.keep(request, accessKey, null) };
    }
    const checked = await mutex.runExclusive(() => deps.check(accountId, accessKey));
    if (!checked.ok) {
      const isUnchecked = policyOf(checked.failure).isUnanswered;
      if (isUnchecked) offered = { accessKey, accountId };
      return { state: isUnchecked ? "unchecked" : "refused", failure: checked.failure };
    }
    // The list may have changed while the server was asked.
    return (
      refusal(accountId, accessKey) ?? {
        state: "saved",
        accountId: deps.keep(request, accessKey, checked.value),
      }
    );
  };
}
