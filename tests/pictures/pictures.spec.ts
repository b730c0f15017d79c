import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { axeViolations, readAxe } from "../axe-violations";
import { findCutTexts } from "./cut-text";
import { expect, test } from "./fixtures";
import { baselineLooks, type Language, languages, lookName, type Theme, themes, zooms } from "./looks";
import { drawsAsBaseline } from "./probe";
import { ordinarySize, type Size, type Stage } from "./stage";
import { type PicturedState, states } from "./states";
import { findTornWords } from "./torn-words";

/** The least width of the window. */
const narrowest = { width: 360, height: 640 };

let isCompared = false;
test.beforeAll(async ({ stage }) => {
  isCompared = await drawsAsBaseline(stage);
});

for (const state of states) {
  test(`${state.name} is as it was drawn, whole and accessible`, async ({ stage }) => {
    for (const language of languages) {
      await stage.open(state, language);
      // What axe finds does not depend on the language; the other one is checked in the application itself.
      const isAxeRun = language === "ru";
      if (isAxeRun) await readAxe(stage.page);
      for (const zoom of zooms) {
        const sizes: Size[] = [];
        for (const theme of themes) {
          await stage.paint(theme);
          sizes.push(await stage.zoom(state, zoom));
          const look = lookName(language, theme, zoom);
          if (isCompared && baselineLooks.includes(look)) {
            const picture = await pictureOf(stage, state, { language, theme, zoom }, look);
            expect.soft(picture).toMatchSnapshot([state.name, `${look}.webp`]);
          }
          expect.soft(await findCutTexts(stage.page), look).toEqual([]);
          expect.soft(await findTornWords(stage.page), look).toEqual([]);
          if (isAxeRun && zoom === 1) expect.soft(await axeViolations(stage.page), look).toEqual([]);
        }
        expect.soft(sizes[1], "the themes differ in colours alone").toEqual(sizes[0]);
      }
      if (state.size !== undefined && state.size.width > ordinarySize.width) continue;
      await stage.zoom({ ...state, size: narrowest }, 1);
      expect.soft(await findCutTexts(stage.page), `${language}, narrowest`).toEqual([]);
      expect.soft(await findTornWords(stage.page), `${language}, narrowest`).toEqual([]);
    }
  });

  test(`${state.name} has room for texts that are longer by 40 %`, async ({ stage }) => {
    await stage.open(state, "pseudo");
    for (const zoom of zooms) {
      await stage.zoom(state, zoom);
      expect.soft(await findCutTexts(stage.page), `${zoom * 100} %`).toEqual([]);
    }
  });
}

test("a wide window with a list of accounts that is made narrow still says how the account is", async ({
  stage,
}) => {
  const several = states.find(({ name }) => name === "several");
  if (several === undefined) throw new Error("There is no such state");
  await stage.open(several, "ru");
  for (const width of [1000, ordinarySize.width]) {
    await stage.zoom({ ...several, size: { ...ordinarySize, width } }, 1);
    await expect(stage.page.locator(".hero h2")).toBeVisible();
  }
});

/** How a state is shown. */
type Look = { language: Language; theme: Theme; zoom: number };

/** Whether the picture is byte for byte the one that was drawn; one that was never drawn is another. */
async function isAsDrawn(picture: Buffer, state: PicturedState, look: string): Promise<boolean> {
  const drawn = await readFile(join(__dirname, "baseline", state.name, `${look}.webp`)).catch(() => null);
  return drawn !== null && picture.equals(drawn);
}

/** The picture; where it is not as it was drawn, that of the state opened anew, as Chromium once kept a stale layout. */
async function pictureOf(stage: Stage, state: PicturedState, shown: Look, look: string): Promise<Buffer> {
  const { language, theme, zoom } = shown;
  const picture = await stage.picture();
  if (await isAsDrawn(picture, state, look)) return picture;
  await stage.open(state, language);
  await readAxe(stage.page);
  await stage.paint(theme);
  await stage.zoom(state, zoom);
  return stage.settledPicture();
}
