import { join } from "node:path";
import { axeViolations, readAxe } from "../axe-violations";
import { projectFolder } from "../project-folder";
import { keepBaseline, keepFile, readBaseline } from "./baseline";
import { findBlank } from "./blank";
import { findCutTexts } from "./cut-text";
import { expect, test } from "./fixtures";
import { baselineLooks, languages, lookName, themes, zooms } from "./looks";
import { drawProbe, isPinnedEnvironment, probeName } from "./pinned";
import { type Pixels, readPixels } from "./pixels";
import type { Size, Stage } from "./stage";
import { type PicturedState, states } from "./states";
import { findTornWords } from "./torn-words";
import { findOutside } from "./whole-part";

/** A picture that differs is taken anew so often, until two in a row are equal. */
const mostPictures = 6;
const isDrawingAnew = process.env["PLUSOFON_DRAW_PICTURES"] === "1";
/** What was drawn, to be looked at, where it does not equal the baseline. */
const drawnFolder = join(projectFolder, "artifacts", "pictures-drawn");

let isPinned = false;
test.beforeAll(async ({ stage }) => {
  if (isDrawingAnew) await keepBaseline(probeName, await drawProbe(stage));
  isPinned = isDrawingAnew || (await isPinnedEnvironment(stage));
  if (!isPinned) {
    process.stderr.write(
      "! Процессор рисует здесь иначе, чем в эталоне: изображения не сравниваются / " +
        "the processor draws otherwise here than for the baseline: the pictures are not compared\n",
    );
  }
});

for (const state of states) {
  test(`${state.name} is as it was drawn, whole and accessible`, async ({ stage }) => {
    for (const language of languages) {
      await stage.open(state, language);
      for (const zoom of zooms) {
        const sizes: Size[] = [];
        for (const theme of themes) {
          await stage.paint(theme);
          sizes.push(await stage.zoom(state, zoom));
          const look = lookName(language, theme, zoom);
          if (baselineLooks.includes(look)) await expectPicture(stage, state, zoom, look);
          expect.soft(await findCutTexts(stage.page), look).toEqual([]);
          expect.soft(await findTornWords(stage.page), look).toEqual([]);
          if (zoom === 1) {
            await readAxe(stage.page);
            expect.soft(await axeViolations(stage.page), `${language}, ${theme}`).toEqual([]);
          }
        }
        expect.soft(sizes[1], "the themes differ in colours alone").toEqual(sizes[0]);
      }
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

/** Expects the whole of `state` in the picture, and the picture to equal the baseline. */
async function expectPicture(stage: Stage, state: PicturedState, zoom: number, look: string): Promise<void> {
  await compare(stage, state, zoom, look);
  if (state.isEndless === true) return;
  expect.soft(await stage.page.evaluate(findOutside, state.part ?? null), look).toEqual([]);
}

async function compare(stage: Stage, state: PicturedState, zoom: number, look: string): Promise<void> {
  const name = `${state.name}/${look}`;
  const kept = isDrawingAnew || !isPinned ? null : await readBaseline(name);
  let drawn = await stage.picture(state, zoom);
  let pixels = await readPixels(stage.page, drawn, kept);
  // What is still on its way is not what is compared.
  for (let round = 1; round < mostPictures && pixels.difference !== 0; round += 1) {
    const latter = await stage.picture(state, zoom);
    if (latter.equals(drawn)) break;
    drawn = latter;
    pixels = await readPixels(stage.page, drawn, kept);
  }
  expect
    .soft(findBlank(state, zoom, pixels), `${look}: a picture that shows nothing proves nothing`)
    .toBeNull();
  if (isDrawingAnew) return keepBaseline(name, drawn);
  if (isPinned && pixels.difference !== 0) await reportDifference(name, drawn, pixels);
}

async function reportDifference(name: string, drawn: Buffer, { difference }: Pixels): Promise<void> {
  const seen = join(drawnFolder, `${name}.png`);
  await keepFile(seen, drawn);
  expect.soft(difference, `pixels that differ (null: no such baseline), see ${seen}`).toBe(0);
}
