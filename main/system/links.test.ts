import { dirname, join } from "node:path";
import { expect, it, vi } from "vitest";
import { linkNameSchema } from "../../contract/links";
import { addressOf, openFolder, openLicences, openLink } from "./links";

const electron = vi.hoisted(() => ({
  opened: vi.fn<(address: string) => Promise<void>>(),
  openedFile: vi.fn<(path: string) => Promise<string>>(),
}));
vi.mock("electron", () => ({
  shell: { openExternal: electron.opened, openPath: electron.openedFile },
  app: { isPackaged: false, getAppPath: () => "/checkout" },
}));

it("only pages of the operator are opened, over https, by name", () => {
  // The page of new versions is named by the build.
  for (const link of linkNameSchema.options.filter((name) => name !== "download")) {
    const address = new URL(addressOf(link) ?? "");
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

it("the licences are opened as files, and a system without a viewer is an answer", async () => {
  electron.openedFile.mockResolvedValueOnce("");
  expect(await openLicences({ document: "application" })).toEqual({ state: "opened" });
  electron.openedFile.mockResolvedValueOnce("no viewer");
  expect(await openLicences({ document: "chromium" })).toEqual({ state: "failed" });
  const [[own] = [], [chromium] = []] = electron.openedFile.mock.calls;
  expect(own).toBe(join("/checkout", "out/licences.txt"));
  expect(chromium).toBe(join(dirname(process.execPath), "LICENSES.chromium.html"));
});

it("a system without a file manager is an answer as well", async () => {
  electron.openedFile.mockResolvedValueOnce("").mockResolvedValueOnce("Failed to open path");
  expect([await openFolder("/data"), await openFolder("/data")]).toEqual([true, false]);
});
