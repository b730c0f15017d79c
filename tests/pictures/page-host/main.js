const { app, BrowserWindow } = require("electron");

// One bare window for the pages of the tests: no tray, no preload, nothing of the application.
app.disableHardwareAcceleration();
app.commandLine.appendSwitch("disable-software-rasterizer");
// The same page has to give the same picture each time: whole tiles, and letters at whole pixels with grey edges.
for (const name of ["disable-partial-raster", "disable-lcd-text", "disable-font-subpixel-positioning"]) {
  app.commandLine.appendSwitch(name);
}
app.commandLine.appendSwitch("force-color-profile", "srgb");
app.commandLine.appendSwitch("num-raster-threads", "1");
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 400, height: 640, useContentSize: true, frame: false });
  window.loadURL("about:blank");
});
