import { execFileSync } from "node:child_process";
import { drawTrayIcon, iconSizes } from "../main/tray/draw/draw-tray-icon";
import type { Color, Picture } from "../main/tray/draw/paint";
import type { IconStyle } from "../main/tray/draw/palette";
import {
  startingIcon,
  type TrayDays,
  type TrayIcon,
  type TrayStatus,
  type TrayUnread,
} from "../main/tray/icon";

// Two sheets of the tray icon, in colours and in one: every kind of state on a dark, a mid and a light panel, in every size
// as it is, and at 16, 22 and 24 pixels enlarged fourfold.

const enlargement = 4;
const enlargedSizes = [16, 22, 24];
const margin = 10;
type Panel = { style: IconStyle; color: Color };
const panelColors: readonly Color[] = [
  [32, 34, 38],
  [128, 130, 134],
  [240, 241, 243],
];
const sheets = [
  { name: "icons-sheet", style: "colour" },
  { name: "icons-sheet-monochrome", style: "monochrome" },
] as const;

const none = { mark: "none" } as const;
const unknown = { mark: "unknown" } as const;
const ended = { mark: "ended" } as const;
const hidden = { mark: "hidden" } as const;

function count(text: string): { mark: "number"; text: string } {
  return { mark: "number", text };
}

function icon(days: TrayDays, unread: TrayUnread, status: TrayStatus = "normal"): TrayIcon {
  return { days, unread, status, isStale: status === "stale" || status === "key-refused" };
}

const icons: readonly TrayIcon[] = [
  icon(count("14"), count("3")),
  icon(count("28"), count("9+")),
  icon(count("1"), count("1")),
  icon(count("0"), count("5")),
  icon(count("99+"), count("7")),
  icon(count("14"), none),
  icon(count("7"), none),
  icon(count("7"), count("2")),
  icon(count("4"), count("2")),
  icon(count("3"), count("2")),
  icon(count("2"), none),
  icon(count("1"), none),
  icon(count("36"), count("8"), "blocked"),
  icon(count("57"), count("9+"), "blocked"),
  icon(count("14"), none, "blocked"),
  icon(count("14"), unknown, "blocked"),
  icon(none, none, "blocked"),
  icon(count("14"), count("2"), "stale"),
  icon(none, none, "stale"),
  icon(count("20"), count("4"), "key-refused"),
  icon(unknown, unknown, "key-refused"),
  icon(count("14"), count("6"), "demo"),
  icon(ended, count("3")),
  icon(ended, none),
  icon(none, count("3")),
  icon(none, none),
  icon(none, unknown),
  startingIcon,
  icon(none, none, "no-account"),
  // The SMS alone, as the user may wish.
  icon(hidden, none),
  icon(hidden, count("3")),
  icon(hidden, count("9+")),
  icon(hidden, unknown),
  icon(hidden, count("3"), "blocked"),
  icon(hidden, count("9+"), "stale"),
  icon(hidden, none, "key-refused"),
  icon(hidden, unknown, "stale"),
  // The days alone.
  icon(count("14"), hidden),
  icon(count("14"), hidden, "blocked"),
];

const columns = 2;
const enlargedWidth = enlargedSizes.reduce((sum, size) => sum + size * enlargement + margin, 0);
const plainWidth = iconSizes.reduce((sum, size) => sum + size + margin, 0);
const cellWidth = margin + plainWidth + enlargedWidth;
const cellHeight = Math.max(...enlargedSizes) * enlargement + 2 * margin;
const rows = Math.ceil(icons.length / columns);

for (const { name, style } of sheets) {
  const sheet = drawSheet(panelColors.map((color) => ({ style, color })));
  const args = ["-size", `${sheet.width}x${sheet.height}`, "-depth", "8", "rgba:-"];
  execFileSync("convert", [...args, `docs/images/${name}.png`], { input: sheet.rgba });
}

type Sheet = { width: number; height: number; rgba: Uint8ClampedArray };

function drawSheet(panels: readonly Panel[]): Sheet {
  const width = cellWidth * panels.length * columns;
  const height = cellHeight * rows;
  const sheet = { width, height, rgba: new Uint8ClampedArray(width * height * 4) };
  for (const [index, shown] of icons.entries()) {
    for (const [panelIndex, panel] of panels.entries()) {
      const left = (Math.floor(index / rows) * panels.length + panelIndex) * cellWidth;
      drawCell(sheet, shown, panel, left, (index % rows) * cellHeight);
    }
  }
  return sheet;
}

function drawCell(sheet: Sheet, shown: TrayIcon, { style, color }: Panel, left: number, top: number): void {
  for (let y = top; y < top + cellHeight; y += 1) {
    for (let x = left; x < left + cellWidth; x += 1) {
      sheet.rgba.set([...color, 255], (y * sheet.width + x) * 4);
    }
  }
  let nextLeft = left + margin;
  for (const size of iconSizes) {
    paste(sheet, drawTrayIcon(shown, size, style), nextLeft, top + margin, 1);
    nextLeft += size + margin;
  }
  for (const size of enlargedSizes) {
    paste(sheet, drawTrayIcon(shown, size, style), nextLeft, top + margin, enlargement);
    nextLeft += size * enlargement + margin;
  }
}

function paste(sheet: Sheet, { sizePx, bgra }: Picture, left: number, top: number, scale: number): void {
  for (let y = 0; y < sizePx * scale; y += 1) {
    for (let x = 0; x < sizePx * scale; x += 1) {
      const from = (Math.floor(y / scale) * sizePx + Math.floor(x / scale)) * 4;
      const to = ((top + y) * sheet.width + left + x) * 4;
      const [blue = 0, green = 0, red = 0, alpha = 0] = bgra.subarray(from, from + 4);
      for (const [channel, value] of [red, green, blue].entries()) {
        sheet.rgba[to + channel] = value + ((sheet.rgba[to + channel] ?? 0) * (255 - alpha)) / 255;
      }
    }
  }
}
