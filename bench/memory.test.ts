import { expect, test } from "vitest";
import { parseRollup, readFamilyMemory, roleOf, totalBytes } from "./memory.mjs";

const rollup = `55a4c4a33000-7ffd2f9f7000 ---p 00000000 00:00 0                          [rollup]
Rss:              102400 kB
Pss:               40960 kB
Pss_Dirty:         20480 kB
Shared_Clean:      70000 kB
Private_Clean:      1000 kB
Private_Dirty:     20000 kB
SwapPss:               0 kB
`;

test("the proportional share is read, not the figures beside it", () => {
  expect(parseRollup(rollup)).toEqual({ proportionalBytes: 40_960 * 1024, ownBytes: 21_000 * 1024 });
});

test("a missing figure is an error and not 0", () => {
  expect(() => parseRollup("Rss: 1 kB\n")).toThrow("Pss");
  expect(() => parseRollup("")).toThrow();
});

test("a role is the type or the service, with words apart by NUL or space", () => {
  expect(roleOf("/opt/electron\0--no-sandbox\0/checkout\0")).toBe("browser");
  expect(roleOf("/opt/electron\0--type=gpu-process\0--no-sandbox\0")).toBe("gpu-process");
  expect(roleOf("/opt/electron --type=renderer --lang=ru")).toBe("renderer");
  const network = "/opt/electron\0--type=utility\0--utility-sub-type=network.mojom.NetworkService\0";
  expect(roleOf(network)).toBe("NetworkService");
});

test("a program's memory is the sum over its processes", () => {
  const processes = [
    { proportionalBytes: 100, ownBytes: 50 },
    { proportionalBytes: 20, ownBytes: 5 },
  ];
  expect(totalBytes(processes)).toBe(120);
});

test.runIf(process.platform === "linux")("this very process has memory of its own", async () => {
  const [own] = await readFamilyMemory(process.pid);
  expect(own?.proportionalBytes).toBeGreaterThan(1024 * 1024);
});
