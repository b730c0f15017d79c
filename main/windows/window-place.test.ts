import { describe, expect, it } from "vitest";
import { nextZoom, parseStoredWindow, windowPlace, type ZoomInput, zoomDirection } from "./window-place";

const desktop = { x: 0, y: 26, width: 1280, height: 774 };
const second = { x: 1280, y: 0, width: 1920, height: 1080 };
const small = { x: 0, y: 30, width: 800, height: 450 };
const min = { minWidth: 360, minHeight: 480 };

describe("the place of a window", () => {
  it("is the desktop's choice the first time", () => {
    expect(windowPlace(null, desktop)).toEqual({ width: 400, height: 640, ...min });
  });

  it("fits the work area of a small display, title bar included", () => {
    const { height, minHeight } = windowPlace(null, small);
    expect([height, minHeight]).toEqual([410, 410]);
    expect(windowPlace({ x: 100, y: 200, width: 500, height: 700 }, small)).toEqual({
      x: 100,
      y: 70,
      width: 500,
      height: 410,
      minWidth: 360,
      minHeight: 410,
    });
  });

  it("is where the user left it, on a second display too", () => {
    const bounds = { x: 1500, y: 200, width: 500, height: 700 };
    expect(windowPlace(bounds, second)).toEqual({ ...bounds, ...min });
  });

  it("is inside another display where its own is gone", () => {
    const bounds = { x: 1500, y: 200, width: 500, height: 700 };
    expect(windowPlace(bounds, desktop)).toEqual({ ...bounds, x: 780, y: 100, ...min });
  });

  it("is known from a file part by part", () => {
    const bounds = { x: 1, y: 2, width: 500, height: 700 };
    const reset = { schema: 1, bounds: null, isMaximized: true, zoomFactor: 1, isPinned: false };
    // Electron takes no number that needs more than 32 bits.
    for (const width of ["wide", 2 ** 31]) {
      const stored = { schema: 1, bounds: { ...bounds, width }, isMaximized: true, zoomFactor: 40 };
      expect(parseStoredWindow(stored)).toEqual({ value: reset, loss: "part" });
    }
    const untouched = { ...reset, isMaximized: false };
    expect(parseStoredWindow("no window")).toMatchObject({ value: untouched });
  });
});

describe("the zoom", () => {
  it("goes by steps, ends at a half and the double, and returns to the usual size", () => {
    const steps = (direction: 1 | -1): number[] => {
      const all = [1];
      for (let step = 0; step < 12; step += 1) all.push(nextZoom(all.at(-1) ?? 1, direction));
      return all;
    };
    expect(steps(1).slice(0, 3)).toEqual([1, 1.1, 1.25]);
    expect([steps(1).at(-1), steps(-1).at(-1), nextZoom(1.5, 0)]).toEqual([2, 0.5, 1]);
  });

  const press: ZoomInput = { type: "keyDown", key: "", code: "", control: true, meta: false, alt: false };
  it.each<[string, Partial<ZoomInput>, 1 | -1 | 0 | null]>([
    ["Ctrl =", { key: "=", code: "Equal" }, 1],
    ["Ctrl +", { key: "+", code: "Equal" }, 1],
    ["Ctrl + of a German layout", { key: "+", code: "BracketRight" }, 1],
    ["Ctrl + of the number pad", { key: "+", code: "NumpadAdd" }, 1],
    ["Ctrl −", { key: "-", code: "Minus" }, -1],
    ["Ctrl 0", { key: "0", code: "Digit0" }, 0],
    ["Ctrl 0 of a French layout", { key: "à", code: "Digit0" }, 0],
    ["+ alone", { key: "+", control: false }, null],
    ["Ctrl Alt 0", { key: "0", alt: true }, null],
    ["Ctrl 1", { key: "1", code: "Digit1" }, null],
    ["the release of the keys", { key: "0", type: "keyUp" }, null],
    ["⌘ 0", { key: "0", control: false, meta: true }, null],
  ])("is asked for by %s: %s", (_, keys, direction) => {
    expect(zoomDirection({ ...press, ...keys }, false)).toBe(direction);
  });

  it("is asked for with ⌘ on macOS", () => {
    expect(zoomDirection({ ...press, key: "0", control: false, meta: true }, true)).toBe(0);
    expect(zoomDirection({ ...press, key: "0" }, true)).toBeNull();
  });
});
