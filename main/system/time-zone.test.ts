import { beforeEach, expect, it, vi } from "vitest";
import { createFakeClock } from "./fake-clock";
import { followTimeZone } from "./time-zone";

beforeEach(() => void vi.stubEnv("TZ", "Europe/Moscow"));

/** The user moves to Vladivostok; V8 knows of it once it is told to read the zone again. */
function follow(platform: NodeJS.Platform) {
  const clock = createFakeClock(0);
  const changes: string[] = [];
  const system = { zone: "Europe/Moscow", touch: (_: string | null): void => undefined, isWatched: false };
  const end = followTimeZone({
    clock,
    platform,
    onChange: () => changes.push(Intl.DateTimeFormat().resolvedOptions().timeZone),
    watchFolder: (folder, onChange) => {
      expect(folder).toBe("/etc");
      Object.assign(system, { touch: onChange, isWatched: true });
      return () => {
        system.isWatched = false;
      };
    },
    reread: () => {
      process.env["TZ"] = system.zone;
    },
  });
  return { clock, changes, system, end };
}

it("follows a change of zone on Linux at once, and nothing else that changes in its folder", () => {
  const { changes, system, end, clock } = follow("linux");
  system.zone = "Asia/Vladivostok";
  system.touch("hosts");
  expect(changes).toEqual([]);
  for (const name of ["localtime", "timezone", null]) system.touch(name);
  expect(changes).toEqual(["Asia/Vladivostok"]);
  end();
  expect([system.isWatched, clock.pending()]).toEqual([false, []]);
});

it("follows a change of zone on other systems within a minute", async () => {
  const { changes, system, end, clock } = follow("win32");
  await clock.advance(120_000);
  system.zone = "Asia/Vladivostok";
  await clock.advance(60_000);
  end();
  expect([changes, system.isWatched, clock.pending()]).toEqual([["Asia/Vladivostok"], false, []]);
});
