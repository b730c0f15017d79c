import { join } from "node:path";
import { suiteConfig } from "../suite-config";

export default suiteConfig(__dirname, {
  globalSetup: join(__dirname, "../pictures/global-setup.ts"),
  retries: 0,
});
