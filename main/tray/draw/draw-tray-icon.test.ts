import { describe, expect, it } from "vitest";
import { startingIcon, type TrayDays, type TrayIcon, type TrayStatus, type TrayUnread } from "../icon";
import type { Picture } from "./canvas";
import { drawTrayIcon } from "./draw-tray-icon";
import { iconSizes } from "./measures";
import type { PanelTone } from "./palette";

const fourteenAndThree: TrayIcon = {
  days: { mark: "number", text: "14" },
  unread: { mark: "number", text: "3" },
  status: "normal",
  isStale: false,
};
const digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
const statuses: TrayStatus[] = ["normal", "blocked", "stale", "key-refused", "no-account", "demo"];
const tones: PanelTone[] = ["light", "dark", "light-monochrome", "dark-monochrome", "template"];

function drawn(changes: Partial<TrayIcon>, sizePx: number, tone: PanelTone = "dark"): Picture {
  return drawTrayIcon({ ...fourteenAndThree, ...changes }, sizePx, tone);
}

/** How many pixels differ by more than `threshold` in a channel. */
function difference(one: Picture, other: Picture, threshold = 96): number {
  return differingPixels(one, other, (first, second) =>
    [0, 1, 2, 3].some((channel) => Math.abs((first[channel] ?? 0) - (second[channel] ?? 0)) > threshold),
  );
}

/** How many pixels belong to the drawing in only one of the two, whatever their colours. The rim does not count. */
function shapeDifference(one: Picture, other: Picture): number {
  const isDrawn = (pixel: Uint8ClampedArray): boolean => (pixel[3] ?? 0) > 216;
  return differingPixels(one, other, (first, second) => isDrawn(first) !== isDrawn(second));
}

function differingPixels(
  one: Picture,
  other: Picture,
  isDifferent: (first: Uint8ClampedArray, second: Uint8ClampedArray) => boolean,
): number {
  const offsets = Array.from({ length: one.width * one.height }, (_, index) => index * 4);
  return offsets.filter((offset) =>
    isDifferent(one.rgba.subarray(offset, offset + 4), other.rgba.subarray(offset, offset + 4)),
  ).length;
}

function pairs<T>(values: T[]): [T, T][] {
  return values.flatMap((one, index) => values.slice(index + 1).map((other): [T, T] => [one, other]));
}

/** The rows that hold anything, from the first to the last. */
function rowsUsed({ width, height, rgba }: Picture): number[] {
  return Array.from({ length: height }, (_, y) => y).filter((y) =>
    Array.from({ length: width }, (_, x) => rgba[(y * width + x) * 4 + 3] ?? 0).some((alpha) => alpha > 128),
  );
}

describe.each(iconSizes)("at %s pixels", (size) => {
  it("has digits of days that differ from each other", () => {
    for (const days of ["above", "alone"]) {
      const unread: TrayUnread = days === "above" ? fourteenAndThree.unread : { mark: "none" };
      for (const [one, other] of pairs(digits)) {
        const [first, second] = [one, other].map((text) =>
          drawn({ days: { mark: "number", text }, unread }, size),
        );
        if (first === undefined || second === undefined) throw new Error("Nothing was drawn");
        expect([days, one, other, difference(first, second) >= 4]).toEqual([days, one, other, true]);
      }
    }
  });

  it("has digits of unread SMS that differ from each other", () => {
    for (const status of ["normal", "blocked"] as const) {
      const signs = [...digits.slice(1), "9+"];
      for (const [one, other] of pairs(signs)) {
        const first = drawn({ unread: { mark: "number", text: one }, status }, size);
        const second = drawn({ unread: { mark: "number", text: other }, status }, size);
        expect([one, other, difference(first, second) >= 2]).toEqual([one, other, true]);
      }
    }
  });

  it("has marks of days and of unread SMS that differ from each other", () => {
    const days: TrayDays[] = [
      { mark: "none" },
      { mark: "ended" },
      { mark: "unknown" },
      { mark: "number", text: "0" },
      { mark: "number", text: "99" },
      { mark: "number", text: "99+" },
    ];
    for (const [one, other] of pairs(days)) {
      expect(difference(drawn({ days: one }, size), drawn({ days: other }, size))).toBeGreaterThanOrEqual(10);
    }
    const unread: TrayUnread[] = [{ mark: "none" }, { mark: "unknown" }, { mark: "number", text: "1" }];
    for (const [one, other] of pairs(unread)) {
      for (const status of ["normal", "blocked"] as const) {
        const changed = difference(
          drawn({ unread: one, status }, size),
          drawn({ unread: other, status }, size),
        );
        expect(changed).toBeGreaterThanOrEqual(6);
      }
    }
  });

  it.each(tones)("tells the statuses apart by shape alone on %s", (tone) => {
    for (const unread of [fourteenAndThree.unread, { mark: "none" } as const]) {
      for (const [one, other] of pairs(statuses)) {
        const first = drawn({ status: one, unread }, size, tone);
        const second = drawn({ status: other, unread }, size, tone);
        expect([one, other, shapeDifference(first, second) >= 6]).toEqual([one, other, true]);
      }
    }
  });

  it("draws old figures otherwise", () => {
    for (const tone of ["light", "dark", "light-monochrome", "dark-monochrome"] as const) {
      const fresh = drawn({ status: "blocked" }, size, tone);
      const old = drawn({ status: "blocked", isStale: true }, size, tone);
      expect(difference(fresh, old, 64)).toBeGreaterThan(size);
    }
  });

  it("stands apart from the panel, bright on a dark one and dark on a light one", () => {
    for (const [tone, isExpected] of [
      ["dark", (value: number) => value > 200],
      ["light", (value: number) => value < 60],
    ] as const) {
      const { rgba } = drawn({ unread: { mark: "none" } }, size, tone);
      const solid = Array.from({ length: size * size }, (_, index) => [
        ...rgba.slice(index * 4, index * 4 + 4),
      ]).filter(([, , , alpha = 0]) => alpha === 255);
      const fitting = solid.filter(([red = 0, green = 0, blue = 0]) => [red, green, blue].every(isExpected));
      expect(fitting.length).toBeGreaterThan(size);
    }
  });

  it("has nothing but greys without colours, in every state", () => {
    for (const tone of ["light-monochrome", "dark-monochrome"] as const) {
      for (const status of statuses) {
        const { rgba } = drawn({ days: { mark: "number", text: "1" }, status }, size, tone);
        const tinted = Array.from({ length: size * size }, (_, index) =>
          rgba.slice(index * 4, index * 4 + 4),
        ).filter(([red = 0, green = 0, blue = 0, alpha = 0]) => {
          return alpha > 0 && Math.max(red, green, blue) - Math.min(red, green, blue) > 20;
        });
        expect([status, tinted.length]).toEqual([status, 0]);
      }
    }
  });

  it("cuts figures out of the sign where there is one tone, and they still differ", () => {
    for (const tone of ["light-monochrome", "dark-monochrome", "template"] as const) {
      const signs = [...digits.slice(1), "9+"].map((text) => ({
        text,
        picture: drawn({ unread: { mark: "number", text } }, size, tone),
      }));
      for (const [one, other] of pairs(signs)) {
        const isApart = shapeDifference(one.picture, other.picture) >= 2;
        expect([tone, one.text, other.text, isApart]).toEqual([tone, one.text, other.text, true]);
      }
    }
  });

  it("without the days tells the SMS and the statuses apart, in every tone", () => {
    const days = { mark: "hidden" } as const;
    const unread: TrayUnread[] = [
      { mark: "none" },
      { mark: "unknown" },
      ...["1", "3", "8", "9+"].map((text) => ({ mark: "number", text }) as const),
    ];
    for (const tone of tones) {
      for (const status of ["normal", "blocked"] as const) {
        const pictures = unread.map((one) => drawn({ days, unread: one, status }, size, tone));
        for (const [one, other] of pairs(pictures)) {
          expect(difference(one, other)).toBeGreaterThanOrEqual(3);
        }
      }
      const pictures = statuses.map((status) => ({ status, picture: drawn({ days, status }, size, tone) }));
      for (const [one, other] of pairs(pictures)) {
        const isApart = shapeDifference(one.picture, other.picture) >= 6;
        expect([one.status, other.status, isApart]).toEqual([one.status, other.status, true]);
      }
    }
  });

  it("without the days never looks like the receiver, which says that there is no trial", () => {
    const receiver = drawn({ days: { mark: "none" }, unread: { mark: "none" } }, size);
    const hidden = drawn({ days: { mark: "hidden" }, unread: { mark: "none" } }, size);
    expect(shapeDifference(receiver, hidden)).toBeGreaterThan(size);
  });

  it("fills its height when there is something in both rows", () => {
    const rows = rowsUsed(drawn({}, size));
    expect(rows[0]).toBe(0);
    expect(rows.at(-1)).toBe(size - 1);
  });
});

describe("picture", () => {
  it("is square, of the size asked for, and the same each time", () => {
    const picture = drawTrayIcon(startingIcon, 22, "dark");
    expect([picture.width, picture.height, picture.rgba.length]).toEqual([22, 22, 22 * 22 * 4]);
    expect(drawTrayIcon(startingIcon, 22, "dark")).toEqual(picture);
  });

  it("has its figures cut out where the system tints it", () => {
    const withThree = drawn({}, 32, "template");
    const withEight = drawn({ unread: { mark: "number", text: "8" } }, 32, "template");
    expect(shapeDifference(withThree, withEight)).toBeGreaterThanOrEqual(2);
  });

  it("is refused in a size that is not cut", () => {
    expect(() => drawTrayIcon(startingIcon, 21, "dark")).toThrow(RangeError);
  });
});
