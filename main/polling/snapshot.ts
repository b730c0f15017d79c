import {
  type AmountReading,
  type CustomerInfo,
  emptySnapshot,
  type Snapshot,
  type TfaReading,
} from "../../contract/snapshot";

/**
 * The snapshot after a customer-info reply. Another customer id means another customer (docs/api-behaviour.md, U21):
 * nothing from the former one stays.
 *
 * @param readAt milliseconds since 1970
 */
export function withCustomer(snapshot: Snapshot, customer: CustomerInfo, readAt: number): Snapshot {
  const base = isOtherCustomer(snapshot.customer, customer) ? emptySnapshot : snapshot;
  return { ...base, customer, customerReadAt: readAt };
}

/** The snapshot after a reply about the two-factor state. */
export function withTfa(snapshot: Snapshot, tfa: TfaReading, readAt: number): Snapshot {
  return { ...snapshot, tfa, tfaReadAt: readAt };
}

/** The snapshot after a reply about the balance; one without a usable amount says that it is not known. */
export function withBalance(snapshot: Snapshot, balance: AmountReading, readAt: number): Snapshot {
  return { ...snapshot, balance, balanceReadAt: readAt };
}

/** The snapshot after a reply about the balance below which the operator warns. */
export function withBalanceNotice(snapshot: Snapshot, balanceNotice: AmountReading): Snapshot {
  return { ...snapshot, balanceNotice };
}

/** Whether two readings are known to be of different customers. An unknown id proves nothing. */
export function isOtherCustomer(before: CustomerInfo, after: CustomerInfo): boolean {
  const [former, latter] = [before.customerId, after.customerId];
  return former.state === "known" && latter.state === "known" && former.value !== latter.value;
}
