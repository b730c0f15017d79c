import { expect, test, vi } from "vitest";
import type { DamagedFile } from "../../contract/storage/damaged-file";
import { createDamagedFiles } from "./damaged-files";

const settings: DamagedFile = {
  kind: "settings",
  accountId: null,
  loss: "all",
  folder: "/data",
  name: "settings.json",
  keptAs: "settings.old",
};
const keys: DamagedFile = { ...settings, kind: "keys", name: "vault.json", keptAs: null };

test("each that is found is there until it is dismissed, and later ones after that", () => {
  const onChange = vi.fn();
  const files = createDamagedFiles(onChange);
  files.add(settings);
  files.add(keys);
  expect([files.all(), onChange.mock.calls.length]).toEqual([[settings, keys], 2]);
  files.dismiss();
  expect([files.all(), onChange.mock.calls.length]).toEqual([[], 3]);
  files.add(settings);
  files.add({ ...settings, keptAs: "settings.newer" });
  expect(files.all()).toHaveLength(2);
});

test("a copy that could be kept only later replaces what was said of the file before", () => {
  const files = createDamagedFiles(() => undefined);
  const kept = { ...keys, keptAs: "vault.old" };
  for (const file of [keys, settings, kept]) files.add(file);
  expect(files.all()).toEqual([settings, kept]);
});
