import { randomUUID } from "node:crypto";

/** @import { Component } from "../licences.mjs" */

/**
 * The bill of materials of what is shipped, after CycloneDX 1.5. Chromium and Node are parts of Electron.
 *
 * @param {{ name: string, version: string }} application
 * @param {readonly Component[]} components
 * @param {Date} [at] when it is made
 */
export function billOfMaterials({ name, version }, components, at = new Date()) {
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    serialNumber: `urn:uuid:${randomUUID()}`,
    version: 1,
    metadata: {
      timestamp: at.toISOString(),
      component: { type: "application", "bom-ref": `${name}@${version}`, name, version },
    },
    components: components.map((component) => ({
      type: component.name === "electron" ? "framework" : "library",
      "bom-ref": `${component.name}@${component.version}`,
      name: component.name,
      version: component.version,
      purl: `pkg:npm/${component.name.replace("@", "%40")}@${component.version}`,
      licenses: [licenceOf(component.licence)],
    })),
  };
}

/** @param {string} licence an SPDX expression */
function licenceOf(licence) {
  return /\s/.test(licence) ? { expression: licence } : { license: { id: licence } };
}
