const { readFile } = require("node:fs/promises");
const path = require("node:path");
const { app, BrowserWindow, protocol } = require("electron");

// The window's page with a stand-in for the main process, in a window of the application's size: what is measured in
// it is the page alone. The last arguments are the folder of the built page and the number of accounts.
const [folder = "", accounts = "100"] = process.argv.slice(-2);
const types = new Map([
  [".html", "text/html"],
  [".js", "text/javascript"],
  [".css", "text/css"],
]);

protocol.registerSchemesAsPrivileged([{ scheme: "bench", privileges: { standard: true, secure: true } }]);

void app.whenReady().then(() => {
  protocol.handle("bench", async ({ url }) => {
    const file = path.join(folder, path.normalize(new URL(url).pathname));
    const type = types.get(path.extname(file)) ?? "application/octet-stream";
    return new Response(await readFile(file), { headers: { "content-type": type } });
  });
  const window = new BrowserWindow({ width: 400, height: 640, useContentSize: true });
  void window.loadURL(`bench://window/dev.html?scenario=accounts-100&accounts=${accounts}&screen=accounts`);
});
