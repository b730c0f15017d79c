import { suiteConfig } from "../suite-config";

// Each worker has a desktop of its own. Tests wait more than they compute: three of them keep two cores busy.
export default suiteConfig(__dirname, { workers: 3 });
