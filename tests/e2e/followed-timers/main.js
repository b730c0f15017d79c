const path = require("node:path");
const { app } = require("electron");

// The application of the checkout, with its timers followed from the first one on.
require(path.join(__dirname, "follow.js"));
// How long a tray may be missing, as in `main/tray/tray-host.ts`: however long the start takes, a test says when it is over.
Reflect.get(globalThis, "holdTimers")(20_000);
const checkout = path.resolve(__dirname, "../../..");
// As Electron itself sets it to the folder that it starts.
Reflect.get(app, "setAppPath").call(app, checkout);
require(path.join(checkout, "out/main/index.js"));
