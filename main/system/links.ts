import { dirname, join } from "node:path";
import { app, shell } from "electron";
import type { OpenLicencesResult, RequestInput } from "../../contract/ipc";
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

/** Opens a file with licences in the system's viewer. The package has them outside its archive, for others to read. */
export async function openLicences({ document }: RequestInput<"openLicences">): Promise<OpenLicencesResult> {
  const problem = await shell.openPath(licencesPath(document)).catch(String);
  return { state: problem === "" ? "opened" : "failed" };
}

/** Where electron-builder, or the build, puts the file. */
function licencesPath(document: RequestInput<"openLicences">["document"]): string {
  if (document === "application") {
    return app.isPackaged
      ? join(process.resourcesPath, "licences.txt")
      : join(app.getAppPath(), "out/licences.txt");
  }
  const isInBundle = app.isPackaged && process.platform === "darwin";
  return join(isInBundle ? process.resourcesPath : dirname(process.execPath), "LICENSES.chromium.html");
}

/** Opens a folder in the user's file manager; returns whether the system took it. */
export async function openFolder(folder: string): Promise<boolean> {
  return (await shell.openPath(folder)) === "";
}
