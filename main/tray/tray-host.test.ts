import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { TrayHost } from "./tray-host";

const second = 1_000;
let host: TrayHost;
let said: string[];

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  host = new TrayHost({
    onPresence: (isPresent) => said.push(isPresent ? "present" : "absent"),
    onAttach: ({ isIconInFile }) => said.push(isIconInFile ? "attach by file" : "attach"),
  });
});

afterEach(() => {
  host.stop();
  vi.useRealTimers();
});

function pass(seconds: number): void {
  vi.advanceTimersByTime(seconds * second);
}

describe("what the hosts say", () => {
  it("is no tray where one of them never speaks", () => {
    host.update({ items: "none" });
    pass(19);
    expect(said).toEqual([]);
    pass(1);
    expect(said).toEqual(["absent"]);
  });

  it("is a tray when an item is listed, or where an X11 panel takes icons", () => {
    host.update({ items: "listed", xembed: false });
    expect(said).toEqual(["present"]);
    const panel: string[] = [];
    new TrayHost({ onPresence: (is) => panel.push(String(is)), onAttach: () => panel.push("attach") }).update(
      {
        items: "none",
        xembed: true,
      },
    );
    pass(60);
    expect(panel).toEqual(["true"]);
  });

  it("is no tray after 20 seconds without one, and not sooner", () => {
    host.update({ items: "none", xembed: false });
    pass(19);
    expect(said).toEqual([]);
    pass(1);
    expect(said).toEqual(["absent"]);
  });

  it("is no tray when a host does not list the item in 20 seconds, even with its picture in a file", () => {
    host.update({ items: "unlisted", xembed: true });
    pass(19);
    expect(said).toEqual(["attach by file", "attach by file", "attach by file", "attach by file"]);
    pass(1);
    expect(said.at(-1)).toBe("absent");
    said.length = 0;
    pass(600);
    expect(said).toEqual([]);
  });

  it("is a tray as soon as the item with its picture in a file is listed", () => {
    host.update({ items: "unlisted", xembed: false });
    pass(3);
    host.update({ items: "listed" });
    pass(60);
    expect(said).toEqual(["attach by file", "present"]);
  });
});

describe("an icon that moves", () => {
  it("follows from XEmbed to a host of items and back, each within two seconds", () => {
    host.update({ items: "none", xembed: true });
    host.update({ items: "unlisted" });
    pass(2);
    expect(said).toEqual(["present", "attach"]);
    host.update({ items: "listed" });
    host.update({ items: "none" });
    pass(2);
    expect(said).toEqual(["present", "attach", "attach"]);
    pass(60);
    expect(said).toHaveLength(3);
  });

  it("stays while a panel of both kinds restarts: Electron registers the item again by itself", () => {
    host.update({ items: "listed", xembed: true });
    host.update({ items: "none", xembed: false });
    pass(5);
    host.update({ xembed: true });
    pass(0.5);
    host.update({ items: "unlisted" });
    host.update({ items: "listed" });
    pass(60);
    expect(said).toEqual(["present"]);
  });

  it("is created again when its host is back after a long time", () => {
    host.update({ items: "listed", xembed: false });
    host.update({ items: "none" });
    pass(30);
    host.update({ items: "unlisted" });
    pass(2);
    expect(said).toEqual(["present", "absent", "attach"]);
  });
});
