/** The names of the IPC contract, put in by the build so that the preload carries names and no schemas. */
declare const __IPC_NAMES__: { readonly requests: readonly string[]; readonly events: readonly string[] };
