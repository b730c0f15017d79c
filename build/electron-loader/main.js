// Opens a folder, as Electron's own resources/default_app.asar does: `electron [flags] FOLDER [arguments]`.
const { app } = require("electron");
const fs = require("node:fs");
const path = require("node:path");

const [folder] = process.argv.slice(1).filter((argument) => !argument.startsWith("-"));
if (folder === undefined) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
}
const root = path.resolve(folder);
const manifest = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
process.defaultApp = true;
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
app.setDesktopName?.(manifest.desktopName ?? `${manifest.name}.desktop`);
app.setAppPath(root);
require(path.resolve(root, manifest.main));
