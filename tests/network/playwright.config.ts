import { suiteConfig } from "../suite-config";

/** Runs in a network namespace of its own, which `tests/network/namespace.mjs` makes. */
export default suiteConfig(__dirname, {});
