import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DisplayAreas, popoverPlace } from "./popover-place";
import type { Box } from "./window-place";

const size = { width: 380, height: 520 };
const bounds = { x: 0, y: 0, width: 1280, height: 800 };
const onBottom: DisplayAreas = { bounds, workArea: { x: 0, y: 0, width: 1280, height: 768 } };
const onTop: DisplayAreas = { bounds, workArea: { x: 0, y: 26, width: 1280, height: 774 } };
const onLeft: DisplayAreas = { bounds, workArea: { x: 40, y: 0, width: 1240, height: 800 } };
const onRight: DisplayAreas = { bounds, workArea: { x: 0, y: 0, width: 1240, height: 800 } };
const icon = (x: number, y: number): Box => ({ x, y, width: 22, height: 22 });
const pointer = (x: number, y: number): Box => ({ x, y, width: 0, height: 0 });

describe("a popover stands", () => {
  it.each<[string, Box, DisplayAreas, { x: number; y: number }]>([
    ["above a bottom panel, centred at the icon", icon(989, 773), onBottom, { x: 810, y: 240 }],
    ["below a top panel", icon(989, 2), onTop, { x: 810, y: 34 }],
    ["right of a left panel", icon(9, 389), onLeft, { x: 48, y: 140 }],
    ["left of a right panel", icon(1249, 389), onRight, { x: 852, y: 140 }],
    ["in the corner when the icon is there", pointer(1270, 790), onBottom, { x: 892, y: 240 }],
    ["at the lower end of a left panel", pointer(10, 795), onLeft, { x: 48, y: 272 }],
    [
      "at the nearest edge when the panel hides itself",
      pointer(700, 795),
      { bounds, workArea: bounds },
      { x: 510, y: 255 },
    ],
    [
      "at the panel when the icon was chosen by keyboard, the pointer being elsewhere",
      pointer(300, 90),
      onBottom,
      { x: 110, y: 240 },
    ],
  ])("%s", (_, anchor, display, place) => {
    expect(popoverPlace(anchor, display, size)).toEqual({ ...place, ...size });
  });

  it.each<[string, Box, { x: number; y: number }]>([
    ["bottom", pointer(1270, 790), { x: 892, y: 250 }],
    ["top", icon(1250, 4), { x: 892, y: 34 }],
    ["left", pointer(12, 400), { x: 32, y: 140 }],
    ["right", icon(1254, 389), { x: 866, y: 140 }],
  ])("clear of the icon when its panel at the %s leaves the work area as it is", (_, anchor, place) => {
    expect(popoverPlace(anchor, { bounds, workArea: bounds }, size)).toEqual({ ...place, ...size });
  });

  it("at the panel with the icon when there are two", () => {
    const display = { bounds, workArea: { x: 0, y: 26, width: 1280, height: 742 } };
    expect(popoverPlace(icon(600, 2), display, size).y).toBe(34);
    expect(popoverPlace(icon(600, 775), display, size).y).toBe(240);
  });

  it("where panels have their icons while no icon is known", () => {
    expect(popoverPlace(null, onBottom, size)).toMatchObject({ x: 892, y: 240 });
    expect(popoverPlace(null, onTop, size)).toMatchObject({ x: 892, y: 34 });
    expect(popoverPlace(null, onLeft, size)).toMatchObject({ x: 48, y: 272 });
  });

  it("as high as the work area where its content is higher", () => {
    const small = {
      bounds: { x: 0, y: 0, width: 800, height: 480 },
      workArea: { x: 0, y: 0, width: 800, height: 448 },
    };
    const place = popoverPlace(pointer(700, 470), small, { width: 380, height: 900 });
    expect(place).toEqual({ x: 412, y: 8, width: 380, height: 432 });
  });
});

/** A display anywhere, with panels of up to 80 pixels; 400 by 240 is one of 800 by 480 at scale 2. */
const displays = fc
  .record({
    x: fc.integer({ min: -5_000, max: 5_000 }),
    y: fc.integer({ min: -5_000, max: 5_000 }),
    area: fc.constantFrom([800, 480], [400, 240], [1280, 800], [1920, 1080], [300, 200]),
    panels: fc.tuple(...[0, 1, 2, 3].map(() => fc.constantFrom(0, 0, 26, 80))),
  })
  .map(({ x, y, area: [width = 0, height = 0], panels: [top = 0, bottom = 0, left = 0, right = 0] }) => ({
    bounds: { x, y, width, height },
    workArea: { x: x + left, y: y + top, width: width - left - right, height: height - top - bottom },
  }));

it("a popover is always inside the work area, whatever the display, the icon and the content", () => {
  const anchors = fc.option(
    fc.record({
      // From the display's corner, so that many lie at its edges.
      x: fc.integer({ min: -200, max: 2_000 }),
      y: fc.integer({ min: -200, max: 1_200 }),
      width: fc.integer({ min: 0, max: 60 }),
      height: fc.integer({ min: 0, max: 60 }),
    }),
  );
  fc.assert(
    fc.property(displays, anchors, fc.integer({ min: 1, max: 5_000 }), (display, from, height) => {
      const { x, y } = display.bounds;
      const anchor = from === null ? null : { ...from, x: x + from.x, y: y + from.y };
      const place = popoverPlace(anchor, display, { width: 380, height });
      const { workArea } = display;
      expect(place.width).toBeGreaterThan(0);
      expect(place.height).toBeGreaterThan(0);
      expect(place.x).toBeGreaterThanOrEqual(workArea.x);
      expect(place.y).toBeGreaterThanOrEqual(workArea.y);
      expect(place.x + place.width).toBeLessThanOrEqual(workArea.x + workArea.width);
      expect(place.y + place.height).toBeLessThanOrEqual(workArea.y + workArea.height);
      expect(Object.values(place).every(Number.isInteger)).toBe(true);
    }),
  );
});

it("a popover that grows stays at its panel", () => {
  const heights = fc.integer({ min: 100, max: 2_000 });
  fc.assert(
    fc.property(heights, (height) => {
      const grown = popoverPlace(icon(989, 773), onBottom, { width: 380, height });
      expect(grown.y + grown.height).toBe(760);
      expect(popoverPlace(icon(989, 2), onTop, { width: 380, height }).y).toBe(34);
    }),
  );
});
