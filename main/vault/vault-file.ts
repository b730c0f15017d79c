import * as z from "zod/mini";
import { accountIdSchema } from "../../contract/state";
import type { Parsed } from "../storage/data-file";

const sealedTextSchema = z.object({
  /** The keychain that sealed it. */
  backend: z.string(),
  /** Base64 of the sealed bytes. */
  sealed: z.string(),
});
export type SealedText = z.infer<typeof sealedTextSchema>;

/**
 * The vault's file: sealed access keys by account id, and the proxy's password. It holds nothing that can be read
 * without the keychain.
 */
const vaultContentSchema = z.object({
  schema: z.literal(1),
  keys: z.record(z.string(), sealedTextSchema),
  proxyPassword: z.optional(sealedTextSchema),
});
export type VaultContent = z.infer<typeof vaultContentSchema>;

export const emptyVault = (): VaultContent => ({ schema: 1, keys: {} });

const outerSchema = z.object({
  schema: z.literal(1),
  keys: z.record(z.string(), z.unknown()),
  proxyPassword: z.optional(z.unknown()),
});

/** Vault content from any JSON value; entries that do not fit are dropped one by one. */
export function parseVault(json: unknown): Parsed<VaultContent> {
  const outer = outerSchema.safeParse(json);
  if (!outer.success) return { value: emptyVault(), isWhole: false };
  const value = emptyVault();
  let isWhole = true;
  for (const [id, entry] of Object.entries(outer.data.keys)) {
    const read = sealedTextSchema.safeParse(entry);
    if (read.success && accountIdSchema.safeParse(id).success) value.keys[id] = read.data;
    else isWhole = false;
  }
  const { proxyPassword } = outer.data;
  if (proxyPassword !== undefined) {
    const read = sealedTextSchema.safeParse(proxyPassword);
    if (read.success) value.proxyPassword = read.data;
    else isWhole = false;
  }
  return { value, isWhole };
}
