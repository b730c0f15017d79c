import { parseArgs } from "node:util";
import { projectPage } from "./configuration.mjs";

/**
 * A package for Linux, and the files in it.
 *
 * @typedef {object} LinuxPackage
 * @property {"deb" | "rpm"} format
 * @property {string} name
 * @property {string} version
 * @property {string} architecture in Debian's words
 * @property {string} maintainer
 * @property {string | null} url of the project's page; null: there is none yet
 * @property {string} license
 * @property {string} section
 * @property {string} summary one line
 * @property {string} description further lines
 * @property {string[]} depends
 * @property {string[]} recommends
 * @property {string} afterInstall path of a script
 * @property {string} afterRemove path of a script
 * @property {string} output path of the package to make
 * @property {{ from: string, to: string }[]} files each a file or a folder, and where it is installed
 */

const one = /** @type {const} */ ({ type: "string" });
const many = /** @type {const} */ ({ type: "string", multiple: true });

/** Those that electron-builder passes; some are for fpm alone and not read here. */
const options = {
  ...{
    input: { ...one, short: "s" },
    format: { ...one, short: "t" },
    force: /** @type {const} */ ({ type: "boolean" }),
  },
  ...{ depends: { ...many, short: "d" }, "deb-recommends": many, "rpm-recommends": many },
  ...{ name: one, version: one, architecture: one, maintainer: one, vendor: one, url: one, license: one },
  ...{ category: one, description: one, package: one, "after-install": one, "after-remove": one },
  ...{
    "deb-priority": one,
    "deb-compression": one,
    "rpm-os": one,
    "rpm-compression": one,
    "rpm-summary": one,
  },
};

/**
 * Reads fpm's arguments. Of a repeated one the last counts.
 *
 * @param {string[]} args
 * @returns {LinuxPackage}
 * @throws {Error} for an unknown or missing one
 */
export function readFpmArguments(args) {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const required = (/** @type {string} */ name, /** @type {string | undefined} */ value) => {
    if (value === undefined || value === "") throw new Error(`The argument --${name} is missing`);
    return value;
  };
  const isDeb = values.format === "deb";
  const [summary = "", ...description] = required("description", values.description).split("\n");
  return {
    format: isDeb ? "deb" : "rpm",
    name: required("name", values.name),
    version: required("version", values.version),
    architecture: required("architecture", values.architecture),
    maintainer: required("maintainer", values.maintainer),
    url: projectPage(required("url", values.url)),
    license: required("license", values.license),
    section: required("category", values.category),
    summary,
    description: description.join("\n"),
    depends: values.depends ?? [],
    recommends: (isDeb ? values["deb-recommends"] : values["rpm-recommends"]) ?? [],
    afterInstall: required("after-install", values["after-install"]),
    afterRemove: required("after-remove", values["after-remove"]),
    output: required("package", values.package),
    files: positionals.map((mapping) => {
      const [from = "", to = ""] = mapping.split("=");
      return { from, to };
    }),
  };
}
