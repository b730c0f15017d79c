/** Whether this is a Mac, whose shortcuts go with another key. */
export const isMac = typeof navigator !== "undefined" && navigator.userAgent.includes("Macintosh");
