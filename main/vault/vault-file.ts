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
  if (!outer.success) return { value: emptyVault(), loss: "all" };
  const value = emptyVault();
  let lostKeys = 0;
  let isPasswordLost = false;
  for (const [id, entry] of Object.entries(outer.data.keys)) {
    const read = sealedTextSchema.safeParse(entry);
    if (read.success && accountIdSchema.safeParse(id).success) value.keys[id] = read.data;
    else lostKeys += 1;
  }
  const { proxyPassword } = outer.data;
  if (proxyPassword !== undefined) {
    const read = sealedTextSchema.safeParse(proxyPassword);
    if (read.success) value.proxyPassword = read.data;
    else isPasswordLost = true;
  }
  const kept = Object.keys(value.keys).length + (value.proxyPassword === undefined ? 0 : 1);
  const loss = lossOf({ kept, lost: lostKeys + (isPasswordLost ? 1 : 0) });
  // Where no key was lost there may have been none: it is not said that the keys are gone.
  return { value, loss: lostKeys === 0 && loss !== null ? "part" : loss };
}
