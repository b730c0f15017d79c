import { suiteConfig } from "../suite-config";

// Each worker has a desktop of its own; more of them than cores only makes each slower.
export default suiteConfig(__dirname, { workers: 2 });
