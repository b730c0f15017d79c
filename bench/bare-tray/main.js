// The yardstick of the benchmark: an icon, a menu that quits, and an empty window on a click.
const { app, BrowserWindow, Menu, nativeImage, Tray } = require("electron");

const sizePx = 22;

app.on("window-all-closed", () => {});

app.whenReady().then(() => {
  const white = Buffer.alloc(4 * sizePx * sizePx, 0xff);
  const item = new Tray(nativeImage.createFromBitmap(white, { width: sizePx, height: sizePx }));
  item.setContextMenu(Menu.buildFromTemplate([{ label: "Quit", click: () => app.quit() }]));
  item.on("click", () => {
    const window = new BrowserWindow({ width: 380, height: 600, show: false });
    window.once("ready-to-show", () => window.show());
    // One word: nothing tells when an empty page was painted.
    window.loadURL("data:text/html,<main>Tray</main>");
  });
});
