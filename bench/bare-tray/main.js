// The yardstick of the benchmark: an icon and a menu that quits. It never opens a window.
const { app, Menu, nativeImage, Tray } = require("electron");

const sizePx = 22;

app.on("window-all-closed", () => {});

app.whenReady().then(() => {
  const white = Buffer.alloc(4 * sizePx * sizePx, 0xff);
  const item = new Tray(nativeImage.createFromBitmap(white, { width: sizePx, height: sizePx }));
  item.setContextMenu(Menu.buildFromTemplate([{ label: "Quit", click: () => app.quit() }]));
});
