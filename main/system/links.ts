import { shell } from "electron";
import type { LinkName } from "../../contract/links";

/** The only pages that are ever opened. Source: docs/api-behaviour.md, G8. */
const addresses: Record<LinkName, string> = {
  cabinet: "https://lk.plusofon.ru/",
  help: "https://help.plusofon.ru/",
};

/** The address behind a link's name. */
export function addressOf(link: LinkName): string {
  return addresses[link];
}

/** Opens a page in the user's browser; returns whether the system took it. The one place that calls `openExternal`. */
export async function openLink(link: LinkName): Promise<boolean> {
  try {
    await shell.openExternal(addressOf(link));
    return true;
  } catch {
    return false;
  }
}

/** Opens a folder in the user's file manager; returns whether the system took it. */
export async function openFolder(folder: string): Promise<boolean> {
  return (await shell.openPath(folder)) === "";
}
