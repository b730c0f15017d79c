import { type AccountChange, noticeKindOf, type TellableChange } from "./notice";

/**
 * What is held back after one more change of an account: one change of each kind, with SMS added up. A block that came
 * and went meanwhile leaves nothing to tell.
 */
export function withHeld(held: readonly AccountChange[], added: AccountChange): AccountChange[] {
  const former = held.find((other) => isSameTopic(other, added));
  const others = held.filter((other) => other !== former);
  const change = former === undefined ? added.change : joined(former.change, added.change);
  return change === null ? others : [...others, { accountId: added.accountId, change }];
}

/** What is held back once something newer of the same account and kind was told. */
export function withoutHeld(held: readonly AccountChange[], told: AccountChange): AccountChange[] {
  return held.filter((other) => !isSameTopic(other, told));
}

function isSameTopic(one: AccountChange, other: AccountChange): boolean {
  return one.accountId === other.accountId && noticeKindOf(one.change) === noticeKindOf(other.change);
}

function joined(former: TellableChange, latter: TellableChange): TellableChange | null {
  if (former.kind === "sms-arrived" && latter.kind === "sms-arrived") {
    return { ...latter, count: Math.min(former.count + latter.count, latter.unread) };
  }
  if (former.kind === "block-appeared") {
    if (latter.kind === "block-lifted") return null;
    if (latter.kind === "block-changed") return { ...latter, kind: "block-appeared" };
  }
  return latter;
}
