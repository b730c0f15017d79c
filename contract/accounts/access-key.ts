/** Why a pasted text can't be an access key. */
type AccessKeyProblem = "empty" | "too-short" | "too-long" | "odd-characters" | "example";

type ParsedAccessKey = { ok: true; accessKey: string } | { ok: false; problem: AccessKeyProblem };

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

const wrapping = /[\s"'`«»“”„‘’\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

function stripWrapping(text: string): string {
  const inner = trimWrapping(text).replace(/^authorization\s*:\s*/i, "");
  return trimWrapping(inner.replace(/^bearer(?:\s+|$)/i, ""));
}

/** Character by character: a pattern with an end anchor takes quadratic time on long runs of spaces inside. */
function trimWrapping(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && wrapping.test(text.charAt(start))) start += 1;
  while (end > start && wrapping.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
