const punctuation: Readonly<Record<string, number>> = {
  "–": 0x96,
  "—": 0x97,
  "\u00a0": 0xa0,
  Ё: 0xa8,
  "«": 0xab,
  ё: 0xb8,
  "№": 0xb9,
  "»": 0xbb,
};

/** Russian text in the old Windows encoding; what that lacks becomes a question mark. */
export function encodeWindows1251(text: string): Buffer {
  return Buffer.from([...text].map(byteOf));
}

function byteOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return code;
  // А to я are contiguous in both encodings.
  if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
  return punctuation[character] ?? 0x3f;
}
