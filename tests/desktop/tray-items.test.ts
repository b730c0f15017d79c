import { Variant } from "@jellybrick/dbus-next";
import { expect, test } from "vitest";
import { withoutVariants } from "./bus.mjs";
import { sessionEnvironment } from "./session-files.mjs";
import { findMenuEntry, parseItemAddress, parseItemProperties, parseMenu } from "./tray-items.mjs";

const layout = [
  0,
  { "children-display": "submenu" },
  [
    [1, { label: "_Обновить__сейчас" }, []],
    [2, { type: "separator" }, []],
    [3, { label: "Звук", "toggle-type": "checkmark", "toggle-state": 1, enabled: false }, []],
    [4, { label: "Ещё" }, [[5, { label: "Выход" }, []]]],
  ],
];

test("a menu is read with its defaults, and labels lose the access key's mark", () => {
  const { children } = parseMenu(layout);
  expect(children[0]).toEqual({
    id: 1,
    label: "Обновить_сейчас",
    enabled: true,
    visible: true,
    type: "standard",
    isChecked: null,
    children: [],
  });
  expect(children[1]?.type).toBe("separator");
  expect(children[2]).toMatchObject({ isChecked: true, enabled: false });
});

test("an entry is found by its whole label or a pattern, at any depth", () => {
  expect(findMenuEntry(parseMenu(layout), "Выход")?.id).toBe(5);
  expect(findMenuEntry(parseMenu(layout), /^Обновить/)?.id).toBe(1);
  expect(findMenuEntry(parseMenu(layout), "Вых")).toBe(null);
});

test("a layout of another shape is refused", () => {
  expect(() => parseMenu([0, { label: 5 }, []])).toThrow();
});

test("an item's address is its service and path", () => {
  expect(parseItemAddress(":1.5/Item")).toEqual({ service: ":1.5", path: "/Item" });
  // GNOME's extension writes it so.
  expect(parseItemAddress(":1.18@/StatusNotifierItem")).toEqual({
    service: ":1.18",
    path: "/StatusNotifierItem",
  });
  expect(parseItemAddress("org.kde.Item-1")).toEqual({
    service: "org.kde.Item-1",
    path: "/StatusNotifierItem",
  });
});

test("an item's tooltip joins its title and text, and the picture keeps its bytes", () => {
  const item = parseItemProperties({
    Id: "tray",
    ToolTip: ["", [], "Демо", "Непрочитанных SMS: 3"],
    IconPixmap: [[1, 1, Buffer.from([255, 1, 2, 3])]],
    Menu: "/menu",
  });
  expect(item).toMatchObject({ id: "tray", tooltip: "Демо\nНепрочитанных SMS: 3", menuPath: "/menu" });
  expect(item.iconPixmaps).toEqual([{ width: 1, height: 1, argb: Uint8Array.from([255, 1, 2, 3]) }]);
});

test("variants give way to what they hold, at any depth", () => {
  const value = { a: new Variant("v", new Variant("as", ["x"])), b: [new Variant("i", 1)] };
  expect(withoutVariants(value)).toEqual({ a: ["x"], b: [1] });
});

test("a session's environment keeps nothing of another session", () => {
  const folders = {
    root: "/r",
    home: "/r/h",
    config: "/r/c",
    data: "/r/d",
    cache: "/r/k",
    runtime: "/r/x",
    temporary: "/r/t",
    logs: "/r/l",
  };
  const outer = {
    PATH: "/bin",
    DISPLAY: ":0",
    DBUS_SESSION_BUS_ADDRESS: "unix:x",
    XDG_DATA_HOME: "/u",
    HOME: "/u",
  };
  const env: NodeJS.ProcessEnv = sessionEnvironment(outer, folders);
  expect(env).toMatchObject({
    PATH: "/bin",
    HOME: "/r/h",
    XDG_DATA_HOME: "/r/d",
    XDG_RUNTIME_DIR: "/r/x",
    TMPDIR: "/r/t",
  });
  expect(env["DISPLAY"]).toBeUndefined();
  expect(env["DBUS_SESSION_BUS_ADDRESS"]).toBeUndefined();
});
