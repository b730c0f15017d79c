import { describe, expect, it } from "vitest";
import { contrast } from "../../../tests/colours";
import type { TrayDays, TrayIcon, TrayStatus, TrayUnread } from "../icon";
import { drawTrayIcon, iconSizes } from "./draw-tray-icon";
import type { Picture } from "./paint";
import { type IconStyle, palettes } from "./palette";

const count = (text: string) => ({ mark: "number", text }) as const;
const none = { mark: "none" } as const;
const unknown = { mark: "unknown" } as const;
const hidden = { mark: "hidden" } as const;
const usual: TrayIcon = { days: count("14"), unread: count("3"), status: "normal", isStale: false };
const digits = [..."0123456789"].map(count);
const unreadFigures = [...digits.slice(1), count("9+")];
const statuses: TrayStatus[] = ["normal", "blocked", "stale", "key-refused", "no-account", "demo"];
const styles: IconStyle[] = ["colour", "monochrome", "template"];
const stylesWithGrounds = ["colour", "monochrome"] as const;

function drawn(changes: Partial<TrayIcon>, sizePx: number, style: IconStyle = "colour"): Picture {
  return drawTrayIcon({ ...usual, ...changes }, sizePx, style);
}

/** The pixels of a picture: blue, green, red, alpha. */
function pixels({ bgra }: Picture): number[][] {
  return Array.from({ length: bgra.length / 4 }, (_, at) => [...bgra.subarray(at * 4, at * 4 + 4)]);
}

/** How many pixels differ by more than `threshold` in a channel. */
function difference(one: number[][], other: number[][], threshold = 96): number {
  return one.filter((pixel, at) =>
    pixel.some((value, channel) => Math.abs(value - (other[at]?.[channel] ?? 0)) > threshold),
  ).length;
}

/** Whether a pixel belongs to a sign: white on its ground, black where there is none. */
function isSign([blue = 0, green = 0, red = 0, alpha = 0]: number[] = []): boolean {
  return alpha > 216 && (Math.min(blue, green, red) > 216 || Math.max(blue, green, red) < 32);
}

/** How many pixels belong to a sign in only one of the two, whatever the colours of the grounds. */
function shapeDifference(one: number[][], other: number[][]): number {
  return one.filter((pixel, at) => isSign(pixel) !== isSign(other[at])).length;
}

/** Each two of these icons must differ in at least so many pixels. */
function expectAllApart(
  leastPixels: number,
  icons: Partial<TrayIcon>[],
  {
    size,
    style = "colour",
    measure = difference,
  }: { size: number; style?: IconStyle; measure?: typeof difference },
): void {
  const pictures = icons.map((icon) => ({ icon, picture: pixels(drawn(icon, size, style)) }));
  const alike = pictures.flatMap((one, at) =>
    pictures
      .slice(at + 1)
      .filter((other) => measure(one.picture, other.picture) < leastPixels)
      .map((other) => [style, one.icon, other.icon]),
  );
  expect(alike).toEqual([]);
}

describe.each(iconSizes)("at %s pixels", (size) => {
  it("has digits that differ from each other, wherever they stand", () => {
    for (const unread of [usual.unread, none]) {
      const icons = digits.map((days) => ({ days, unread }));
      expectAllApart(4, icons, { size });
    }
    for (const status of ["normal", "blocked"] as const) {
      const icons = unreadFigures.map((unread) => ({ unread, status }));
      expectAllApart(2, icons, { size });
    }
  });

  it("has marks of days and of unread SMS that differ from each other", () => {
    const days: TrayDays[] = [none, { mark: "ended" }, unknown, count("0"), count("99"), count("99+")];
    const ofDays = days.map((one) => ({ days: one }));
    expectAllApart(10, ofDays, { size });
    const unread: TrayUnread[] = [none, unknown, count("1")];
    for (const status of ["normal", "blocked"] as const) {
      const ofUnread = unread.map((one) => ({ unread: one, status }));
      expectAllApart(6, ofUnread, { size });
    }
  });

  it.each(styles)("tells the statuses apart by shape alone in %s", (style) => {
    for (const unread of [usual.unread, none]) {
      for (const days of [usual.days, hidden]) {
        const icons = statuses.map((status) => ({ status, unread, days }));
        expectAllApart(6, icons, { size, style, measure: shapeDifference });
      }
    }
  });

  it("tells the last days apart by shape alone: 8, 7, 3 and 1", () => {
    for (const unread of [usual.unread, none]) {
      // Left of the figure, where an ordinary day has nothing.
      const sides = ["8", "7", "3", "1"].map((text) => {
        const picture = drawn({ days: count(text), unread }, size, "template");
        const isBeside = (at: number): boolean =>
          at % size < Math.floor(size / 4) && (unread === none || at < size * Math.floor(size * 0.45));
        return pixels(picture)
          .map(([, , , alpha = 0], at) => (isBeside(at) && alpha > 127 ? "#" : "."))
          .join("");
      });
      expect(new Set(sides).size).toBe(4);
      expect(sides[0]).not.toContain("#");
    }
  });

  it("without the days tells the SMS apart, and never looks like the receiver, which says: no trial", () => {
    const unread: TrayUnread[] = [none, unknown, ...["1", "3", "8", "9+"].map(count)];
    for (const style of styles) {
      for (const status of ["normal", "blocked"] as const) {
        const icons = unread.map((one) => ({ days: hidden, unread: one, status }));
        expectAllApart(3, icons, { size, style });
      }
    }
    const receiverOrEnvelope = [none, hidden].map((days) => ({ days, unread: none }));
    expectAllApart(size, receiverOrEnvelope, { size, measure: shapeDifference });
  });

  it("has nothing but greys in one colour, and the figures still differ", () => {
    for (const style of ["monochrome", "template"] as const) {
      const icons = unreadFigures.map((unread) => ({ unread }));
      expectAllApart(2, icons, { size, style, measure: shapeDifference });
      for (const status of statuses) {
        const picture = drawn({ days: count("1"), status }, size, style);
        const tinted = pixels(picture).filter(
          ([blue = 0, green = 0, red = 0]) => Math.max(red, green, blue) - Math.min(red, green, blue) > 20,
        );
        expect([style, status, tinted.length]).toEqual([style, status, 0]);
      }
    }
  });

  it("draws stale figures differently", () => {
    for (const style of stylesWithGrounds) {
      const fresh = pixels(drawn({ status: "blocked" }, size, style));
      const stale = pixels(drawn({ status: "blocked", isStale: true }, size, style));
      expect(difference(fresh, stale, 64)).toBeGreaterThan(size);
    }
  });

  it.each(stylesWithGrounds)("has one silhouette in %s that fills its square, whatever it shows", (style) => {
    const silhouettes = statuses.flatMap((status) =>
      [count("14"), count("1"), none, unknown, hidden].flatMap((days) =>
        [count("3"), none].map((unread) =>
          pixels(drawn({ status, days, unread }, size, style))
            .map(([, , , alpha = 0]) => (alpha > 127 ? "#" : "."))
            .join(""),
        ),
      ),
    );
    expect(new Set(silhouettes).size).toBe(1);
    const filled = silhouettes[0]?.replaceAll(".", "").length ?? 0;
    // Only the corners are round.
    expect(filled).toBeGreaterThan(0.9 * size * size);
  });

  it.each(stylesWithGrounds)("keeps every sign in %s off the panel, by a ground around it", (style) => {
    for (const status of statuses) {
      const picture = pixels(drawn({ status, days: count("28"), unread: count("9+") }, size, style));
      const isAtEdge = (at: number): boolean =>
        [0, size - 1].includes(at % size) || [0, size - 1].includes(Math.floor(at / size));
      const signs = picture.flatMap((pixel, at) => (isSign(pixel) ? [at] : []));
      expect(signs.length).toBeGreaterThan(size);
      expect([status, signs.filter(isAtEdge)]).toEqual([status, []]);
    }
  });
});

describe.each(stylesWithGrounds)("the grounds in %s", (style) => {
  const { sign, grounds } = palettes[style];

  it.each(Object.entries(grounds ?? {}))("has a sign on %s that reads", (_name, ground) => {
    expect(contrast(sign, ground)).toBeGreaterThanOrEqual(4.5);
  });
});

it("has its colours multiplied by the alpha, as Electron reads them", () => {
  const picture = drawn({}, 22);
  for (const [blue = 0, green = 0, red = 0, alpha = 0] of pixels(picture)) {
    expect(Math.max(blue, green, red)).toBeLessThanOrEqual(alpha);
  }
  // The ground of the unread SMS is green.
  const [, green = 0, red = 0] = pixels(picture)[21 * 22 + 11] ?? [];
  expect(green).toBeGreaterThan(red + 60);
});
