import { describe, expect, it } from "vitest";
import { iconSizes } from "./draw/draw-tray-icon";
import { type Desktop, panelTone, representations } from "./panel";

const desktop: Desktop = {
  platform: "linux",
  currentDesktop: "",
  isSystemDark: false,
  isTaskbarDark: null,
  iconTone: "colour",
};

describe("tone of the panel", () => {
  it("is dark on Linux whatever the applications are, but in KDE", () => {
    expect(panelTone({ ...desktop, currentDesktop: "ubuntu:GNOME" })).toBe("dark");
    expect(panelTone({ ...desktop, currentDesktop: "XFCE", isSystemDark: true })).toBe("dark");
    expect(panelTone({ ...desktop, currentDesktop: "KDE" })).toBe("light");
    expect(panelTone({ ...desktop, currentDesktop: "KDE", isSystemDark: true })).toBe("dark");
  });

  it("follows the taskbar on Windows, and the system where the taskbar's is not known", () => {
    const windows: Desktop = { ...desktop, platform: "win32" };
    expect(panelTone({ ...windows, isTaskbarDark: true })).toBe("dark");
    expect(panelTone({ ...windows, isTaskbarDark: false, isSystemDark: true })).toBe("light");
    expect(panelTone({ ...windows, isSystemDark: true })).toBe("dark");
    expect(panelTone(windows)).toBe("light");
  });

  it("is left to macOS where the icon has one tone, and follows the system where it has colours", () => {
    const mac: Desktop = { ...desktop, platform: "darwin", isSystemDark: true };
    expect(panelTone({ ...mac, iconTone: "monochrome" })).toBe("template");
    expect(panelTone(mac)).toBe("dark");
    expect(panelTone({ ...mac, isSystemDark: false })).toBe("light");
  });

  it("is the same in one tone elsewhere, for an icon without colours", () => {
    const plain: Desktop = { ...desktop, iconTone: "monochrome" };
    expect(panelTone(plain)).toBe("dark-monochrome");
    expect(panelTone({ ...plain, currentDesktop: "KDE" })).toBe("light-monochrome");
    expect(panelTone({ ...plain, platform: "win32", isTaskbarDark: false })).toBe("light-monochrome");
  });
});

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
