import { parseAccessKey } from "../../contract/accounts/access-key";

/** Known keys have 32 characters and more; what is shorter may be a password, which is not sent without a click. */
const minLength = 20;
const pasteTypes = ["insertFromPaste", "insertFromDrop"];

/** Whether `event` put a whole access key into a field, which now has this `value`: it can be sent without a further click. */
export function isPastedKey(event: Event, value: string): boolean {
  if (!("inputType" in event) || !pasteTypes.some((type) => type === event.inputType)) return false;
  const parsed = parseAccessKey(value);
  return parsed.ok && parsed.accessKey.length >= minLength;
}
