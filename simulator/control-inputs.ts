import * as z from "zod/mini";
import { dayMs, hourMs } from "../contract/time";
import { accountChangeSchema } from "./account-change";
import { parseFault } from "./faults";
import { simulatedCalls } from "./routes";
import { scenarioNames } from "./scenarios";

const year = 366 * dayMs;

/** `PUT /scenario`. */
export const scenarioInput = z.strictObject({ name: z.enum(scenarioNames) });

/** `PUT /fault`; `name` may hold the call, as on the command line. */
export const faultInput = z.strictObject({
  name: z.string().check(z.refine((name) => parseFault(name) !== null)),
  call: z.optional(z.enum(simulatedCalls)),
  times: z.optional(z.int().check(z.positive())),
  delayMs: z.optional(z.int().check(z.positive(), z.maximum(hourMs))),
});

/** `PATCH /state`. */
export const stateInput = z.extend(accountChangeSchema, { isKeyAccepted: z.optional(z.boolean()) });

/** `POST /sms`. */
export const smsInput = z.strictObject({ count: z.int().check(z.positive(), z.maximum(1_000_000)) });

/** `POST /clock`; at most about ten years at once, either way. */
export const clockInput = z.strictObject({
  advanceMs: z.int().check(z.minimum(-10 * year), z.maximum(10 * year)),
});
