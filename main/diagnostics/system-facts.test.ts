import fc from "fast-check";
import { expect, it } from "vitest";
import { type RawSystem, systemFacts } from "./system-facts";

const raw: RawSystem = {
  electron: "45.4.1",
  chromium: "150.0.7871.47",
  platform: "linux",
  architecture: "x64",
  systemVersion: "6.1.0-18-amd64",
  osRelease: 'NAME="Debian GNU/Linux"\nID=debian\nVERSION_ID="12"\n',
  desktop: "ubuntu:GNOME",
  session: "wayland",
};

it("names the system, its distribution and its desktop", () => {
  expect(systemFacts(raw)).toEqual({
    electron: "45.4.1",
    chromium: "150.0.7871.47",
    system: "Linux 6.1.0 (Debian 12), x64",
    desktop: "GNOME",
    session: "wayland",
  });
  expect(systemFacts({ ...raw, desktop: "X-Cinnamon" }).desktop).toBe("Cinnamon");
  expect(
    systemFacts({ ...raw, platform: "win32", systemVersion: "10.0.26100", osRelease: null }).system,
  ).toBe("Windows 10.0.26100, x64");
});

it("what is not there is unknown, what has another name is another", () => {
  const facts = systemFacts({ ...raw, desktop: undefined, session: "", osRelease: "ID=constructor\n" });
  expect(facts).toMatchObject({ desktop: null, session: null, system: "Linux 6.1.0, x64" });
  expect(systemFacts({ ...raw, desktop: "Anna", session: "Anna" })).toMatchObject({
    desktop: "other",
    session: "other",
  });
});

it("no text of the system comes through but what is on our lists", () => {
  const text = fc.string().map((around) => `${around}Canary${around}`);
  fc.assert(
    fc.property(text, text, text, text, text, (one, two, three, four, five) => {
      const facts = systemFacts({
        electron: one,
        chromium: two,
        platform: three,
        architecture: four,
        systemVersion: five,
        osRelease: `ID=${one}\nVERSION_ID="${two}"\nID="${three}"`,
        desktop: one,
        session: two,
      });
      expect(JSON.stringify(facts)).not.toContain("Canary");
    }),
  );
});
