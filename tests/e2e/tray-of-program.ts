import { expect } from "@playwright/test";
import type { Desktop } from "../desktop/session.mjs";
import type { MenuEntry, TrayItem } from "../desktop/tray-items.mjs";

/** The newest item in the tray of a desktop. */
export type TrayOfProgram = {
  /** Waits for the item. */
  tray: () => Promise<TrayItem>;
  /** The tooltip's text. */
  tooltip: () => Promise<string>;
  /** The labels of the tray menu, submenus included, in order. */
  menuLabels: () => Promise<string[]>;
  /** Chooses the menu entry whose label is or matches this. */
  chooseInMenu: (label: string | RegExp) => Promise<void>;
};

export function trayOf(desktop: Pick<Desktop, "trayItems">): TrayOfProgram {
  async function tray(): Promise<TrayItem> {
    let found: TrayItem | undefined;
    await expect(async () => {
      found = (await desktop.trayItems()).at(-1);
      expect(found).toBeDefined();
    }).toPass({ timeout: 15_000 });
    if (found === undefined) throw new Error("The tray item did not appear");
    return found;
  }

  return {
    tray,
    async tooltip() {
      // An item that has just gone is still listed for a moment.
      const properties = await (await tray()).read().catch(() => null);
      return properties?.tooltip ?? "";
    },
    async menuLabels() {
      // Nor has one that has just come its menu yet.
      const menu = await (await tray()).readMenu().catch(() => null);
      return menu === null ? [] : labelsOf(menu);
    },
    async chooseInMenu(label) {
      const { findMenuEntry } = await import("../desktop/tray-items.mjs");
      // A menu that is replaced between reading and clicking no longer knows the entry: then nothing was chosen.
      await expect(async () => {
        const item = await tray();
        const entry = findMenuEntry(await item.readMenu(), label);
        if (entry === null) throw new Error(`The menu has no ${String(label)}`);
        await item.clickMenu(entry.id);
      }).toPass({ timeout: 10_000 });
    },
  };
}

function labelsOf({ children }: MenuEntry): string[] {
  return children.flatMap((child) => [child.label, ...labelsOf(child)]);
}
