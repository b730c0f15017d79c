import * as z from "zod/mini";

/** How requests go: as the system says, straight to the service, or through the proxy that the user typed. */
export const proxyModeSchema = z.enum(["system", "none", "manual"]);
export type ProxyMode = z.infer<typeof proxyModeSchema>;

const shape = {
  mode: proxyModeSchema,
  /** The proxy of the mode `manual` as the user typed it, such as `proxy.example:3128`; never with a sign-in inside. */
  address: z.string().check(z.maxLength(300), z.regex(/^[^@]*$/)),
  /** The name for signing in to the proxy of the mode `manual`; empty: no sign-in. Its password is in the vault. */
  userName: z.string().check(z.maxLength(255)),
};

/** The proxy that the user chose. A mode other than `manual` keeps the address for later. */
export const proxySettingsSchema = z.object(shape);
export type ProxySettings = z.infer<typeof proxySettingsSchema>;

export const defaultProxySettings: ProxySettings = { mode: "system", address: "", userName: "" };

/** Why a proxy can't be used as it was typed; each has a sentence of its own. */
export const proxyProblemSchema = z.enum([
  "address-missing",
  "sign-in-inside",
  "port-missing",
  "bad-address",
  "socks-sign-in",
  "bad-user-name",
  "user-name-missing",
  "bad-password",
]);
export type ProxyProblem = z.infer<typeof proxyProblemSchema>;

/** Which field a problem is about. */
const proxyFieldSchema = z.enum(["address", "user-name", "password"]);
export type ProxyField = z.infer<typeof proxyFieldSchema>;

/** The result of a request to change the proxy. Whether a password is stored is part of the state. */
export const setProxyResultSchema = z.discriminatedUnion("state", [
  /** In use; the accounts are being read through it. */
  z.object({ state: z.literal("set") }),
  /** In use, but the disk did not take it yet. */
  z.object({ state: z.literal("not-saved") }),
  /** Nothing was changed. */
  z.object({ state: z.literal("not-valid"), at: proxyFieldSchema, problem: proxyProblemSchema }),
  /** In use, but the former password could not be deleted from the disk; nothing uses it. */
  z.object({ state: z.literal("password-not-deleted") }),
]);
