const headings = {
  ru: {
    name: "ИМЯ",
    synopsis: "ОБЗОР",
    options: "ПАРАМЕТРЫ",
    notes: "ПРИМЕЧАНИЯ",
    flags: "ФЛАГИ",
  },
  en: { name: "NAME", synopsis: "SYNOPSIS", options: "OPTIONS", notes: "NOTES", flags: "FLAGS" },
};

/**
 * The manual page, made of what the program prints for `--help`.
 *
 * @param {string} helpText a title, the flags, and sentences, with an empty line between the three
 * @param {"ru" | "en"} language of the text
 */
export function manPage(helpText, language) {
  const words = headings[language];
  const [title = "", flags = "", ...notes] = helpText.trim().split("\n\n");
  const options = flags.split("\n").map((line) => {
    const [, flag = "", meaning = ""] = /^\s*(\S+)\s+(.*)$/.exec(line) ?? [];
    return `.TP\n.B ${escaped(flag)}\n${escaped(meaning)}`;
  });
  const sentences = notes.join("\n").split("\n");
  return [
    '.TH PLUSOFON\\-TRAY 1 "" "Plusofon Tray"',
    `.SH ${words.name}`,
    `plusofon\\-tray \\- ${escaped(title.replace(/^[^:]*:\s*/, ""))}`,
    `.SH ${words.synopsis}`,
    `.B plusofon\\-tray\n[${words.flags}]`,
    `.SH ${words.options}`,
    ...options,
    `.SH ${words.notes}`,
    sentences.map(escaped).join("\n.PP\n"),
    "",
  ].join("\n");
}

/** A line of text that roff takes for nothing else. @param {string} text */
function escaped(text) {
  return text.replaceAll("\\", "\\e").replaceAll("-", "\\-").replace(/^[.']/, "\\&$&");
}
