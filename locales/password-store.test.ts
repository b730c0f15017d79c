import { expect, test } from "vitest";
import type { KeyKeeping } from "../contract/state";
import { keyProtectionText, passwordStoreLine, passwordStoreOf, passwordStoreText } from "./password-store";
import { createPlainTexts } from "./plain-texts-for-test";

const ru = createPlainTexts("ru");
const en = createPlainTexts("en");

test.each([
  ["gnome_libsecret", "gnome", "GNOME Keyring", "GNOME Keyring"],
  ["kwallet", "kwallet", "KWallet", "KWallet"],
  ["kwallet5", "kwallet", "KWallet", "KWallet"],
  ["kwallet6", "kwallet", "KWallet", "KWallet"],
  ["keychain", "macos", "«Связка ключей» macOS", "macOS Keychain"],
  ["dpapi", "windows", "Windows", "Windows"],
  ["basic_text", "none", "хранилище паролей системы", "the system’s password store"],
  ["unknown", "unknown", "хранилище паролей системы", "the system’s password store"],
  ["a_store_of_tomorrow", "unknown", "хранилище паролей системы", "the system’s password store"],
  ["", "unknown", "хранилище паролей системы", "the system’s password store"],
])("%s is called as people know it", (backend, store, russian, english) => {
  expect(passwordStoreOf(backend)).toBe(store);
  expect(passwordStoreText(ru, backend)).toBe(russian);
  expect(passwordStoreText(en, backend)).toBe(english);
});

test("the report names a store, says that there is none, or that it is unknown", () => {
  expect(
    ["kwallet6", "basic_text", "a_store_of_tomorrow"].map((backend) => passwordStoreLine(ru, backend)),
  ).toEqual([
    "Хранилище паролей системы: KWallet",
    "Хранилища паролей нет: ключи ничем не защищены",
    "Хранилище паролей системы: неизвестно",
  ]);
});

test("sealed keys need no text; for others it says why they are not sealed", () => {
  expect(
    keyProtectionText(ru, { keyProtection: "sealed", keychain: "kwallet6", canSealKeys: true }),
  ).toBeNull();
  const said = (keyProtection: KeyKeeping["keyProtection"], keychain: string, hasOthers = false) => {
    const canSealKeys = keyProtection === "backend-changed" && keychain === "kwallet6";
    return keyProtectionText(ru, { keyProtection, keychain, canSealKeys }, hasOthers);
  };
  const text = (...how: Parameters<typeof said>) => said(...how)?.text;
  expect(said("session-only", "basic_text")?.title).toMatch(/^Ключи не сохранятся/);
  expect(text("session-only", "basic_text")).toMatch(/^Ключи действуют до выхода из программы/);
  expect(text("session-only", "a_store_of_tomorrow")).toBe(text("session-only", "basic_text"));
  expect(said("session-only", "kwallet6")?.title).toBe("Хранилище паролей не открывается");
  expect(text("session-only", "kwallet6")).toMatch(/^Разблокируйте KWallet.*сохранённые ключи не прочитать/);
  expect(said("locked", "gnome_libsecret")?.title).toBe("Хранилище паролей ждёт пароля");
  expect(said("not-responding", "gnome_libsecret")?.title).toMatch(/не.отвечает$/);
  expect(text("locked", "gnome_libsecret")).toMatch(
    /^Как только GNOME Keyring откроется, программа прочитает/,
  );
  expect(text("backend-changed", "kwallet6")).toMatch(/^KWallet не может открыть ключи/);
  // Beside accounts that are still read.
  expect(text("backend-changed", "kwallet6", true)).toMatch(/^KWallet не может открыть часть ключей/);
  expect(text("backend-changed", "basic_text")).toMatch(/^Открыть сохранённые ключи сейчас нечем/);
  // Another keychain is there, but closed: what is entered now is lost at quit.
  expect(text("backend-changed", "gnome_libsecret")).toMatch(/Введённые заново действуют до выхода/);
});

test("no raw name of a store is ever said", () => {
  const raw = ["gnome_libsecret", "kwallet5", "kwallet6", "dpapi", "basic_text", "a_store_of_tomorrow"];
  const said = [ru, en].flatMap((texts) =>
    raw.flatMap((backend) => [
      passwordStoreText(texts, backend),
      passwordStoreLine(texts, backend),
      keyProtectionText(texts, { keyProtection: "session-only", keychain: backend, canSealKeys: false })
        ?.text,
      keyProtectionText(texts, { keyProtection: "backend-changed", keychain: backend, canSealKeys: true })
        ?.text,
    ]),
  );
  expect(said.join("\n")).not.toMatch(/libsecret|kwallet[56]|dpapi|basic_text|tomorrow/);
});
