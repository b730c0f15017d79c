import { join, relative, sep } from "node:path";

/** The scheme and host of our own pages, which are served from the packed folder instead of `file:`. */
export const pageScheme = "plusofon";
export const pageOrigin = `${pageScheme}://window`;

/** Whether an address belongs to our own pages, compared through a parser, never by prefix text. */
export function isOwnPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return `${protocol}//${host}` === pageOrigin && username === "" && password === "";
}

/**
 * The file that an address of our scheme means, inside `root`; null for anything that is not plainly inside it.
 *
 * @param address the whole address as asked for
 * @param root the folder of the built pages, absolute
 */
export function filePathOf(address: string, root: string): string | null {
  if (!isOwnPage(address)) return null;
  const path = decoded(new URL(address).pathname);
  if (path === null || /[\0\\:]/.test(path) || path.split("/").includes("..")) return null;
  const file = join(root, path === "/" ? "index.html" : path);
  const inside = relative(root, file);
  return inside === "" || inside.startsWith("..") || inside.startsWith(sep) ? null : file;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
