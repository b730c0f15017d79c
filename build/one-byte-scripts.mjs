/**
 * A Vite plugin that writes each letter outside Latin-1 as an escape. V8 keeps the source of a script for as long as
 * it runs, and one Cyrillic letter would double its size in memory.
 *
 * @returns {import("vite").Plugin}
 */
export function oneByteScripts() {
  return {
    name: "one-byte-scripts",
    // After the minifier, which would write them out again.
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === "chunk") file.code = oneByteScript(file.code);
    },
  };
}

/**
 * The same script in Latin-1 alone.
 *
 * @param {string} code
 * @throws {Error} when such a letter follows a backslash: what that means can't be said by an escape
 */
export function oneByteScript(code) {
  if (/\\[^\0-\xff]/.test(code)) throw new Error("A letter outside Latin-1 follows a backslash");
  return code.replace(/[^\0-\xff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
