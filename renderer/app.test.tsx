import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Language } from "../contract/settings";
import { App } from "./app";
import { createBridgeDouble } from "./bridge-double";
import { type Scenario, scenarios } from "./dev/scenarios";
import { createMinuteClock } from "./state/minute-clock";
import { createWindowStore, type Screen } from "./state/window-store";

const now = Date.parse("2026-11-23T12:00:00+03:00");
const clock = createMinuteClock({
  now: () => now,
  isVisible: () => true,
  onVisibilityChange: () => () => undefined,
  after: () => () => undefined,
});

/** The window as HTML, the way it is drawn first. */
function drawn(scenario: Scenario, language: Language = "ru", screen: Screen = { name: "account" }): string {
  const state = { ...scenario(now), language };
  const double = createBridgeDouble(state);
  const store = createWindowStore(double.bridge);
  store.start();
  double.emit("stateChanged", state);
  store.showScreen(screen);
  return renderToStaticMarkup(<App store={store} clock={clock} styleNonce="the-nonce" />);
}

function scenarioNamed(name: string): Scenario {
  const scenario = scenarios[name];
  if (scenario === undefined) throw new Error(`no scenario ${name}`);
  return scenario;
}

const wordsOf = (html: string): string =>
  html
    .replace(/<style.*?<\/style>/gs, "")
    .replace(/<[^>]*>/g, "\n")
    .replace(/\n+/g, "\n");

for (const language of ["ru", "en"] as const) {
  for (const [name, scenario] of Object.entries(scenarios)) {
    test(`${name} is drawn in ${language}, and every button has a name`, () => {
      const html = drawn(scenario, language);
      expect(wordsOf(html)).not.toMatch(/undefined|null|NaN|\{|\[object/);
      const buttons = html.match(/<button.*?<\/button>/gs) ?? [];
      expect(buttons.length).toBeGreaterThan(0);
      for (const button of buttons) {
        expect(/aria-label="[^"]+"/.test(button) || wordsOf(button).trim() !== "").toBe(true);
      }
    });
  }
}

test("in English nothing is left in Russian but the cabinet's own words and outside data", () => {
  const html = wordsOf(drawn(scenarioNamed("tfa-on"), "en", { name: "settings" }));
  expect(html.replaceAll("Русский", "")).not.toMatch(/[а-яё]/i);
});

test("the facts stand in the order of what matters", () => {
  const words = wordsOf(drawn(scenarioNamed("blocked")));
  const places = [
    "Есть блокировка",
    "Тестовый период",
    "Непрочитанные SMS",
    "Тариф",
    "Двухфакторная",
    "ИД абонента",
  ].map((fact) => words.indexOf(fact));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places).not.toContain(-1);
});

test("with nothing known no number is on the screen", () => {
  const words = wordsOf(drawn(scenarioNamed("never-read")));
  expect(words).not.toMatch(/\d/);
  expect(words).toContain("нет данных");
});

test("before the first data there are no facts", () => {
  expect(wordsOf(drawn(scenarioNamed("loading")))).not.toContain("Тариф");
});

test("the styles that the library writes into the page carry the nonce", () => {
  const styles = drawn(scenarioNamed("healthy")).match(/<style[^>]*>/g) ?? [];
  expect(styles.length).toBeGreaterThan(0);
  for (const style of styles) expect(style).toContain('nonce="the-nonce"');
});

test("without any state yet the window shows placeholders and no control", () => {
  const store = createWindowStore(createBridgeDouble(scenarioNamed("healthy")(now)).bridge);
  const html = renderToStaticMarkup(<App store={store} clock={clock} styleNonce="" />);
  expect(html).toContain('aria-busy="true"');
  expect(html).not.toContain("<button");
});
