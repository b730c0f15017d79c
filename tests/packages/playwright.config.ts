import { suiteConfig } from "../suite-config";

// Packages are installed on the machine itself: one after the other.
export default suiteConfig(__dirname, { timeout: 120_000, expect: { timeout: 20_000 } });
