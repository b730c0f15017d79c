import { expect, test } from "vitest";
import { failure } from "../../contract/failure";
import { failureText, tfaText } from "../../locales/facts";
import { createTexts } from "../../locales/texts";
import { pinAnswer, pinProblemText } from "./pin-answer";

const texts = createTexts("ru");
const stateText = (isOn: boolean) => tfaText(texts, { state: "known", value: isOn });

test("done and already say what was read and end the dialog", () => {
  expect(pinAnswer({ state: "done", isOn: true }, texts)).toMatchObject({
    tone: "good",
    title: "Готово: запрос выполнен, состояние проверено",
    spoken: "Защита включена.",
    isFinal: true,
  });
  const already = pinAnswer({ state: "already", isOn: false }, texts);
  expect(already.tone).toBe("info");
  expect(already.title).toBe("Защита уже отключена: запрос не\u00a0отправлялся");
  expect(already.isFinal).toBe(true);
});

test("a refused PIN is told at the field in the server's own words", () => {
  const refused = failure("rejected", { httpStatus: 422, serverMessage: "Неверный ПИН-код" });
  expect(pinAnswer({ state: "refused", failure: refused, mayBeProxy: false }, texts)).toMatchObject({
    tone: "bad",
    isAtField: true,
    isFinal: false,
    serverMessage: "Неверный ПИН-код",
    lines: [],
    waysOut: [],
  });
});

test("a refusal that a proxy may have caused leads to the cabinet", () => {
  const refused = failure("rejected", { httpStatus: 400 });
  const answer = pinAnswer({ state: "refused", failure: refused, mayBeProxy: true }, texts);
  expect(answer).toMatchObject({ tone: "warning", isAtField: false });
  expect(answer.title).toContain("прокси");
  expect(answer.lines.join()).toContain("ПИН-код мог быть верным");
  expect(answer.waysOut).toEqual(["cabinet"]);
});

test("a refusal of the key leads to another key", () => {
  const refused = failure("unauthorized", { httpStatus: 401 });
  const answer = pinAnswer({ state: "refused", failure: refused, mayBeProxy: false }, texts);
  expect(answer.lines).toContain(`${failureText(texts, refused).title}.`);
  expect(answer.waysOut).toEqual(["replace-key"]);
});

test("what was not sent says why", () => {
  const answer = pinAnswer({ state: "not-sent", failure: failure("network") }, texts);
  expect(answer.title).toContain("Запрос не\u00a0отправлен");
  expect(answer.lines).toContain(`${failureText(texts, failure("network")).title}.`);
});

test("an unclear outcome promises nothing and tells only what was read", () => {
  const unknown = pinAnswer({ state: "unclear", isOn: null, failure: failure("timeout") }, texts);
  expect(unknown.tone).toBe("warning");
  expect(unknown.lines[0]).toBe(`${tfaText(texts, { state: "unknown" })}.`);
  expect(unknown).toMatchObject({ isFinal: true, waysOut: ["read-again", "cabinet"] });
  expect(unknown.lines).not.toContain(failureText(texts, failure("timeout")).advice);
  const read = pinAnswer({ state: "unclear", isOn: true, failure: null }, texts);
  expect(read.lines).toEqual([`${stateText(true)}.`, texts.t("window.pin.checkFirst")]);
  expect(read).toMatchObject({ isFinal: false, waysOut: ["cabinet"] });
});

test("a contradiction and a dropped key are named", () => {
  expect(pinAnswer({ state: "contradicted", isOn: false }, texts)).toMatchObject({
    title: "Плюсофон принял запрос, но\u00a0состояние не\u00a0изменилось",
    lines: ["Защита по-прежнему отключена.", texts.t("window.pin.checkFirst")],
  });
  expect(pinAnswer({ state: "key-dropped" }, texts)).toMatchObject({
    title: "Запрос принят, но\u00a0ключ больше не\u00a0действует",
    isFinal: true,
    lines: [`${tfaText(texts, { state: "unknown" })}.`, texts.t("window.pin.keyDroppedAdvice")],
    waysOut: ["replace-key", "cabinet"],
  });
});

test("the remaining answers have words of their own", () => {
  const titles = [
    pinAnswer({ state: "paused", until: 1 }, texts),
    pinAnswer({ state: "busy" }, texts),
    pinAnswer({ state: "no-account" }, texts),
    pinAnswer({ state: "malformed", problem: "too-long" }, texts),
  ].map(({ title }) => title);
  expect(new Set(titles).size).toBe(4);
  expect(titles[3]).toContain("32");
});

test("each problem of the form has words of its own", () => {
  const problems = ["empty", "too-long", "inner-space", "odd-characters", "mismatch"] as const;
  expect(new Set(problems.map((problem) => pinProblemText(problem, texts))).size).toBe(problems.length);
});
