import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The window in a plain browser, with a stand-in for the main process: `/dev.html?scenario=…`. */
export default defineConfig({
  base: "./",
  plugins: [react()],
  // As the window's own Chromium: an older one would have `light-dark()` taken apart.
  build: { target: "chrome130" },
  server: { host: "127.0.0.1", open: false },
});
