const maxLength = 500;

/**
 * A text fit for the log: one line, at most 500 characters, without anything that may be a key, a PIN or a phone
 * number. It errs on the side of hiding.
 */
export function redact(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .slice(0, maxLength * 4)
    .replace(/bearer\s+\S+/gi, "Bearer ••••")
    .replace(/("?(?:pin|token|access_?key|authorization|password)"?\s*[:=]\s*)("[^"]*"|\S+)/gi, "$1••••")
    .replace(/[A-Za-z0-9_+=-]{16,}/g, "••••")
    .replace(/\+?\d[\d\s()-]{2,}\d/g, "••••")
    .slice(0, maxLength);
}
