/** Why a pasted text can't be an access key. */
export type AccessKeyProblem = "empty" | "too-short" | "too-long" | "odd-characters" | "example";

export type ParsedAccessKey = { ok: true; accessKey: string } | { ok: false; problem: AccessKeyProblem };

const minLength = 8;
const maxLength = 4096;
const examples = new Set([
  "{token}",
  "token",
  "access_token",
  "accesstoken",
  "<token>",
  "your_token",
  "ключ доступа",
]);

/**
 * Reads a pasted access key: strips white space, quotes and a leading `Bearer`, and refuses what can't be
 * sent as a header or is the documentation's example. The exact length is not checked: keys are opaque.
 */
export function parseAccessKey(text: string): ParsedAccessKey {
  const accessKey = stripWrapping(text);
  if (accessKey === "") return { ok: false, problem: "empty" };
  if (examples.has(accessKey.toLowerCase())) return { ok: false, problem: "example" };
  if (accessKey.length > maxLength) return { ok: false, problem: "too-long" };
  // Anything else in a header makes the platform throw an error that quotes the whole key.
  if (!/^[\x21-\x7e]+$/.test(accessKey)) return { ok: false, problem: "odd-characters" };
  if (accessKey.length < minLength) return { ok: false, problem: "too-short" };
  return { ok: true, accessKey };
}

const wrapping = /^[\s"'`«»“”„‘’\u200b-\u200d\u2060\ufeff]+|[\s"'`«»“”„‘’\u200b-\u200d\u2060\ufeff]+$/g;

function stripWrapping(text: string): string {
  return text
    .replace(wrapping, "")
    .replace(/^authorization\s*:\s*/i, "")
    .replace(/^bearer(?:\s+|$)/i, "")
    .replace(wrapping, "");
}
