import { describe, expect, it } from "vitest";
import { iconSizes } from "./draw/draw-tray-icon";
import { representations } from "./representations";

describe("representations", () => {
  it.each(["linux", "win32", "darwin"] as const)("on %s are all of sizes that are cut", (platform) => {
    for (const displayScale of [1, 1.25, 1.5, 2, 3]) {
      for (const { sizePx } of representations(platform, displayScale)) expect(iconSizes).toContain(sizePx);
    }
  });

  it("grow with the display on Linux, which takes only one", () => {
    expect(representations("linux", 1)).toEqual([{ sizePx: 22, scaleFactor: 1 }]);
    expect(representations("linux", 2)).toEqual([{ sizePx: 44, scaleFactor: 1 }]);
  });

  it("are 16 logical pixels on the others", () => {
    for (const { sizePx, scaleFactor } of [...representations("win32", 1), ...representations("darwin", 1)]) {
      expect(sizePx / scaleFactor).toBe(16);
    }
  });
});
