import { shell } from "electron";
import type { LinkName } from "../../contract/links";
import { buildOptions } from "./build-options";

/** The only pages that are ever opened; null: this build has none. Source: docs/api-behaviour.md, G8. */
const addresses: Record<LinkName, string | null> = {
  cabinet: "https://lk.plusofon.ru/",
  help: "https://help.plusofon.ru/",
  download: buildOptions.downloadPage,
};

/** The address behind a link's name; null: this build has none. */
export function addressOf(link: LinkName): string | null {
  return addresses[link];
}

/** Opens a page in the user's browser; returns whether the system took it. The one place that calls `openExternal`. */
export async function openLink(link: LinkName): Promise<boolean> {
  const address = addressOf(link);
  if (address === null) return false;
  try {
    await shell.openExternal(address);
    return true;
  } catch {
    return false;
  }
}

/** Opens a folder in the user's file manager; returns whether the system took it. */
export async function openFolder(folder: string): Promise<boolean> {
  return (await shell.openPath(folder)) === "";
}
