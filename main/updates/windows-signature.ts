import { verifySignature } from "electron-updater/out/windowsExecutableCodeSignatureVerifier";
import type { VerifySignature } from "./native-updaters";

/**
 * Asks Windows for the signature of a file. Where PowerShell does not work the library only warns and takes the file:
 * here that counts as not signed.
 */
export const windowsSignature: VerifySignature = async (publisher, file) => {
  let ignored: string | null = null;
  const problem = await verifySignature([publisher], file, {
    info() {},
    error() {},
    warn(message: unknown) {
      if (/Ignoring signature validation/.test(String(message))) ignored = String(message);
    },
  });
  return problem ?? ignored;
};
