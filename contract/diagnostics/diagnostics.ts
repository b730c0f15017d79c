import * as z from "zod/mini";
import { accountIdSchema } from "../accounts/account-id";
import { type Failure, failureSchema } from "../failure";

/** The steps of a connection check, in order. */
export const diagnosticStepNameSchema = z.enum(["proxy", "connection", "key", "customer-info", "tfa"]);
export type DiagnosticStepName = z.infer<typeof diagnosticStepNameSchema>;

/** A value that the program reads and a reply did not have. */
export const missingFieldSchema = z.enum([
  "customerId",
  "tariff",
  "trial",
  "blocks",
  "unreadSms",
  "isSetupComplete",
  "tfa",
]);
export type MissingField = z.infer<typeof missingFieldSchema>;

/** The protocol of a proxy. Source: Chromium's proxy list, as `resolveProxy` returns it. */
const proxySchemeSchema = z.enum(["http", "https", "socks4", "socks5", "other"]);
export type ProxyScheme = z.infer<typeof proxySchemeSchema>;

/** One finding of a step. No fact has a secret or text of the server in it. */
const diagnosticFactSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("direct") }),
  /** `address`: host and port without credentials; null: it is not safe to show. */
  z.object({ kind: z.literal("proxy"), scheme: proxySchemeSchema, address: z.nullable(z.string()) }),
  /** By how many milliseconds this computer's clock is ahead of the server's; negative: behind. */
  z.object({ kind: z.literal("clock"), aheadMs: z.number() }),
  z.object({ kind: z.literal("missing"), fields: z.array(missingFieldSchema) }),
]);
export type DiagnosticFact = z.infer<typeof diagnosticFactSchema>;

/**
 * Why a step was skipped. `would-fail`: it could only repeat a failure above; `interrupted`: the check was cancelled,
 * the key replaced, or the account removed.
 */
export const skipReasonSchema = z.enum(["would-fail", "interrupted"]);
export type SkipReason = z.infer<typeof skipReasonSchema>;

/** What is not in order about a step that went well. */
export const diagnosticWarningSchema = z.enum(["clock-off", "key-not-kept", "incomplete-reply"]);
export type DiagnosticWarning = z.infer<typeof diagnosticWarningSchema>;

const name = diagnosticStepNameSchema;
const facts = z.array(diagnosticFactSchema);

/** One step and its result. */
const diagnosticStepSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("waiting"), name }),
  z.object({ state: z.literal("running"), name }),
  z.object({ state: z.literal("passed"), name, facts }),
  z.object({ state: z.literal("warning"), name, facts, warning: diagnosticWarningSchema }),
  z.object({ state: z.literal("failed"), name, failure: failureSchema }),
  z.object({ state: z.literal("skipped"), name, reason: skipReasonSchema }),
]);
export type DiagnosticStep = z.infer<typeof diagnosticStepSchema>;

/** The newest connection check, running or finished. */
export const diagnosticsSchema = z.object({
  accountId: accountIdSchema,
  /** Milliseconds since 1970, by the clock that the server's `Date` corrected. */
  startedAt: z.number(),
  isRunning: z.boolean(),
  steps: z.array(diagnosticStepSchema),
});
export type Diagnostics = z.infer<typeof diagnosticsSchema>;

/** The result of a check; `warnings`: of all steps, in order. `works` only when every step was answered in full. */
export type DiagnosticVerdict =
  | { state: "running" }
  /** The first step that failed: those after it may have failed because of it. */
  | { state: "failed"; failure: Failure; warnings: DiagnosticWarning[] }
  /** It was interrupted before anything failed. */
  | { state: "incomplete" }
  | { state: "warned"; warnings: DiagnosticWarning[] }
  | { state: "works" };

/** The result of a check, from its steps. */
export function verdictOf({ isRunning, steps }: Diagnostics): DiagnosticVerdict {
  if (isRunning) return { state: "running" };
  const warnings = steps.flatMap((step) => (step.state === "warning" ? [step.warning] : []));
  const failed = steps.find((step) => step.state === "failed");
  if (failed !== undefined) return { state: "failed", failure: failed.failure, warnings };
  if (steps.some((step) => step.state === "skipped" && step.reason === "interrupted")) {
    return { state: "incomplete" };
  }
  return warnings.length > 0 ? { state: "warned", warnings } : { state: "works" };
}
