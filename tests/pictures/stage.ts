import type { CDPSession, ElectronApplication, Page } from "@playwright/test";
import type { Language, Theme } from "./looks";
import type { PicturedState } from "./states";
import { contentHeight, heightAround, isAllInSightLaidOut, placeOfPart } from "./whole-part";

/** A size in pixels. */
export type Size = { width: number; height: number };

/** The page in its window. */
export type Stage = {
  page: Page;
  /** Opens an address; its page may have lost the zoom factor of the one before. */
  visit: (address: string) => Promise<void>;
  /** Brings the page into a state, in the light theme. */
  open: (state: PicturedState, language: Language) => Promise<void>;
  /**
   * Gives the page this zoom factor and the window the state's width and the height that shows what is to be pictured.
   * Returns the window's size in pixels.
   */
  zoom: (state: PicturedState, factor: number) => Promise<Size>;
  /** The page is drawn in this theme, as the system's; what was done in it stays done. */
  paint: (theme: Theme) => Promise<void>;
  /** The window, or the part that the state is about, as a PNG, once what is on the page has been drawn. */
  picture: (state: PicturedState, factor: number) => Promise<Buffer>;
};

export const ordinarySize: Size = { width: 400, height: 640 };
/** No window is made higher, in pixels; that Chromium draws as much is shown in `guards.spec.ts`. */
export const mostHeight = 16_000;
/** A list without end is shown to here, in heights of its window: it has nothing new further down. */
const mostListWindows = 12;
const mostRounds = 6;

/** A stage on the page that is served at `url`. */
export function createStage(app: ElectronApplication, page: Page, devTools: CDPSession, url: string): Stage {
  /** The page has drawn itself in its present size and theme, also what it draws otherwise in another width. */
  async function drawn(): Promise<void> {
    await page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
    await page.waitForFunction(isAllInSightLaidOut);
  }

  /** How the page is shown now; null: a page that was just opened. */
  let shape: (Size & { factor: number }) | null = null;

  /** Gives the window a size in pixels. */
  async function resize(width: number, height: number): Promise<void> {
    await devTools.send("Emulation.setDeviceMetricsOverride", {
      width,
      height,
      deviceScaleFactor: 1,
      mobile: false,
    });
  }

  /** Gives the page a zoom factor in a window of this size, which a page that has them already keeps. */
  async function reshape(width: number, height: number, factor: number): Promise<number> {
    if (shape?.factor === factor && shape.width === width) return shape.height;
    await app.evaluate(({ BrowserWindow }, wanted) => {
      for (const window of BrowserWindow.getAllWindows()) window.webContents.setZoomFactor(wanted);
    }, factor);
    await resize(width, height);
    await page.waitForFunction((wanted) => devicePixelRatio === wanted, factor);
    return height;
  }

  async function visit(address: string): Promise<void> {
    shape = null;
    await page.goto(address);
  }

  async function capture(clip?: { x: number; y: number; width: number; height: number }): Promise<Buffer> {
    const { data } = await devTools.send("Page.captureScreenshot", {
      format: "png",
      optimizeForSpeed: true,
      ...(clip === undefined ? {} : { clip: { ...clip, scale: 1 } }),
    });
    return Buffer.from(data, "base64");
  }

  return {
    page,
    visit,
    async open(state, language) {
      await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
      await visit(`${url}?${state.query}&lang=${language}`);
      await page.addStyleTag({ content: "* { caret-color: transparent !important; }" });
      await page.locator("main").first().waitFor();
      await state.act?.(page);
      // Nothing is pointed at: a hover is a state of the mouse, not of the window.
      await page.mouse.move(0, 0);
    },
    async zoom({ size, part, isEndless }, factor) {
      const { width, height } = size ?? ordinarySize;
      const most = isEndless === true ? mostListWindows * height : mostHeight;
      let shown = await reshape(width, height, factor);
      // Another height may bring another width, or rows whose height was a guess: until nothing changes any more.
      for (let round = 0; round < mostRounds; round += 1) {
        await drawn();
        const content =
          part === undefined ? await page.evaluate(contentHeight) : await page.evaluate(heightAround, part);
        // In whole pixels of the page: with half of one missing it would scroll.
        const wanted = Math.max(height, Math.ceil(content) * factor);
        shape = { width, height: shown, factor };
        if (Math.min(most, wanted) === shown) return { width, height: shown };
        shown = Math.min(most, wanted);
        await resize(width, shown);
      }
      throw new Error("The page finds no height");
    },
    async paint(theme) {
      await page.emulateMedia({ colorScheme: theme });
      await page.locator(`html[data-mantine-color-scheme=${theme}]`).waitFor({ state: "attached" });
    },
    async picture({ name, part }, factor) {
      // A menu keeps the place it found amid a change of size, a pixel beside: it looks for it anew.
      await page.evaluate(() => window.dispatchEvent(new Event("resize")));
      await drawn();
      if (part === undefined) return capture();
      const place = await page.evaluate(placeOfPart, part);
      if (place === null) throw new Error(`${name} has no ${part}`);
      await drawn();
      return capture({
        x: Math.floor(place.x * factor),
        y: Math.floor(place.y * factor),
        width: Math.ceil(place.width * factor),
        height: Math.ceil(place.height * factor),
      });
    },
  };
}
