import { beforeEach, describe, expect, it, vi } from "vitest";
import { known } from "../../contract/reading";
import { createTexts } from "../../locales/texts";
import { createTrayContents } from "./contents";
import { sampleAccount, sampleNow, sampleState } from "./sample-state";
import { AppTray } from "./tray";
import { trayActionsForTest } from "./tray-actions-for-test";

type Item = { label?: string; click?: () => void; submenu?: Item[] };
type Box = { x: number; y: number; width: number; height: number };
type DrawnImage = { sizes: number[]; isTemplate: boolean };

const electron = vi.hoisted(() => {
  const calls: string[] = [];
  const menus: Item[][] = [];
  const images: DrawnImage[] = [];
  const clicks: ((event: "click" | "right-click") => void)[] = [];
  return { calls, menus, images, clicks, isDestroyed: false };
});

vi.mock("electron", () => ({
  Tray: class {
    constructor(_image: unknown) {
      electron.calls.push("create");
      electron.isDestroyed = false;
    }
    on(event: string, listener: (event: object, bounds: Box) => void): void {
      electron.clicks.push((clicked) => (clicked === event ? listener({}, iconBounds) : undefined));
    }
    popUpContextMenu(menu: { items: Item[] }): void {
      electron.calls.push("menu pops up");
      electron.menus.push(menu.items);
    }
    setImage(): void {
      electron.calls.push("image");
    }
    setToolTip(tooltip: string): void {
      electron.calls.push(`tooltip ${tooltip.split("\n")[0]}`);
    }
    setContextMenu(menu: { items: Item[] }): void {
      electron.calls.push("menu");
      electron.menus.push(menu.items);
    }
    isDestroyed(): boolean {
      return electron.isDestroyed;
    }
    destroy(): void {
      electron.calls.push("destroy");
      electron.isDestroyed = true;
    }
  },
  Menu: { buildFromTemplate: (items: Item[]) => ({ items }) },
  nativeImage: {
    createEmpty() {
      const image: DrawnImage = { sizes: [], isTemplate: false };
      electron.images.push(image);
      return {
        addRepresentation({ width, height, buffer }: { width: number; height: number; buffer: Buffer }) {
          expect(buffer.length).toBe(width * height * 4);
          image.sizes.push(width);
        },
        setTemplateImage(isTemplate: boolean) {
          image.isTemplate = isTemplate;
        },
      };
    },
  },
  screen: { getPrimaryDisplay: () => ({ scaleFactor: 1 }) },
}));

const iconBounds = { x: 900, y: 770, width: 22, height: 22 };
const texts = createTexts("ru");
const actions = trayActionsForTest();

/** A tray that is given states. */
class StateTray extends AppTray {
  readonly #contents = createTrayContents(actions);

  showState(...state: Parameters<ReturnType<typeof createTrayContents>>): void {
    this.show(this.#contents(...state));
  }
}

function on(platform: NodeJS.Platform): void {
  vi.spyOn(process, "platform", "get").mockReturnValue(platform);
}

function click(button: "click" | "right-click"): void {
  for (const listener of electron.clicks) listener(button);
}

/** The calls since the last time. */
function calls(): string[] {
  return electron.calls.splice(0);
}

beforeEach(() => {
  vi.clearAllMocks();
  for (const recorded of [electron.calls, electron.menus, electron.images, electron.clicks]) {
    recorded.length = 0;
  }
  on("linux");
});

describe("tray", () => {
  it("is there before anything is known, with a menu", () => {
    new AppTray(texts, actions);
    expect(calls()).toEqual(["create", "tooltip Плюсофон: данных ещё нет", "menu"]);
  });

  it("sets only what looks different", () => {
    const tray = new StateTray(texts, actions);
    calls();
    const account = sampleAccount();
    tray.showState(sampleState(account), sampleNow, texts);
    expect(calls()).toEqual(["image", "tooltip Абонент 1234", "menu"]);
    tray.showState(sampleState({ ...account, isChecking: true }), sampleNow + 60_000, texts);
    expect(calls()).toEqual([]);
    tray.showState(sampleState(account), sampleNow, createTexts("en"));
    expect(calls()).toEqual(["tooltip Customer 1234", "menu"]);
    tray.showState(sampleState({ ...account, label: "Офис" }), sampleNow, texts);
    expect(calls()).toEqual(["tooltip Офис", "menu"]);
    tray.showState(sampleState(sampleAccount({ label: "Офис" }, { unreadSms: known(3) })), sampleNow, texts);
    expect(calls()).toEqual(["image", "tooltip Офис", "menu"]);
  });

  it("draws each picture once", () => {
    const tray = new StateTray(texts, actions);
    const calm = sampleState(sampleAccount());
    const unread = sampleState(sampleAccount({}, { unreadSms: known(3) }));
    for (const state of [calm, unread, calm, unread]) tray.showState(state, sampleNow, texts);
    expect(calls().filter((call) => call === "image")).toHaveLength(4);
    expect(electron.images).toHaveLength(3);
  });

  it("changes its picture with the settings of the icon, at once and only then", () => {
    const tray = new StateTray(texts, actions);
    const state = sampleState(sampleAccount({}, { unreadSms: known(3) }));
    tray.showState(state, sampleNow, texts);
    calls();
    for (const change of [
      { iconTone: "monochrome" },
      { iconCounts: "sms" },
      { iconCounts: "trial" },
    ] as const) {
      const changed = { ...state, settings: { ...state.settings, ...change } };
      tray.showState(changed, sampleNow, texts);
      expect(calls()).toEqual(["image"]);
      tray.showState(changed, sampleNow, texts);
      expect(calls()).toEqual([]);
    }
  });

  it("shows or hides the window on a click", () => {
    new AppTray(texts, actions);
    click("click");
    expect(actions.toggle.mock.calls).toEqual([[iconBounds]]);
  });

  it("does what is chosen in its menu", () => {
    const tray = new StateTray(texts, actions);
    tray.showState(
      sampleState(sampleAccount(), sampleAccount({ id: "two", label: "Офис" })),
      sampleNow,
      texts,
    );
    const items = electron.menus.at(-1) ?? [];
    items.find(({ label }) => label?.startsWith("Офис"))?.click?.();
    expect(actions.open).toHaveBeenLastCalledWith("two");
  });

  it("sets the menu again when an account is replaced by one that looks alike", () => {
    const tray = new StateTray(texts, actions);
    tray.showState(sampleState(sampleAccount({ id: "one" })), sampleNow, texts);
    calls();
    tray.showState(sampleState(sampleAccount({ id: "two" })), sampleNow, texts);
    expect(calls()).toEqual(["menu"]);
  });

  it("comes back whole when the desktop has a tray again", () => {
    const tray = new StateTray(texts, actions);
    const state = sampleState(sampleAccount());
    tray.showState(state, sampleNow, texts);
    calls();
    tray.attachAgain({ isIconInFile: false });
    tray.showState(state, sampleNow, texts);
    expect(calls()).toEqual(["destroy", "create", "image", "tooltip Абонент 1234", "menu"]);
  });

  it("ends once, and shows nothing after that", () => {
    const tray = new StateTray(texts, actions);
    calls();
    tray.destroy();
    tray.destroy();
    tray.showState(sampleState(), sampleNow, texts);
    expect(calls()).toEqual(["destroy"]);
  });

  it("has a picture for tinting on macOS", () => {
    on("darwin");
    const tray = new StateTray(texts, actions);
    calls();
    const shown = sampleState(sampleAccount({}, { unreadSms: known(3) }));
    const state = { ...shown, settings: { ...shown.settings, iconTone: "monochrome" as const } };
    tray.showState(state, sampleNow, texts);
    expect(calls()).toEqual(["image", "tooltip Абонент 1234"]);
    expect(electron.images.at(-1)).toEqual({ sizes: [16, 20, 24, 32, 48], isTemplate: true });
    tray.showState(shown, sampleNow, texts);
    expect(electron.images.at(-1)).toEqual({ sizes: [16, 20, 24, 32, 48], isTemplate: false });
  });

  it("has its menu on the right button on macOS, where a menu that is set would take the left one too", () => {
    on("darwin");
    new AppTray(texts, actions);
    expect(calls()).not.toContain("menu");
    click("right-click");
    expect(calls()).toEqual(["menu pops up"]);
    expect(electron.menus.at(-1)?.length).toBeGreaterThan(1);
  });

  it("has a picture for each scale on Windows", () => {
    on("win32");
    new AppTray(texts, actions);
    expect(electron.images).toEqual([{ sizes: [16, 20, 24, 32, 48], isTemplate: false }]);
  });
});
