import type { Texts } from "../../locales/texts";

/**
 * `texts` made longer by 40 %, as a translation may be: letters are doubled here and there, so that words grow, not only
 * lines. Numbers and signs stay.
 */
export function pseudoTexts(texts: Texts): Texts {
  return { ...texts, t: (key, values) => longer(texts.t(key, values)) };
}

/** `text` with two of each five letters doubled. */
export function longer(text: string): string {
  let letters = 0;
  return [...text]
    .map((character) => {
      if (!/\p{Letter}/u.test(character)) return character;
      letters += 1;
      return letters % 5 === 2 || letters % 5 === 4 ? character + character.toLowerCase() : character;
    })
    .join("");
}
