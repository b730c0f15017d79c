import type { UpdateDelivery } from "../../contract/updates/updates";

/** What decides how a new version gets here. */
export type Installation = {
  platform: NodeJS.Platform;
  /** The update server's folder; null: this build asks none. */
  feed: string | null;
  /** The file that the program came out of as an AppImage; null: it did not. */
  appImagePath: string | null;
  /** The name in the certificate that this build is signed with; null: it is not signed. */
  publisher: string | null;
  /** The installer for Windows has put the program here: not the portable folder. */
  hasUninstaller: boolean;
};

/**
 * How a new version gets here. Packages belong to the system's package manager, and what no publisher signs is never
 * run by the program on Windows, nor taken by macOS.
 */
export function updateDelivery(installation: Installation): UpdateDelivery {
  const { platform, feed, appImagePath, publisher, hasUninstaller } = installation;
  if (feed === null) return "manual";
  if (platform === "linux") return appImagePath === null ? "announced" : "automatic";
  const isReplaceable = platform === "darwin" || (platform === "win32" && hasUninstaller);
  return isReplaceable && publisher !== null ? "automatic" : "announced";
}
