import * as z from "zod/mini";
import { accountIdSchema } from "../../contract/state";
import { type Parse, storedFormat } from "../storage/stored-format";

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

/** The reader of `vault.json`. */
export const parseVault: Parse<VaultContent> = storedFormat(emptyVault, ({ either, record }) =>
  z.object({
    schema: z.literal(1),
    keys: record(accountIdSchema, sealedTextSchema),
    proxyPassword: either(z.optional(sealedTextSchema), undefined),
  }),
);
