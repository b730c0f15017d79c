import * as z from "zod/mini";
import { accountIdSchema } from "../../contract/state";
import type { Parsed } from "../storage/data-file";
import { lossOf } from "../storage/file-damage";

const sealedTextSchema = z.object({
  /** The keychain that sealed it. */
  backend: z.string(),
  /** Base64 of the sealed bytes. */
  sealed: z.string(),
});
export type SealedText = z.infer<typeof sealedTextSchema>;

/** The vault's file: sealed access keys by account id, and the proxy's password. Only the keychain can open them. */
export type VaultContent = { schema: 1; keys: Record<string, SealedText>; proxyPassword?: SealedText };

export const emptyVault = (): VaultContent => ({ schema: 1, keys: {} });

const outerSchema = z.object({
  schema: z.literal(1),
  keys: z.record(z.string(), z.unknown()),
  proxyPassword: z.optional(z.unknown()),
});

/** Vault content from any JSON value; entries that do not fit are dropped one by one. */
export function parseVault(json: unknown): Parsed<VaultContent> {
  const outer = outerSchema.safeParse(json);
  if (!outer.success) return { value: emptyVault(), loss: "all" };
  const value = emptyVault();
  const entries = Object.entries(outer.data.keys);
  for (const [id, entry] of entries) {
    const read = sealedTextSchema.safeParse(entry);
    if (read.success && accountIdSchema.safeParse(id).success) value.keys[id] = read.data;
  }
  const password = sealedTextSchema.safeParse(outer.data.proxyPassword);
  if (password.success) value.proxyPassword = password.data;
  const isPasswordLost = !password.success && outer.data.proxyPassword !== undefined;
  const kept = Object.keys(value.keys).length;
  const lostKeys = entries.length - kept;
  // Where no key was lost there may have been none: it is not said that the keys are gone.
  if (lostKeys === 0) return { value, loss: isPasswordLost ? "part" : null };
  return { value, loss: lossOf({ kept: kept + (password.success ? 1 : 0), lost: lostKeys }) };
}
