/** `text` with a full stop, unless it has an end of its own, for one sentence among others. */
export function sentenceEnd(text: string): string {
  return text === "" || /[.!?…:]$/.test(text) ? text : `${text}.`;
}
