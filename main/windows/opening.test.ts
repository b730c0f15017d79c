import { describe, expect, it } from "vitest";
import { createFakeClock } from "../system/fake-clock";
import type { WindowForm } from "./main-window";
import { createOpening } from "./opening";
import type { Box } from "./window-place";

const icon: Box = { x: 1_000, y: 780, width: 0, height: 0 };

/** A desktop with a tray unless `tray` is false, and a window that only notes what it is. */
function scene({ tray = true, canPlaceWindows = true, isPinned = false } = {}) {
  const clock = createFakeClock(0);
  const window: { form: WindowForm; isVisible: boolean; isInFront: boolean } = {
    form: "window",
    isVisible: false,
    isInFront: false,
  };
  const anchors: (Box | null)[] = [];
  const memory = { isPinned };
  const present = (form: WindowForm): void => {
    if (form !== window.form) opening.noteNewPage();
    Object.assign(window, { form, isVisible: true, isInFront: true });
  };
  const hide = (): void => void Object.assign(window, { isVisible: false, isInFront: false });
  const opening = createOpening({
    window: () => ({
      show: present,
      changeForm: present,
      close: hide,
      form: () => window.form,
      isVisible: () => window.isVisible,
      isInFront: () => window.isInFront,
    }),
    remembered: {
      isPinned: () => memory.isPinned,
      pin: (pinned) => {
        memory.isPinned = pinned;
      },
    },
    popover: { standAt: (anchor) => anchors.push(anchor) },
    clock,
    canPlaceWindows,
    onChange: () => undefined,
  });
  if (tray) opening.noteTray(true);
  return {
    opening,
    clock,
    window,
    anchors,
    memory,
    /** The user clicks elsewhere: a popover hides, a window is only no longer in front. */
    clickElsewhere() {
      if (!window.isInFront) return;
      opening.noteBlur();
      window.isInFront = false;
      if (window.form === "popover") hide();
    },
  };
}

describe("a click on the icon", () => {
  it("shows the popover at the icon, and hides it", () => {
    const { opening, window, anchors } = scene();
    opening.toggle(icon);
    expect(window).toEqual({ form: "popover", isVisible: true, isInFront: true });
    expect([anchors, opening.mode()]).toEqual([[icon], "popover"]);
    opening.toggle(icon);
    expect(window.isVisible).toBe(false);
  });

  it("does not bring back the popover that it hid by taking the focus", async () => {
    const { opening, clock, window, clickElsewhere } = scene();
    opening.toggle(icon);
    clickElsewhere();
    await clock.advance(299);
    opening.toggle(icon);
    expect(window.isVisible).toBe(false);
    await clock.advance(1);
    opening.toggle(icon);
    expect(window.isVisible).toBe(true);
  });

  it("closes a window that is in front, and brings one to the front that is not", async () => {
    const { opening, clock, window, clickElsewhere } = scene();
    opening.show();
    clickElsewhere();
    await clock.advance(1_000);
    opening.toggle(icon);
    expect(window).toEqual({ form: "window", isVisible: true, isInFront: true });
    clickElsewhere();
    opening.toggle(icon);
    expect(window.isVisible).toBe(false);
  });

  it.each([
    ["once the window is pinned", { isPinned: true }, "window"],
    ["where a popover has no place", { canPlaceWindows: false }, "window-only"],
    ["before a tray was found", { tray: false }, "window-only"],
  ] as const)("shows the ordinary window %s", (_, options, mode) => {
    const { opening, window } = scene(options);
    opening.toggle(icon);
    expect([window.form, opening.mode()]).toEqual(["window", mode]);
  });
});

it("the shortcut shows the popover where it stood last, and hides it", () => {
  const { opening, window, anchors } = scene();
  opening.toggle(null);
  expect([window.form, anchors]).toEqual(["popover", [null]]);
  opening.toggle(null);
  expect(window.isVisible).toBe(false);
});

it("a start and a notification open the ordinary window; what is in view stays what it is", () => {
  const { opening, window } = scene();
  opening.choose("one", "sms");
  expect(window.form).toBe("window");
  window.isVisible = false;
  window.isInFront = false;
  opening.toggle(icon);
  opening.choose("one", "sms");
  expect(window.form).toBe("popover");
  expect(opening.choice()).toMatchObject({ accountId: "one", place: "sms" });
  opening.show();
  expect(window.form).toBe("window");
  // It is another page.
  expect(opening.choice()).toBeNull();
});

describe("the pin", () => {
  it("makes a window of the popover, and is remembered; without it the window is a popover again", () => {
    const { opening, window, memory } = scene();
    opening.toggle(icon);
    opening.pin(true);
    expect([window.form, opening.mode(), memory.isPinned]).toEqual(["window", "window", true]);
    opening.pin(false);
    expect([window.form, opening.mode(), memory.isPinned]).toEqual(["popover", "popover", false]);
  });

  it("can't be taken out where a popover has no place", () => {
    const { opening, window, memory } = scene({ canPlaceWindows: false, isPinned: true });
    opening.show();
    opening.pin(false);
    expect([window.form, memory.isPinned]).toEqual(["window", true]);
  });
});

describe("without a tray the window could not be found again, so", () => {
  it("it comes by itself", () => {
    const { opening, window } = scene({ tray: false });
    opening.noteTray(false);
    expect([window.form, window.isVisible, opening.trayPresence()]).toEqual(["window", true, "absent"]);
  });

  it("a popover in view stays with what is typed in it, while a hidden one waits for the tray", () => {
    const { opening, window } = scene();
    opening.toggle(icon);
    opening.noteTray(false);
    expect([window.form, window.isVisible, opening.mode()]).toEqual(["popover", true, "popover"]);

    const hidden = scene();
    hidden.opening.noteTray(false);
    expect(hidden.window.isVisible).toBe(false);
  });
});
