import * as z from "zod/mini";
import { accountIdSchema } from "./account-id";
import { failureSchema } from "./failure";
import { keyPlaceSchema } from "./key-place";
import { noteSchema } from "./snapshot";

/** The steps of a check of the connection, in order. */
export const diagnosticStepNameSchema = z.enum([
  "system",
  "names",
  "proxy",
  "connection",
  "clock",
  "key",
  "customer-info",
  "tfa",
]);
export type DiagnosticStepName = z.infer<typeof diagnosticStepNameSchema>;

/** What a reply can lack: the values that the program reads of it. */
export const lackedFieldSchema = z.enum([
  "customerId",
  "tariff",
  "trial",
  "blocks",
  "unreadSms",
  "isSetupComplete",
  "tfa",
]);
export type LackedField = z.infer<typeof lackedFieldSchema>;

/** What a proxy speaks. Source: Chromium's proxy list, as `resolveProxy` gives it. */
const proxySchemeSchema = z.enum(["http", "https", "socks4", "socks5", "other"]);
export type ProxyScheme = z.infer<typeof proxySchemeSchema>;

/** One thing that a step found out. No fact holds a secret, nor text of the server. */
const diagnosticFactSchema = z.discriminatedUnion("kind", [
  /** How many addresses the server's name has, by family. */
  z.object({ kind: z.literal("addresses"), ipv4: z.int(), ipv6: z.int() }),
  z.object({ kind: z.literal("direct") }),
  /** `host` is without credentials; null: it can't be shown. `hasFallback`: others are tried if it does not answer. */
  z.object({
    kind: z.literal("proxy"),
    scheme: proxySchemeSchema,
    host: z.nullable(z.string()),
    port: z.nullable(z.int()),
    hasFallback: z.boolean(),
  }),
  /** The server answers the probe. `httpStatus` null: by a redirect, whose status the platform does not tell. */
  z.object({ kind: z.literal("reached"), httpStatus: z.nullable(z.int()) }),
  /** A call was answered; `httpStatus` null: its status is not known. */
  z.object({ kind: z.literal("status"), httpStatus: z.nullable(z.int()) }),
  /** `isChecked` false: there was no certificate to check, on loopback. */
  z.object({ kind: z.literal("tls"), isChecked: z.boolean() }),
  /** By how many milliseconds this computer's clock is ahead of the server's; negative: behind. */
  z.object({ kind: z.literal("clock"), aheadMs: z.number() }),
  /** Where the key is kept, and the name of the system's keychain. `demo`: the demonstration's own. */
  z.object({
    kind: z.literal("key"),
    place: z.enum([...keyPlaceSchema.options, "demo"]),
    keychain: z.string(),
  }),
  z.object({ kind: z.literal("lacked"), fields: z.array(lackedFieldSchema) }),
  z.object({ kind: z.literal("notes"), notes: z.array(noteSchema) }),
]);
export type DiagnosticFact = z.infer<typeof diagnosticFactSchema>;

/** Why a step was not taken. */
export const skipReasonSchema = z.enum([
  /** The server is on this computer. */
  "loopback",
  /** The server's address is given as a number. */
  "address",
  "proxy-resolves",
  /** The server's name was looked up in vain: there was nothing to connect to. */
  "no-address",
  "no-connection",
  /** The reply had no time to compare with. */
  "no-date",
  "no-key",
  /** The call before was refused for its key. */
  "key-refused",
  /** The call before met a trouble that this one would only meet again. */
  "service-out",
  /** The account's key was replaced meanwhile, or the account removed. */
  "interrupted",
  "cancelled",
]);
export type SkipReason = z.infer<typeof skipReasonSchema>;

/**
 * Why a step that went well is not quite in order. `contradicted`: it failed, yet the server was reached;
 * `local-address`: the server's name leads into the local network; `stale-response`: a cache gave an old reply.
 */
export const diagnosticWarningSchema = z.enum([
  "contradicted",
  "local-address",
  "clock-off",
  "key-not-kept",
  "lacking",
  "stale-response",
]);
export type DiagnosticWarning = z.infer<typeof diagnosticWarningSchema>;

const name = diagnosticStepNameSchema;
const ended = { name, durationMs: z.number().check(z.nonnegative()), facts: z.array(diagnosticFactSchema) };

/** One step and how it went. */
const diagnosticStepSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("waiting"), name }),
  z.object({ state: z.literal("running"), name }),
  z.object({ state: z.literal("passed"), ...ended }),
  z.object({ state: z.literal("warning"), ...ended, warning: diagnosticWarningSchema }),
  z.object({ state: z.literal("failed"), ...ended, failure: failureSchema }),
  z.object({ state: z.literal("skipped"), name, reason: skipReasonSchema }),
]);
export type DiagnosticStep = z.infer<typeof diagnosticStepSchema>;

/** The newest check of a connection, running or ended. */
export const diagnosticsSchema = z.object({
  accountId: accountIdSchema,
  /** Milliseconds since 1970, by the clock that the server's `Date` corrected. */
  startedAt: z.number(),
  isRunning: z.boolean(),
  steps: z.array(diagnosticStepSchema),
});
export type Diagnostics = z.infer<typeof diagnosticsSchema>;
