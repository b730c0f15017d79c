import { expect, test, vi } from "vitest";
import type { DamagedFile } from "../../contract/damaged-file";
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

function open() {
  const onChange = vi.fn();
  return { files: createDamagedFiles(onChange), onChange };
}

test("each that is found is told, and none once it was read", () => {
  const { files, onChange } = open();
  files.add(settings);
  expect([files.all(), onChange.mock.calls.length]).toEqual([[settings], 1]);
  files.add(keys);
  expect([files.all(), onChange.mock.calls.length]).toEqual([[settings, keys], 2]);
  files.dismiss();
  expect([files.all(), onChange.mock.calls.length]).toEqual([[], 3]);
});

test("what is damaged after that is told", () => {
  const { files } = open();
  files.add(settings);
  files.dismiss();
  const anew = { ...settings, keptAs: "settings.older" };
  files.add(anew);
  expect(files.all()).toEqual([anew]);
});

test("what could be set aside only later is told as kept, and not anew to those who have read of it", () => {
  const { files, onChange } = open();
  const kept = { ...keys, keptAs: "vault.old" };
  files.add(keys);
  files.add(settings);
  files.add(kept);
  expect([files.all(), onChange.mock.calls.length]).toEqual([[kept, settings], 3]);

  const other = open().files;
  other.add(keys);
  other.dismiss();
  other.add(kept);
  expect(other.all()).toEqual([]);
  other.add({ ...keys, keptAs: "vault.newer" });
  expect(other.all()).toHaveLength(1);
});
