import { expect, test, vi } from "vitest";
import type { Log } from "../log.mjs";
import { provideHostPackages } from "./host-packages.mjs";

function createSilentLog() {
  return { ready: vi.fn(), note: vi.fn(), step: vi.fn(), failure: vi.fn() } satisfies Log;
}

test("tray hosts that are all there cost nothing", async () => {
  const log = createSilentLog();
  await provideHostPackages({ log, packages: [] });
  expect(log.ready).toHaveBeenCalledOnce();
});

test("whoever may not install packages is told the command", async () => {
  vi.spyOn(process, "getuid").mockReturnValue(1_000);
  const log = createSilentLog();
  await provideHostPackages({ log, packages: ["sway", "waybar"] });
  const command = "sudo apt-get install --no-install-recommends sway waybar";
  expect(log.note).toHaveBeenCalledExactlyOnceWith({
    ru: expect.stringContaining(command),
    en: expect.stringContaining(command),
  });
  expect(log.step).not.toHaveBeenCalled();
});
