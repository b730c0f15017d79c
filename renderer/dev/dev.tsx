import "../styles";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { languageSchema, themeChoiceSchema } from "../../contract/settings";
import type { AppState } from "../../contract/state";
import { App } from "../app";
import { createBridgeDouble } from "../bridge-double";
import { createMinuteClock, pageClockParts } from "../state/minute-clock";
import { createWindowStore, type Screen } from "../state/window-store";
import { readStyleNonce } from "../style-nonce";
import { ScenarioPicker } from "./scenario-picker";
import { keyAnswers, pinAnswers, scenarios } from "./scenarios";

const screens: Record<string, Screen> = {
  settings: { name: "settings" },
  add: { name: "add-account" },
  replace: { name: "replace-key", accountId: "office" },
};

const query = new URLSearchParams(location.search);
const scenario = scenarios[query.get("scenario") ?? ""];
const root = document.getElementById("root");
if (root === null) throw new Error("dev.html has lost its root");

if (scenario === undefined) createRoot(root).render(<ScenarioPicker names={Object.keys(scenarios)} />);
else showWindow(root, withQuery(scenario(Date.now())));

/** `?lang=en&theme=dark` in place of what the scenario says. */
function withQuery(state: AppState): AppState {
  const language = languageSchema.safeParse(query.get("lang"));
  const theme = themeChoiceSchema.safeParse(query.get("theme"));
  return {
    ...state,
    language: language.success ? language.data : state.language,
    settings: { ...state.settings, theme: theme.success ? theme.data : state.settings.theme },
  };
}

/** `?screen=settings&key=unchecked&pin=refused&load=failed`: which screen to begin with and what is answered. */
function showWindow(container: HTMLElement, initial: AppState): void {
  const keyAnswer = keyAnswers[query.get("key") ?? ""];
  const pinAnswer = pinAnswers[query.get("pin") ?? ""];
  const double = createBridgeDouble(initial, {
    ...(keyAnswer === undefined ? {} : { submitAccessKey: () => keyAnswer }),
    ...(pinAnswer === undefined ? {} : { submitPin: () => pinAnswer }),
    ...(query.get("pin") === "never" ? { submitPin: () => new Promise<never>(() => undefined) } : {}),
    ...(query.get("key") === "never" ? { submitAccessKey: () => new Promise<never>(() => undefined) } : {}),
    ...(query.get("load") === "failed" ? { getState: () => Promise.reject(new Error("no answer")) } : {}),
    changeSettings(change) {
      const state = double.state();
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      const settings = { ...state.settings, ...Object.fromEntries(given) };
      const language = settings.language === "system" ? "ru" : settings.language;
      double.emit("stateChanged", { ...state, settings, language });
    },
  });
  // Whoever drives this page from outside can see what was asked.
  Object.assign(window, { bridgeDouble: double });
  const store = createWindowStore(double.bridge);
  store.start();
  const screen = screens[query.get("screen") ?? ""];
  if (screen !== undefined) store.showScreen(screen);
  createRoot(container).render(
    <StrictMode>
      <App
        store={store}
        clock={createMinuteClock(pageClockParts(document))}
        styleNonce={readStyleNonce(document)}
      />
    </StrictMode>,
  );
}
