import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { resolveConfig } from "electron-vite";
import { build } from "vite";
import { projectFolder } from "../build/paths.mjs";

/** What a library, or our own code, takes of a bundle. @typedef {{ part: string, bytes: number }} Part */

/**
 * The sizes of the three bundles by library, as they are shipped (minified, not compressed). Nothing is written.
 *
 * @returns {Promise<{ name: string, parts: Part[] }[]>}
 */
export async function measureSizes() {
  const { config } = await resolveConfig({ root: projectFolder, logLevel: "error" }, "build", "production");
  const bundles = [];
  for (const name of /** @type {const} */ (["main", "preload", "renderer"])) {
    /** @type {Map<string, number>} */
    const bytes = new Map();
    const viteConfig = config?.[name] ?? {};
    const plugins = [...(viteConfig.plugins ?? []), sizesPlugin(bytes)];
    await build({ ...viteConfig, plugins, configFile: false, build: { ...viteConfig.build, write: false } });
    bundles.push({ name: `bundle ${name}`, parts: largestFirst(bytes) });
  }
  return bundles;
}

/**
 * What the program adds to the runtime in a package: the sizes of its files by their ending.
 *
 * @param {string} folder the built application
 * @returns {Promise<{ name: string, parts: Part[] }>}
 */
export async function measurePackage(folder) {
  /** @type {Map<string, number>} */
  const bytes = new Map();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    // As in electron-builder.yml.
    if (!entry.isFile() || /simulator$/.test(entry.parentPath) || /^\.|^licences\.json/.test(entry.name))
      continue;
    const ending = path.extname(entry.name);
    const { size } = await stat(path.join(entry.parentPath, entry.name));
    bytes.set(ending, (bytes.get(ending) ?? 0) + size);
  }
  const manifest = await readFile(path.join(projectFolder, "package.json"));
  bytes.set(".json", (bytes.get(".json") ?? 0) + manifest.length);
  return { name: "package beyond the runtime", parts: largestFirst(bytes) };
}

/**
 * The library that a module belongs to; `ours` for our own code, `bundler` for what has no file.
 *
 * @param {string} moduleId its path, perhaps with a query
 */
export function libraryOf(moduleId) {
  const [, name] = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(moduleId) ?? [];
  if (name !== undefined) return name;
  return moduleId.startsWith("\0") ? "bundler" : "ours";
}

/**
 * Notes the bytes of each library. A module's share of its chunk is known before the chunk is minified alone.
 *
 * @param {Map<string, number>} bytes
 * @returns {import("vite").Plugin}
 */
function sizesPlugin(bytes) {
  const add = (/** @type {string} */ part, /** @type {number} */ size) =>
    bytes.set(part, (bytes.get(part) ?? 0) + size);
  return {
    name: "sizes",
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type === "asset") {
          if (!output.fileName.startsWith("licences"))
            add(path.extname(output.fileName), Buffer.byteLength(output.source));
          continue;
        }
        if (output.fileName.startsWith("simulator/")) continue;
        const modules = Object.entries(output.modules);
        const rendered = modules.reduce((sum, [, { renderedLength }]) => sum + renderedLength, 0);
        const shipped = Buffer.byteLength(output.code);
        for (const [id, { renderedLength }] of modules) {
          add(libraryOf(id), (shipped * renderedLength) / Math.max(1, rendered));
        }
      }
    },
  };
}

/** @param {ReadonlyMap<string, number>} bytes */
function largestFirst(bytes) {
  const parts = [...bytes].map(([part, size]) => ({ part, bytes: Math.round(size) }));
  return parts.filter((part) => part.bytes > 0).sort((a, b) => b.bytes - a.bytes);
}
