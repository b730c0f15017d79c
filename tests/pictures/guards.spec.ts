import { findBlank } from "./blank";
import { expect, test } from "./fixtures";
import { maxHeight, type Stage } from "./stage";
import type { PicturedState } from "./states";
import { findOutside } from "./whole-part";

const whole: PicturedState = { name: "guard", query: "" };
const ofPart: PicturedState = { ...whole, part: ".card" };

/** A window that scrolls as the application's does, with a card that has so many lines, below so much emptiness. */
async function show(stage: Stage, lines: number, above = 0): Promise<void> {
  const card = `<div class="card" style="border:1px solid">${"<p>Строка / Line</p>".repeat(lines)}</div>`;
  const root = `<div class="window" style="height:100vh;overflow-y:auto"><div style="height:${above}px"></div>${card}</div>`;
  const page = `<!doctype html><meta charset="utf-8"><body style="margin:0">${root}`;
  await stage.visit(`data:text/html;charset=utf-8,${encodeURIComponent(page)}`);
}

async function blankOf(stage: Stage, state: PicturedState, zoom: number): Promise<string | null> {
  return findBlank(stage.page, await stage.picture(state, zoom), state, zoom);
}

for (const zoom of [1, 2]) {
  test(`a long page is pictured to its end at ${zoom * 100} %`, async ({ stage }) => {
    await show(stage, Math.floor((maxHeight - 2_000) / zoom / 36));
    const { height } = await stage.zoom(whole, zoom);
    expect(height).toBeGreaterThan(maxHeight / 2);
    expect(await stage.page.evaluate(findOutside, null)).toEqual([]);
    expect(await blankOf(stage, whole, zoom)).toBeNull();
  });

  test(`a part far down is pictured whole at ${zoom * 100} %`, async ({ stage }) => {
    await show(stage, 40, 30_000);
    await stage.zoom(ofPart, zoom);
    expect(await blankOf(stage, ofPart, zoom)).toBeNull();
    expect(await stage.page.evaluate(findOutside, ".card")).toEqual([]);
  });
}

test("rows that Chromium lays out only in sight are pictured at their own heights", async ({ stage }) => {
  const row = "<p>Строка / Line</p>";
  await show(stage, 0);
  const rows = `<style>p { content-visibility: auto; contain-intrinsic-size: auto 120px; margin: 0; height: 40px }</style>${row.repeat(60)}`;
  await stage.page.locator(".card").evaluate((card, content) => {
    card.innerHTML = content;
  }, rows);
  expect(await stage.zoom(whole, 1)).toEqual({ width: 400, height: 60 * 40 + 2 });
  expect(await blankOf(stage, whole, 1)).toBeNull();
});

for (const zoom of [1, 2]) {
  test(`a page of a broken height is not pictured scrolling at ${zoom * 100} %`, async ({ stage }) => {
    await show(stage, 0);
    await stage.page.locator(".card").evaluate((card) => card.setAttribute("style", "height: 900.3px"));
    expect(await stage.zoom(whole, zoom)).toEqual({ width: 400, height: 901 * zoom });
    expect(await stage.page.evaluate(() => document.querySelector(".window")?.clientWidth)).toBe(400 / zoom);
  });
}

test("a page that is longer than any picture is found", async ({ stage }) => {
  await show(stage, 1, maxHeight);
  await stage.zoom(whole, 1);
  expect(await stage.page.evaluate(findOutside, null)).toEqual(["<window> has more below"]);
});

test("a part that is higher than any picture is found, and one that is out of sight or covered", async ({
  stage,
}) => {
  const { page } = stage;
  await show(stage, maxHeight / 16);
  await stage.zoom(ofPart, 1);
  await stage.picture(ofPart, 1);
  expect(await page.evaluate(findOutside, ".card")).toEqual([".card reaches out of the window"]);
  await show(stage, 4, 2_000);
  await stage.zoom(ofPart, 1);
  expect(await page.evaluate(findOutside, ".card")).toEqual([".card reaches out of the window"]);
  await stage.picture(ofPart, 1);
  expect(await page.evaluate(findOutside, ".card")).toEqual([]);
  await page.addStyleTag({ content: "body::after { content: ''; position: fixed; inset: 0; }" });
  expect(await page.evaluate(findOutside, ".card")).not.toEqual([]);
});

test("an empty window, a part with a hole and an empty end are found", async ({ stage }) => {
  const { page } = stage;
  await show(stage, 0);
  await stage.zoom(whole, 1);
  expect(await blankOf(stage, whole, 1)).toContain("rows have nothing");
  await show(stage, 4);
  await page.locator(".card").evaluate((card) => card.setAttribute("style", "padding-bottom: 200px"));
  await stage.zoom(ofPart, 1);
  expect(await blankOf(stage, ofPart, 1)).toContain("rows have nothing");
  await show(stage, 40);
  await page.locator(".card").evaluate((card) => card.setAttribute("style", "padding-bottom: 200px"));
  await stage.zoom(whole, 1);
  expect(await blankOf(stage, whole, 1)).toContain("the last");
});
