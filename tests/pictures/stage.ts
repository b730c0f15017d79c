import type { CDPSession, ElectronApplication, Page } from "@playwright/test";
import type { Language, Theme } from "./looks";
import { contentHeight, isAllInSightLaidOut } from "./page-height";
import type { PicturedState } from "./states";

/** A size in pixels. */
export type Size = { width: number; height: number };

export const ordinarySize: Size = { width: 400, height: 640 };
/** No window is made higher, in pixels. */
const maxHeight = 16_000;
/** A list without end is shown to here, in heights of its window: it has nothing new further down. */
const maxListWindows = 12;
const maxRounds = 6;

/** The page, served at `url`, in its window. */
export class Stage {
  readonly page: Page;
  readonly #app: ElectronApplication;
  readonly #devTools: CDPSession;
  readonly #url: string;
  /** How the page is shown now; null: a page that was just opened. */
  #shape: (Size & { factor: number }) | null = null;

  constructor(app: ElectronApplication, page: Page, devTools: CDPSession, url: string) {
    this.#app = app;
    this.page = page;
    this.#devTools = devTools;
    this.#url = url;
  }

  /** Opens an address; its page may have lost the zoom factor of the one before. */
  async visit(address: string): Promise<void> {
    this.#shape = null;
    await this.page.goto(address);
  }

  /** Brings the page into a state, in the light theme. */
  async open(state: PicturedState, language: Language): Promise<void> {
    const { page } = this;
    await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
    await this.visit(`${this.#url}?${state.query}&lang=${language}`);
    await page.addStyleTag({ content: "* { caret-color: transparent !important; }" });
    await page.locator("main").first().waitFor();
    await state.act?.(page);
    // Nothing is pointed at: a hover is a state of the mouse, not of the window.
    await page.mouse.move(0, 0);
  }

  /**
   * Gives the page this zoom factor and the window the state's width and the height that shows what is to be pictured.
   * Returns the window's size in pixels.
   */
  async zoom({ size, isEndless }: PicturedState, factor: number): Promise<Size> {
    const { width, height } = size ?? ordinarySize;
    const max = isEndless === true ? maxListWindows * height : maxHeight;
    let shown = await this.#reshape(width, height, factor);
    // Another height may bring another width, or rows whose height was a guess: until nothing changes any more.
    for (let round = 0; round < maxRounds; round += 1) {
      await this.#drawn();
      const content = await this.page.evaluate(contentHeight);
      // In whole pixels of the page: with half of one missing it would scroll.
      const wanted = Math.min(max, Math.max(height, Math.ceil(content) * factor));
      this.#shape = { width, height: shown, factor };
      if (wanted === shown) return { width, height: shown };
      shown = wanted;
      await this.#resize(width, shown);
    }
    throw new Error("The page finds no height");
  }

  /** The page is drawn in this theme, as the system's; what was done in it stays done. */
  async paint(theme: Theme): Promise<void> {
    await this.page.emulateMedia({ colorScheme: theme });
    await this.page.locator(`html[data-mantine-color-scheme=${theme}]`).waitFor({ state: "attached" });
  }

  /** {@link picture}, once two in a row are the same: what is still moving is not what is compared. */
  async settledPicture(): Promise<Buffer> {
    let picture = await this.picture();
    for (let round = 0; round < maxRounds; round += 1) {
      const next = await this.picture();
      if (next.equals(picture)) break;
      picture = next;
    }
    return picture;
  }

  /** The window as a lossless WebP, once what is on the page has been drawn. */
  async picture(): Promise<Buffer> {
    // A menu keeps the place it found during a change of size, a pixel beside: this makes it look again.
    await this.page.evaluate(() => window.dispatchEvent(new Event("resize")));
    await this.#drawn();
    // At this quality the format loses nothing.
    const { data } = await this.#devTools.send("Page.captureScreenshot", { format: "webp", quality: 100 });
    return Buffer.from(data, "base64");
  }

  /** The page has drawn itself in its present size and theme, also what it draws otherwise in another width. */
  async #drawn(): Promise<void> {
    await this.page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
    await this.page.waitForFunction(isAllInSightLaidOut);
  }

  /** Gives the page a zoom factor in a window of this size, which a page that has them already keeps. */
  async #reshape(width: number, height: number, factor: number): Promise<number> {
    if (this.#shape?.factor === factor && this.#shape.width === width) return this.#shape.height;
    await this.#app.evaluate(({ BrowserWindow }, wanted) => {
      for (const window of BrowserWindow.getAllWindows()) window.webContents.setZoomFactor(wanted);
    }, factor);
    await this.#resize(width, height);
    await this.page.waitForFunction((wanted) => devicePixelRatio === wanted, factor);
    return height;
  }

  /** The page knows its new size only a while after Chromium has taken it. */
  async #resize(width: number, height: number): Promise<void> {
    const metrics = { width, height, deviceScaleFactor: 1, mobile: false };
    await this.#devTools.send("Emulation.setDeviceMetricsOverride", metrics);
    await this.page.waitForFunction(
      (wanted) =>
        Math.abs(innerWidth * devicePixelRatio - wanted.width) < devicePixelRatio &&
        Math.abs(innerHeight * devicePixelRatio - wanted.height) < devicePixelRatio,
      { width, height },
    );
  }
}
