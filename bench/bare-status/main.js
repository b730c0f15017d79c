// The yardstick of `--status`: prints one line when Electron is ready, and ends.
const { app } = require("electron");

app.whenReady().then(() => process.stdout.write("Status\n", () => app.exit(0)));
