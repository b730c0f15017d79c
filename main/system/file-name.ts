/** So long a part of a file's name, in graphemes and in bytes, leaves room for the rest in every file system. */
const mostGraphemes = 60;
const mostBytes = 180;
/** What Windows forbids in names; what no one sees, or what turns the direction of writing; and folders. */
const forbidden = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** `text` as part of a file's name that every system takes; may be empty. */
export function fileNamePart(text: string): string {
  const clean = text.replace(forbidden, " ").replace(/\s+/g, " ").trim();
  let part = "";
  let count = 0;
  for (const { segment } of new Intl.Segmenter().segment(clean)) {
    count += 1;
    if (count > mostGraphemes || Buffer.byteLength(part + segment) > mostBytes) break;
    part += segment;
  }
  // Windows drops dots and spaces at the end; one in front hides the file elsewhere.
  return part.replace(/^[. ]+|[. ]+$/g, "");
}
