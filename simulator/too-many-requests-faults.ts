import { type FaultRule, replaces } from "./fault-rule";
import { jsonReply } from "./reply";

/** 429 with what `retryAfter` makes of the time (milliseconds since 1970); null: without the header. */
function tooMany(retryAfter: (now: number) => string | null): FaultRule {
  return replaces((_truth, { now }) => {
    const value = retryAfter(now);
    return jsonReply(429, { message: "Too Many Attempts." }, value === null ? {} : { "retry-after": value });
  });
}

const httpDate = (time: number): string => new Date(time).toUTCString();

/** 429 with each kind of `Retry-After` that servers send. */
export const tooManyRequestsFaults = {
  "status-429": tooMany(() => "120"),
  "status-429-date": tooMany((now) => httpDate(now + 120_000)),
  "status-429-past": tooMany((now) => httpDate(now - 120_000)),
  "status-429-negative": tooMany(() => "-5"),
  "status-429-odd": tooMany(() => "soon"),
  "status-429-huge": tooMany(() => "999999999"),
  "status-429-bare": tooMany(() => null),
} satisfies Record<string, FaultRule>;
