import * as z from "zod/mini";

/** Where requests go: as the system says, straight to the service, or through the proxy that the user gave. */
export const proxyModeSchema = z.enum(["system", "none", "manual"]);
export type ProxyMode = z.infer<typeof proxyModeSchema>;

const shape = {
  mode: proxyModeSchema,
  /** The proxy of the mode `manual` as the user wrote it, such as `proxy.example:3128`; never with a sign-in inside. */
  address: z.string().check(z.maxLength(300), z.regex(/^[^@]*$/)),
  /** Whom the proxy of the mode `manual` is told; empty: it wants no sign-in. Its password is in the vault. */
  userName: z.string().check(z.maxLength(255)),
};

/** The proxy that the user chose. A mode other than `manual` keeps the address for later. */
export const proxySettingsSchema = z.object(shape);
export type ProxySettings = z.infer<typeof proxySettingsSchema>;

export const defaultProxySettings: ProxySettings = { mode: "system", address: "", userName: "" };

/** Why a proxy can't be used as it was given; each has a sentence of its own. */
export const proxyProblemSchema = z.enum([
  "address-missing",
  "address-too-long",
  "sign-in-inside",
  "unknown-scheme",
  "not-only-host",
  "no-port",
  "bad-port",
  "bad-host",
  "socks-sign-in",
  "colon-in-name",
  "odd-name",
  "no-user-name",
  "odd-password",
]);
export type ProxyProblem = z.infer<typeof proxyProblemSchema>;

/** Which field a problem is about. */
const proxyFieldSchema = z.enum(["address", "user-name", "password"]);
export type ProxyField = z.infer<typeof proxyFieldSchema>;

/** What came of a request to change the proxy. */
export const setProxyResultSchema = z.discriminatedUnion("state", [
  /** In force; the accounts are being read through it. */
  z.object({ state: z.literal("set") }),
  /** Nothing was changed. */
  z.object({ state: z.literal("not-valid"), at: proxyFieldSchema, problem: proxyProblemSchema }),
  /** In force, but the password could not be sealed and lasts until quit. */
  z.object({ state: z.literal("password-not-kept") }),
  /** In force, but the former password could not be taken from the disk; nothing uses it. */
  z.object({ state: z.literal("password-not-forgotten") }),
]);
