import { describe, expect, it } from "vitest";
import { drawTrayIcon } from "./draw-tray-icon";
import { iconSizes } from "./measures";
import { urgencyOf } from "./urgency-ticks";

/** The shape beside the figure, without colours: which pixels of the left third have anything in them. */
function besideFigure(days: string, sizePx: number, hasUnread: boolean): string {
  const unread = hasUnread ? ({ mark: "number", text: "3" } as const) : ({ mark: "none" } as const);
  const icon = { days: { mark: "number", text: days }, unread, status: "normal", isStale: false } as const;
  // On macOS' template there is neither colour nor rim.
  const { width, rgba } = drawTrayIcon(icon, sizePx, "template");
  const rows: string[] = [];
  const bottom = hasUnread ? Math.floor(sizePx * 0.45) : sizePx;
  for (let y = 0; y < bottom; y += 1) {
    const alphas = Array.from(
      { length: Math.floor(width / 4) },
      (_, x) => rgba[(y * width + x) * 4 + 3] ?? 0,
    );
    rows.push(alphas.map((alpha) => (alpha > 127 ? "#" : ".")).join(""));
  }
  return rows.join("\n");
}

describe("the last days of the trial", () => {
  it("step up at 7, 3 and 1 days; nothing else does", () => {
    const steps = ["8", "7", "4", "3", "2", "1", "0", "99+"].map((text) =>
      urgencyOf({ mark: "number", text }),
    );
    expect(steps).toEqual(["calm", "week", "week", "days", "days", "last", "last", "calm"]);
    expect(urgencyOf({ mark: "ended" })).toBe("calm");
  });

  it.each(iconSizes)("look different without colour at %d px, alone and above the unread sign", (sizePx) => {
    for (const hasUnread of [true, false]) {
      const shapes = ["8", "7", "3", "1"].map((days) => besideFigure(days, sizePx, hasUnread));
      expect(new Set(shapes).size).toBe(4);
      expect(shapes[0]).not.toContain("#");
    }
  });
});
