import { join, relative, sep } from "node:path";

/** The scheme and host of our own pages, which are served from the packed folder instead of `file:`. */
export const pageScheme = "plusofon";
export const pageOrigin = `${pageScheme}://window`;

/**
 * The file that an address of our scheme means, inside `root`; null for anything that is not plainly inside it.
 *
 * @param address the whole address as asked for
 * @param root the folder of the built pages, absolute
 */
export function filePathOf(address: string, root: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (`${url.protocol}//${url.host}` !== pageOrigin || url.username !== "" || url.password !== "")
    return null;
  const path = decoded(url.pathname);
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
