import { expect, it, vi } from "vitest";
import { linkNameSchema } from "../../contract/links";
import { addressOf, openFolder, openLink } from "./links";

const electron = vi.hoisted(() => ({
  opened: vi.fn<(address: string) => Promise<void>>(),
  openPath: vi.fn<(path: string) => Promise<string>>(),
}));
vi.mock("electron", () => ({ shell: { openExternal: electron.opened, openPath: electron.openPath } }));

it("only pages of the operator are opened, over https, by name", () => {
  for (const link of linkNameSchema.options) {
    const address = new URL(addressOf(link));
    expect(address.protocol).toBe("https:");
    expect(["lk.plusofon.ru", "help.plusofon.ru"]).toContain(address.hostname);
  }
  for (const name of [
    "https://lk.plusofon.ru",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "smb://host",
    "constructor",
  ]) {
    expect(linkNameSchema.safeParse(name).success).toBe(false);
  }
});

it("a system without a browser is an answer, not a crash", async () => {
  electron.opened.mockResolvedValueOnce(undefined);
  expect(await openLink("cabinet")).toBe(true);
  electron.opened.mockRejectedValueOnce(new Error("no browser"));
  expect(await openLink("help")).toBe(false);
  expect(electron.opened.mock.calls).toEqual([["https://lk.plusofon.ru/"], ["https://help.plusofon.ru/"]]);
});

it("a system without a file manager is an answer as well", async () => {
  electron.openPath.mockResolvedValueOnce("").mockResolvedValueOnce("Failed to open path");
  expect([await openFolder("/data"), await openFolder("/data")]).toEqual([true, false]);
});
