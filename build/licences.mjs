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
const allowed = [
  ...["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "Apache-2.0", "BlueOak-1.0.0"],
  ...["OFL-1.1", "CC0-1.0", "Python-2.0"],
];

/**
 * Collects the licences of what the bundles hold, code and fonts, into `out/licences.txt` for people, and
 * `out/licences.json` for the bill of materials. The returned function makes the plugins of one bundle; each adds its
 * packages.
 *
 * @param {string} root the project's folder
 * @returns {() => Plugin[]}
 */
export function collectLicences(root) {
  /** @type {Map<string, Component>} */
  const found = new Map();
  add([packageComponent(path.join(root, "node_modules", "electron"))]);

  /** @param {Component[]} components */
  function add(components) {
    for (const component of components) found.set(`${component.name}@${component.version}`, component);
  }

  function write() {
    const components = [...found.values()].sort((a, b) => a.name.localeCompare(b.name, "en"));
    mkdirSync(path.join(root, "out"), { recursive: true });
    writeFileSync(path.join(root, "out", "licences.txt"), licenceText(components));
    writeFileSync(path.join(root, "out", "licences.json"), `${JSON.stringify(components, null, 2)}\n`);
  }

  return () => [
    license({
      thirdParty: {
        output(dependencies) {
          add(dependencies.map(componentOf));
          write();
        },
        multipleVersions: true,
        allow: { test: `(${allowed.join(" OR ")})`, failOnUnlicensed: true, failOnViolation: true },
      },
    }),
    {
      name: "licences-of-assets",
      generateBundle(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === "asset") add(file.originalFileNames.flatMap(assetPackage));
        }
        write();
      },
    },
  ];

  /** The package that a font or picture comes from; the other plugin knows only code. @param {string} file */
  function assetPackage(file) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll("\\", "/"))?.[1];
    return name === undefined ? [] : [packageComponent(path.join(root, "node_modules", name))];
  }
}

/**
 * @param {string} folder
 * @returns {Component}
 * @throws {Error} when its licence is not allowed, or has no text
 */
function packageComponent(folder) {
  const {
    name,
    version,
    license: licence,
  } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  if (!allowed.includes(licence)) throw new Error(`"${name}" has a licence that is not allowed: ${licence}`);
  const text = readFileSync(path.join(folder, "LICENSE"), "utf8").trim();
  return { name, version, licence, text };
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
