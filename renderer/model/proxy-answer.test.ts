import { expect, test } from "vitest";
import { proxyProblemSchema } from "../../contract/proxy-settings";
import { createTexts } from "../../locales/texts";
import { isSocksAddress, passwordView, proxyAnswer } from "./proxy-answer";

const texts = createTexts("ru");

test("each problem has a sentence of its own, at its field", () => {
  const sentences = proxyProblemSchema.options.map((problem) => {
    const answer = proxyAnswer({ state: "not-valid", at: "address", problem }, texts);
    expect(answer.at).toBe("address");
    return answer.text;
  });
  expect(new Set(sentences).size).toBe(proxyProblemSchema.options.length);
});

test("what is in force is said so, and a password left on the disk stands at its field", () => {
  for (const state of ["set", "password-not-kept"] as const) {
    expect(proxyAnswer({ state }, texts)).toEqual({ at: null, text: texts.t("window.proxy.applied") });
  }
  expect(proxyAnswer({ state: "password-not-forgotten" }, texts).at).toBe("password");
});

test("a SOCKS proxy is known by the beginning of its address", () => {
  for (const typed of ["socks5://", " SOCKS4://gate.example", "\u200bsocks://x:1"]) {
    expect(isSocksAddress(typed)).toBe(true);
  }
  for (const typed of ["", "socks.example:1080", "socks5:1080", "http://socks5.example:3128"]) {
    expect(isSocksAddress(typed)).toBe(false);
  }
});

test("a password is shown by how it is kept, and can be forgotten wherever it is", () => {
  const view = (proxyPasswordPlace: "sealed" | "session" | "missing" | "unreadable", canSealKeys = true) =>
    passwordView({ proxyPasswordPlace, canSealKeys }, texts);
  expect(view("missing")).toEqual({ placeholder: "", warning: null, canForget: false });
  expect(view("sealed")).toEqual({ placeholder: "Сохранён", warning: null, canForget: true });
  expect(view("session").warning).toBe(texts.t("window.proxy.notSealed"));
  expect(view("session", false).warning).toBe(texts.t("window.proxy.noKeychain"));
  expect(view("unreadable")).toMatchObject({ placeholder: "", canForget: true });
  expect(view("unreadable").warning).toContain("введите пароль ещё раз");
});
