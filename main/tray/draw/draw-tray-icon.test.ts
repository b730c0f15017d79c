import { describe, expect, it } from "vitest";
import type { TrayDays, TrayIcon, TrayStatus, TrayUnread } from "../icon";
import { drawTrayIcon, iconSizes } from "./draw-tray-icon";
import type { Picture } from "./paint";
import type { PanelTone } from "./palette";

const count = (text: string) => ({ mark: "number", text }) as const;
const none = { mark: "none" } as const;
const unknown = { mark: "unknown" } as const;
const hidden = { mark: "hidden" } as const;
const usual: TrayIcon = { days: count("14"), unread: count("3"), status: "normal", isStale: false };
const digits = [..."0123456789"].map(count);
const unreadFigures = [...digits.slice(1), count("9+")];
const statuses: TrayStatus[] = ["normal", "blocked", "stale", "key-refused", "no-account", "demo"];
const monochromeTones: PanelTone[] = ["light-monochrome", "dark-monochrome", "template"];
const tones: PanelTone[] = ["light", "dark", ...monochromeTones];

function drawn(changes: Partial<TrayIcon>, sizePx: number, tone: PanelTone = "dark"): Picture {
  return drawTrayIcon({ ...usual, ...changes }, sizePx, tone);
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

/** How many pixels belong to the drawing in only one of the two, whatever their colours. The rim does not count. */
function shapeDifference(one: number[][], other: number[][]): number {
  const isDrawn = (pixel: number[] | undefined): boolean => (pixel?.[3] ?? 0) > 216;
  return one.filter((pixel, at) => isDrawn(pixel) !== isDrawn(other[at])).length;
}

/** Each two of these icons must differ in at least so many pixels. */
function expectAllApart(
  icons: Partial<TrayIcon>[],
  sizePx: number,
  tone: PanelTone,
  leastPixels: number,
  measure = difference,
): void {
  const pictures = icons.map((icon) => ({ icon, picture: pixels(drawn(icon, sizePx, tone)) }));
  const alike = pictures.flatMap((one, at) =>
    pictures
      .slice(at + 1)
      .filter((other) => measure(one.picture, other.picture) < leastPixels)
      .map((other) => [tone, one.icon, other.icon]),
  );
  expect(alike).toEqual([]);
}

describe.each(iconSizes)("at %s pixels", (size) => {
  it("has digits that differ from each other, wherever they stand", () => {
    for (const unread of [usual.unread, none]) {
      expectAllApart(
        digits.map((days) => ({ days, unread })),
        size,
        "dark",
        4,
      );
    }
    for (const status of ["normal", "blocked"] as const) {
      expectAllApart(
        unreadFigures.map((unread) => ({ unread, status })),
        size,
        "dark",
        2,
      );
    }
  });

  it("has marks of days and of unread SMS that differ from each other", () => {
    const days: TrayDays[] = [none, { mark: "ended" }, unknown, count("0"), count("99"), count("99+")];
    expectAllApart(
      days.map((one) => ({ days: one })),
      size,
      "dark",
      10,
    );
    const unread: TrayUnread[] = [none, unknown, count("1")];
    for (const status of ["normal", "blocked"] as const) {
      expectAllApart(
        unread.map((one) => ({ unread: one, status })),
        size,
        "dark",
        6,
      );
    }
  });

  it.each(tones)("tells the statuses apart by shape alone on %s", (tone) => {
    for (const unread of [usual.unread, none]) {
      for (const days of [usual.days, hidden]) {
        expectAllApart(
          statuses.map((status) => ({ status, unread, days })),
          size,
          tone,
          6,
          shapeDifference,
        );
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
    for (const tone of tones) {
      for (const status of ["normal", "blocked"] as const) {
        expectAllApart(
          unread.map((one) => ({ days: hidden, unread: one, status })),
          size,
          tone,
          3,
        );
      }
    }
    const receiverOrEnvelope = [none, hidden].map((days) => ({ days, unread: none }));
    expectAllApart(receiverOrEnvelope, size, "dark", size, shapeDifference);
  });

  it("cuts the figures out of the sign where there is one tone, with nothing but greys, and they still differ", () => {
    for (const tone of monochromeTones) {
      expectAllApart(
        unreadFigures.map((unread) => ({ unread })),
        size,
        tone,
        2,
        shapeDifference,
      );
      for (const status of statuses) {
        const picture = drawn({ days: count("1"), status }, size, tone);
        const tinted = pixels(picture).filter(
          ([blue = 0, green = 0, red = 0]) => Math.max(red, green, blue) - Math.min(red, green, blue) > 20,
        );
        expect([tone, status, tinted.length]).toEqual([tone, status, 0]);
      }
    }
  });

  it("draws stale figures differently", () => {
    for (const tone of tones.filter((one) => one !== "template")) {
      const fresh = pixels(drawn({ status: "blocked" }, size, tone));
      const stale = pixels(drawn({ status: "blocked", isStale: true }, size, tone));
      expect(difference(fresh, stale, 64)).toBeGreaterThan(size);
    }
  });

  it.each([
    ["dark", (value: number) => value > 200],
    ["light", (value: number) => value < 60],
  ] as const)("stands out on a %s panel, and fills its height", (tone, isContrasting) => {
    const solid = pixels(drawn({ unread: none }, size, tone)).filter(([, , , alpha]) => alpha === 255);
    const contrasting = solid.filter((pixel) => pixel.slice(0, 3).every(isContrasting));
    expect(contrasting.length).toBeGreaterThan(size);
    const rows = pixels(drawn({}, size, tone)).flatMap(([, , , alpha = 0], at) =>
      alpha > 128 ? [Math.floor(at / size)] : [],
    );
    expect([rows[0], rows.at(-1)]).toEqual([0, size - 1]);
  });
});

it("has its colours multiplied by the alpha, as Electron reads them", () => {
  const picture = drawn({}, 22);
  for (const [blue = 0, green = 0, red = 0, alpha = 0] of pixels(picture)) {
    expect(Math.max(blue, green, red)).toBeLessThanOrEqual(alpha);
  }
  // The sign of the unread SMS is blue.
  const [blue = 0, , red = 0] = pixels(picture)[21 * 22 + 11] ?? [];
  expect(blue).toBeGreaterThan(red + 60);
});
