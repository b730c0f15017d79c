import { type Account, daysLeftAt, unreadSmsAt } from "./account";
import { formatMoscowTime } from "./moscow-time";
import { jsonReply, type Reply } from "./reply";

/**
 * The answer to `GET api/v1/customer-info` at `now` (milliseconds since 1970), as the specification's sample.
 * It is silent on what stands for no trial and no block: null is sent; several blocks come as a list.
 */
export function customerInfoReply(account: Account, now: number): Reply {
  const expirationDate =
    account.trialEndsAt === null
      ? null
      : { days: daysLeftAt(account, now), expiration: formatMoscowTime(account.trialEndsAt) };
  return jsonReply(200, {
    id: account.customerId,
    tariff: account.tariff,
    expiration_date: expirationDate,
    block: blockOf(account.blockTypes),
    unread_sms: unreadSmsAt(account, now),
    finally_created: account.isSetupComplete,
    success: true,
  });
}

function blockOf(types: readonly string[]): unknown {
  const blocks = types.map((type) => ({ type }));
  if (blocks.length === 0) return null;
  return blocks.length === 1 ? blocks[0] : blocks;
}
