import { test } from "../pictures/fixtures";
import { languages, type Theme } from "../pictures/looks";
import { states } from "../pictures/states";
import { writeDocsPicture } from "./docs-picture";

/** The pictures by name: a state of `tests/pictures/states.ts`, and its theme unless it is the light one. */
const pictures: Record<string, { state: string; theme?: Theme }> = {
  blocked: { state: "blocked" },
  dark: { state: "healthy", theme: "dark" },
  "first-run": { state: "first-run" },
  wide: { state: "wide-accounts-5" },
  about: { state: "settings-about" },
  history: { state: "history" },
};

for (const [name, { state: stateName, theme = "light" }] of Object.entries(pictures)) {
  test(name, async ({ stage }) => {
    const state = states.find((candidate) => candidate.name === stateName);
    if (state === undefined) throw new Error(`There is no state ${stateName}`);
    for (const language of languages) {
      await stage.open(state, language);
      await stage.paint(theme);
      await stage.zoom(state, 1);
      writeDocsPicture(`${name}.${language}`, await stage.settledPicture());
    }
  });
}
