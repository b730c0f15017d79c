/** What a request's body says of the PIN. */
export type SentPin =
  | { state: "no-body" | "not-json" | "missing" | "not-text" }
  | { state: "given"; pin: string };

/** Reads the PIN from a body; nothing is converted: a number is not a PIN. */
export function readPin(body: string): SentPin {
  if (body.trim() === "") return { state: "no-body" };
  const value = parseJson(body);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { state: "not-json" };
  if (!("pin" in value) || value.pin === null || value.pin === "") return { state: "missing" };
  return typeof value.pin === "string" ? { state: "given", pin: value.pin } : { state: "not-text" };
}

/** The value of a JSON text; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
