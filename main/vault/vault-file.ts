import * as z from "zod/mini";
import { accountIdSchema } from "../../contract/state";
import type { Parsed } from "../storage/data-file";

const sealedKeySchema = z.object({
  /** The keychain that sealed it. */
  backend: z.string(),
  /** Base64 of the sealed bytes. */
  sealed: z.string(),
});

/** The vault's file: sealed access keys by account id. It holds nothing that can be read without the keychain. */
export const vaultContentSchema = z.object({
  schema: z.literal(1),
  keys: z.record(z.string(), sealedKeySchema),
});
export type VaultContent = z.infer<typeof vaultContentSchema>;

export const emptyVault = (): VaultContent => ({ schema: 1, keys: {} });

/** Vault content from any JSON value; entries that do not fit are dropped one by one. */
export function parseVault(json: unknown): Parsed<VaultContent> {
  const outer = z.object({ schema: z.literal(1), keys: z.record(z.string(), z.unknown()) }).safeParse(json);
  if (!outer.success) return { value: emptyVault(), isWhole: false };
  const value = emptyVault();
  let isWhole = true;
  for (const [id, entry] of Object.entries(outer.data.keys)) {
    const read = sealedKeySchema.safeParse(entry);
    if (read.success && accountIdSchema.safeParse(id).success) value.keys[id] = read.data;
    else isWhole = false;
  }
  return { value, isWhole };
}
