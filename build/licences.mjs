import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import license from "rollup-plugin-license";

/** @import { Dependency } from "rollup-plugin-license" */
/** @import { Plugin } from "vite" */

/**
 * One part of what is shipped. `text`: its licence in full, and its notices.
 *
 * @typedef {{ name: string, version: string, licence: string, text: string }} Component
 */

/** The licences that a bundled package may have; another fails the build. */
const allowed =
  "(MIT OR ISC OR BSD-2-Clause OR BSD-3-Clause OR 0BSD OR Apache-2.0 OR OFL-1.1 OR CC0-1.0 OR Python-2.0 OR BlueOak-1.0.0)";

/**
 * Collects the licences of what the bundles hold into `out/licences.txt` for people, and `out/licences.json` for
 * the bill of materials. The returned function makes the plugin of one bundle; each adds its packages.
 *
 * @param {string} root the project's folder
 * @returns {() => Plugin}
 */
export function collectLicences(root) {
  /** @type {Map<string, Component>} */
  const found = new Map();
  const own = electronComponent(root);
  found.set(own.name, own);

  /** @param {Dependency[]} dependencies */
  function add(dependencies) {
    for (const component of dependencies.map(componentOf)) {
      found.set(`${component.name}@${component.version}`, component);
    }
    const components = [...found.values()].sort((a, b) => a.name.localeCompare(b.name, "en"));
    mkdirSync(path.join(root, "out"), { recursive: true });
    writeFileSync(path.join(root, "out", "licences.txt"), licenceText(components));
    writeFileSync(path.join(root, "out", "licences.json"), `${JSON.stringify(components, null, 2)}\n`);
  }

  return () =>
    license({
      thirdParty: {
        output: add,
        multipleVersions: true,
        allow: { test: allowed, failOnUnlicensed: true, failOnViolation: true },
      },
    });
}

/**
 * @param {Dependency} dependency
 * @returns {Component}
 */
function componentOf({ name, version, license: licence, licenseText, noticeText, author }) {
  const texts = [licenseText, noticeText].flatMap((text) => (text === null ? [] : [text.trim()]));
  return {
    name: name ?? "",
    version: version ?? "",
    licence: licence ?? "",
    // Some packages name their licence and carry no text of it.
    text:
      texts.length > 0 ? texts.join("\n\n") : `Licence: ${licence}. Copyright: ${author?.text() ?? name}.`,
  };
}

/**
 * @param {string} root
 * @returns {Component}
 */
function electronComponent(root) {
  const folder = path.join(root, "node_modules", "electron");
  const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const text = readFileSync(path.join(folder, "LICENSE"), "utf8").trim();
  return { name: "electron", version, licence: "MIT", text };
}

/**
 * @param {readonly Component[]} components
 * @returns {string}
 */
export function licenceText(components) {
  const rule = "-".repeat(80);
  return [
    "Plusofon Tray holds these components. The licences of Chromium, which Electron holds,",
    "are in LICENSES.chromium.html beside the program.",
    ...components.map(
      ({ name, version, licence, text }) => `${rule}\n${name} ${version} (${licence})\n\n${text}`,
    ),
    "",
  ].join("\n\n");
}
