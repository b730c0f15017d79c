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

/** The vault's file: sealed access keys by account id, and the proxy's password. Only the keychain can open them. */
export type VaultContent = {
  schema: 1;
  keys: Record<string, SealedText>;
  proxyPassword?: SealedText | undefined;
};

export const emptyVault = (): VaultContent => ({ schema: 1, keys: {} });

/** The reader of `vault.json`. */
export const parseVault: Parse<VaultContent> = storedFormat(emptyVault, ({ either, record }) =>
  z.object({
    schema: z.literal(1),
    keys: record(accountIdSchema, sealedTextSchema),
    proxyPassword: either(z.optional(sealedTextSchema), undefined),
  }),
);
