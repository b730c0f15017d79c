import * as z from "zod/mini";

/** The names of the only pages that the application opens; the renderer never sends an address. */
export const linkNameSchema = z.enum(["cabinet", "help", "download"]);
export type LinkName = z.infer<typeof linkNameSchema>;
