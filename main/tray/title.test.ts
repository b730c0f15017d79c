import { describe, expect, it } from "vitest";
import { createTexts } from "../../locales/texts";
import { startingIcon, type TrayDays, type TrayUnread } from "./icon";
import { trayTitle } from "./title";

const ru = createTexts("ru");

describe("title beside the icon", () => {
  it.each<[TrayUnread, TrayDays, string]>([
    [{ mark: "number", text: "3" }, { mark: "number", text: "14" }, "3 · 14\u00a0дн."],
    [{ mark: "none" }, { mark: "number", text: "0" }, "0\u00a0дн."],
    [{ mark: "number", text: "9+" }, { mark: "none" }, "9+"],
    [{ mark: "none" }, { mark: "ended" }, ""],
    [{ mark: "unknown" }, { mark: "unknown" }, "? · ?\u00a0дн."],
  ])("of %o and %o", (unread, days, title) => {
    expect(trayTitle({ ...startingIcon, unread, days }, ru)).toBe(title);
  });
});
