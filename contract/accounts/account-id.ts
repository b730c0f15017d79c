import * as z from "zod/mini";

/** The name of one account inside the program; it reveals nothing about the customer. */
export const accountIdSchema = z.string().check(z.regex(/^[0-9a-z-]{1,64}$/));
export type AccountId = z.infer<typeof accountIdSchema>;
