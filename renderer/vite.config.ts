import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The window in a plain browser, with a stand-in for the main process: `/dev.html?scenario=…`. */
export default defineConfig({
  base: "./",
  plugins: [react()],
  server: { host: "127.0.0.1", open: false },
});
