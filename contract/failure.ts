import * as z from "zod/mini";

/** Every way in which reading an account can fail. Fixed: scripts rely on these names in `--status --json`. */
export const failureKindSchema = z.enum([
  "network",
  "timeout",
  "tls",
  "proxy",
  "redirect",
  "unauthorized",
  "forbidden",
  "rejected",
  "not-found",
  "rate-limited",
  "server",
  "protocol",
  "no-account",
  "vault",
]);
export type FailureKind = z.infer<typeof failureKindSchema>;

const apiCallSchema = z.enum(["customer-info", "tfa", "balance"]);
export type ApiCall = z.infer<typeof apiCallSchema>;

/** One failure. It holds no secret: server text is cleaned, and keys and PINs in it are masked. */
export const failureSchema = z.object({
  call: z.nullable(apiCallSchema),
  kind: failureKindSchema,
  httpStatus: z.nullable(z.int()),
  /** The server's own message, cleaned to one line of at most 300 characters; null when it said nothing usable. */
  serverMessage: z.nullable(z.string()),
  /** How long the server asked to wait, in milliseconds, capped at one hour; null when it did not ask. */
  retryAfterMs: z.nullable(z.number()),
  /** A short technical code for diagnostics such as `ERR_NAME_NOT_RESOLVED`; never server text. */
  detail: z.nullable(z.string()),
});
export type Failure = z.infer<typeof failureSchema>;
