import { test } from "../pictures/fixtures";
import { type Language, languages, type Theme } from "../pictures/looks";
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

/** The states that docs/window.md shows in Russian beside `NAME.before.png`, from before the redesign. */
const redesigned = [
  "healthy",
  "blocked",
  "trial-three",
  "offline",
  "first-run",
  "accounts-5",
  "wide-accounts-5",
  "settings",
  "history",
  "damaged-several",
];

type Drawn = { name: string; state: string; language: Language; theme?: Theme };

const drawn: Drawn[] = [
  ...Object.entries(pictures).flatMap(([name, picture]) =>
    languages.map((language) => ({ name: `${name}.${language}`, language, ...picture })),
  ),
  ...redesigned.map((state) => ({ name: `redesign/${state}`, language: "ru" as const, state })),
];

for (const { name, state: stateName, language, theme = "light" } of drawn) {
  test(name, async ({ stage }) => {
    const state = states.find((candidate) => candidate.name === stateName);
    if (state === undefined) throw new Error(`There is no state ${stateName}`);
    await stage.open(state, language);
    await stage.paint(theme);
    await stage.zoom(state, 1);
    writeDocsPicture(name, await stage.settledPicture());
  });
}
