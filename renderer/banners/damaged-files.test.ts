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
  ["settings", /^Настройки сброшены/, /^Часть настроек сброшена/],
  ["accounts", /^Список учётных записей потерян$/, /^Часть списка учётных записей потеряна/],
  ["snapshots", /^Последние данные учётных записей потеряны/, /данные части учётных записей/],
  ["keys", /^Ключи доступа потеряны: введите их заново/, /^Часть ключей доступа потеряна/],
  ["notifications", /^История уведомлений потеряна/, /^История уведомлений потеряна/],
  ["window", /^Размер, место и масштаб окна сброшены/, /окна сброшены/],
  ["history", /^История «Офис» потеряна/, /^Часть истории «Офис» потеряна/],
  ["samples", /^График «Офис» начнётся заново/, /^График «Офис» может быть неточным/],
])("of %s it is said in one sentence what is lost, and whether it is all of it", (kind, all, part) => {
  const whole = view(damaged(kind));
  expect(whole?.title).toMatch(all);
  expect(whole?.details.at(-1)).toBe(`Копии повреждённых файлов: /data`);
  expect(view(damaged(kind, { loss: "part" }))?.title).toMatch(part);
});

test("what can be done about a loss is in the details", () => {
  const todo = (kind: StoredKind) => view(damaged(kind))?.details.slice(0, -1);
  expect(todo("settings")).toEqual(["Проверьте прокси и уведомления."]);
  expect(todo("keys")).toEqual(["Если был пароль прокси, введите и его."]);
  expect(todo("window")).toEqual([]);
});

test("several are counted, each has its own sentence, and a folder is named once", () => {
  const several = view(damaged("keys"), damaged("history", { folder: "/data/history" }), damaged("settings"));
  expect(several?.title).toBe("Повреждено 3 файла программы");
  expect(several?.details.slice(0, 3)).toEqual([
    "Ключи доступа потеряны: введите их заново.",
    "История «Офис» потеряна.",
    "Настройки сброшены: их файл повреждён.",
  ]);
  expect(several?.details.slice(-2)).toEqual([
    "Копии повреждённых файлов: /data",
    "Копии повреждённых файлов: /data/history",
  ]);
});

test("a file that could not be set aside is not said to be kept", () => {
  const details = view(damaged("settings", { keptAs: null }))?.details;
  expect(details?.join()).not.toContain("Копии");
  expect(details?.at(-1)).toMatch(
    /^Файл settings\.json в папке \/data остался повреждённым: проверьте место/,
  );
});

test("a file that was damaged twice is one file", () => {
  const twice = view(damaged("history", { keptAs: "one.old" }), damaged("history", { keptAs: "one.older" }));
  expect(twice?.title).toBe("История «Офис» потеряна");
  expect(twice?.details).toEqual(["Копии повреждённых файлов: /data"]);
});

test("a file that could not be read is not called damaged or lost, and is left as it is", () => {
  const unread = (kind: StoredKind) => damaged(kind, { loss: "unread", keptAs: null });
  expect(view(unread("settings"))?.title).toBe("Настройки не прочитаны: действуют исходные");
  const keys = view(unread("keys"));
  expect(keys?.title).toBe("Файл keys.json не удалось прочитать");
  expect(keys?.details.at(-1)).toMatch(/в папке \/data не изменён: проверьте права доступа/);
  expect([keys?.title, keys?.details].join()).not.toMatch(/потерян|Повреждён|повреждён/);
  expect(view(damaged("history"), unread("keys"))?.title).toBe("Не все файлы программы удалось прочитать");
});

test("what went with an account that was removed since is no loss any more", () => {
  expect(view()).toBeNull();
  expect(view(damaged("history", { accountId: "gone" }))).toBeNull();
  expect(view(damaged("history", { accountId: "gone" }), damaged("keys"))?.title).toMatch(/^Ключи доступа/);
});

test("every kind that the contract knows has its words in both languages", () => {
  for (const kind of damagedFileSchema.shape.kind.options) {
    for (const language of ["ru", "en"] as const) {
      const title = damagedFilesView([damaged(kind)], [office], createPlainTexts(language))?.title ?? "";
      expect(title.length).toBeGreaterThan(20);
    }
  }
});
