import { expect, test } from "vitest";
import { type DamagedFile, damagedFileSchema, type StoredKind } from "../../contract/storage/damaged-file";
import { createPlainTexts } from "../../locales/plain-texts-for-test";
import { sampleAccount } from "../dev/sample-account";
import { damagedFilesView } from "./damaged-files";

const texts = createPlainTexts("ru");
const office = sampleAccount(0);
const ofAccount: readonly StoredKind[] = ["history", "samples"];

function damaged(kind: StoredKind, part: Partial<DamagedFile> = {}): DamagedFile {
  const accountId = ofAccount.includes(kind) ? "office" : null;
  return {
    kind,
    accountId,
    loss: "all",
    folder: "/data",
    name: `${kind}.json`,
    keptAs: `${kind}.old`,
    ...part,
  };
}

const view = (...files: DamagedFile[]) => damagedFilesView(files, [office], texts);

test.each<[StoredKind, all: RegExp, part: RegExp]>([
  ["settings", /^Настройки сброшены: действуют исходные/, /^Часть настроек сброшена/],
  ["accounts", /^Список учётных записей потерян\. Если ключ/, /^Часть списка учётных записей потеряна/],
  ["snapshots", /^Последние данные учётных записей потеряны/, /данные части учётных записей/],
  ["keys", /ключи доступа потеряны: введите их заново/, /^Потеряна часть сохранённого: ключи/],
  ["notifications", /могут не прийти/, /могут не прийти/],
  ["window", /^Размер, место и масштаб окна сброшены/, /окна сброшены/],
  ["history", /«Офис» потеряна: новые/, /^В истории учётной записи «Офис» потеряна часть/],
  ["samples", /график начнётся заново/, /он.может быть неточным/],
])("of %s it is said what is lost, and whether it is all of it", (kind, all, part) => {
  expect(view(damaged(kind))?.lines).toEqual([
    expect.stringMatching(all),
    `Повреждённый файл сохранён в папке /data: ${kind}.old`,
  ]);
  expect(view(damaged(kind, { loss: "part" }))?.lines[0]).toMatch(part);
});

test("several are counted, each has its own word, and a folder is named once", () => {
  const several = view(damaged("keys"), damaged("history", { folder: "/data/history" }), damaged("settings"));
  expect(several?.title).toBe("Повреждено 3 файла с данными программы");
  expect(several?.lines.slice(3)).toEqual([
    "Повреждённые файлы сохранены в папке /data: keys.old, settings.old",
    "Повреждённый файл сохранён в папке /data/history: history.old",
  ]);
  expect([several?.areSettingsLost, view(damaged("keys"))?.areSettingsLost]).toEqual([true, false]);
});

test("a file that could not be set aside is not said to be kept", () => {
  const lines = view(damaged("settings", { keptAs: null }))?.lines ?? [];
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(
    /^Файл settings\.json остался повреждённым в папке \/data: сохранить его копию не удалось/,
  );
});

test("a file that was damaged twice is one file, with two copies", () => {
  const twice = view(damaged("history", { keptAs: "one.old" }), damaged("history", { keptAs: "one.older" }));
  expect([twice?.title, twice?.lines.length]).toEqual(["Повреждён 1 файл с данными программы", 2]);
  expect(twice?.lines[1]).toMatch(/one\.old, one\.older$/);
});

test("a file that could not be read is not called damaged or lost, and is left as it is", () => {
  const unread = (kind: StoredKind) => damaged(kind, { loss: "unread", keptAs: null });
  const settings = view(unread("settings"));
  expect(settings?.title).toBe("Не все файлы с данными программы удалось прочитать");
  expect(settings?.lines).toEqual([
    expect.stringMatching(
      /^Файл settings\.json в папке \/data не удалось прочитать\. Действуют исходные настройки/,
    ),
  ]);
  expect(settings?.areSettingsLost).toBe(true);
  expect(view(unread("keys"))?.lines.join()).toMatch(
    /Сам файл остаётся без изменений\. Проверьте права доступа/,
  );
  expect(view(unread("keys"))?.lines.join()).not.toMatch(/потерян|Повреждён|Действуют/);
  expect(view(damaged("history"), unread("keys"))?.title).toMatch(/^Не все файлы/);
});

test.each(["ru", "en"] as const)(
  "of the accounts it is not said that they are back where none is (%s)",
  (language) => {
    const lost = [damaged("keys"), damaged("accounts")];
    const lines = damagedFilesView(lost, [], createPlainTexts(language))?.lines ?? [];
    expect(lines[1]).toMatch(
      language === "ru"
        ? /Если ключ учётной записи сохранился, она возвращена в список/
        : /An account whose key is still stored is back in the list/,
    );
    expect(lines.join()).not.toMatch(/восстановлен|made anew/);
  },
);

test("what went with an account that was removed since is no loss any more", () => {
  expect(view()).toBeNull();
  expect(view(damaged("history", { accountId: "gone" }))).toBeNull();
  expect(view(damaged("history", { accountId: "gone" }), damaged("keys"))?.lines).toHaveLength(2);
});

test("every kind that the contract knows has its words in both languages", () => {
  for (const kind of damagedFileSchema.shape.kind.options) {
    for (const language of ["ru", "en"] as const) {
      const said = damagedFilesView([damaged(kind)], [office], createPlainTexts(language))?.lines[0] ?? "";
      expect(said.length).toBeGreaterThan(20);
    }
  }
});
