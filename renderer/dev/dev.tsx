import "../app/styles.ts";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { SubmitPinResult } from "../../contract/ipc";
import { type Language, languageSchema, themeChoiceSchema } from "../../contract/settings/settings";
import { systemLanguage } from "../../contract/settings/system-language";
import type { AccountId, AccountState, AppState } from "../../contract/state";
import { createTexts, type Texts } from "../../locales/texts";
import { App } from "../app/app";
import { openPalette } from "../app/command-palette";
import { readStyleNonce } from "../app/style-nonce";
import { followMinutes } from "../store/follow-minutes";
import { type Screen, settingsSections } from "../store/window-state";
import { createWindowStore } from "../store/window-store";
import { scenarioSearches, scenariosOfList } from "./account-scenarios";
import { type BridgeDouble, createBridgeDouble } from "./bridge-double";
import { historyRecords } from "./history-records";
import { livingAnswers, stateAfterPin } from "./living-answers";
import { pseudoTexts } from "./pseudo-texts";
import { ScenarioPicker } from "./scenario-picker";
import { exportAnswers, keyAnswers, pinAnswers, scenarios } from "./scenarios";

const query = new URLSearchParams(location.search);
const sectionName = query.get("section");
const section = settingsSections.find((name) => name === sectionName) ?? "general";
const screens: Record<string, Screen> = {
  account: { name: "account" },
  accounts: { name: "accounts" },
  settings: { name: "settings", section },
  history: { name: "history", accountId: "office" },
  add: { name: "add-account" },
  diagnostics: { name: "diagnostics", accountId: "office" },
  replace: { name: "replace-key", accountId: "office" },
};

const pseudo = (language: Language): Texts => pseudoTexts(createTexts(language));

const scenarioName = query.get("scenario") ?? "";
const scenario = scenarios[scenarioName];
const root = document.getElementById("root");
if (root === null) throw new Error("dev.html has lost its root");

if (scenario === undefined) createRoot(root).render(<ScenarioPicker names={Object.keys(scenarios)} />);
else showWindow(root, withQuery(scenario(Date.now())));

/**
 * `?lang=en&theme=dark&mode=popover&accounts=1000` in place of what the scenario says, whose accounts are repeated;
 * `?lang=pseudo`: Russian made longer by 40 %.
 */
function withQuery(state: AppState): AppState {
  const language = languageSchema.safeParse(query.get("lang"));
  const theme = themeChoiceSchema.safeParse(query.get("theme"));
  return {
    ...state,
    accounts: accountsOf(state),
    windowMode: query.get("mode") === "popover" ? "popover" : state.windowMode,
    language: language.success ? language.data : state.language,
    settings: {
      ...state.settings,
      // What is chosen in the settings is what the window shows.
      language: language.success ? language.data : state.settings.language,
      theme: theme.success ? theme.data : state.settings.theme,
    },
  };
}

function accountsOf({ accounts }: AppState): AccountState[] {
  const count = query.get("accounts");
  if (count === null) return accounts;
  return Array.from({ length: Number(count) }, (_, place) => accounts[place % accounts.length]).flatMap(
    (account, place) => (account === undefined ? [] : [{ ...account, id: `${account.id}-${place}` }]),
  );
}

/** Before the first state: that of `?lang=`, as if the system had it. */
function firstLanguage(): Language {
  const language = languageSchema.safeParse(query.get("lang"));
  return language.success ? language.data : systemLanguage(navigator.languages);
}

/** `?screen=settings&section=network&over=shortcuts&search=кафе&key=unchecked&pin=refused&export=failed&load=failed&records=history`: what to begin with and what is answered. */
function showWindow(container: HTMLElement, initial: AppState): void {
  const keyAnswer = keyAnswers[query.get("key") ?? ""];
  const pinAnswer = pinAnswers[query.get("pin") ?? ""];
  const history = historyRecords[scenarioName];
  const records = historyRecords[query.get("records") ?? scenarioName];
  const answerPin = (accountId: AccountId, answer: SubmitPinResult): SubmitPinResult => {
    double.emit("stateChanged", stateAfterPin(double.state(), accountId, answer));
    return answer;
  };
  const exported = exportAnswers[query.get("export") ?? ""];
  const double: BridgeDouble = createBridgeDouble(initial, {
    ...records?.records(Date.now()),
    ...(exported === undefined ? {} : { exportHistory: () => exported }),
    ...(keyAnswer === undefined ? {} : { submitAccessKey: () => keyAnswer }),
    ...(pinAnswer === undefined ? {} : { submitPin: ({ accountId }) => answerPin(accountId, pinAnswer) }),
    ...(query.get("pin") === "never" ? { submitPin: () => new Promise<never>(() => undefined) } : {}),
    ...(query.get("key") === "never" ? { submitAccessKey: () => new Promise<never>(() => undefined) } : {}),
    ...(query.get("load") === "failed" ? { getState: () => Promise.reject(new Error("no answer")) } : {}),
    ...livingAnswers(() => double),
    ...(query.get("remove") === "failed" ? { removeAccount: () => ({ state: "key-not-erased" }) } : {}),
  });
  // Whoever drives this page from outside can see what was asked.
  Object.assign(window, { bridgeDouble: double });
  const store = createWindowStore(double.bridge);
  store.start();
  followMinutes(document, store.setMinute);
  store.searchFor(query.get("search") ?? scenarioSearches[scenarioName] ?? "");
  const firstScreen = scenariosOfList.includes(scenarioName) ? "accounts" : "account";
  const screen = screens[query.get("screen") ?? (history === undefined ? firstScreen : "history")];
  if (screen !== undefined) store.showScreen(screen);
  const over = query.get("over");
  if (over === "shortcuts") store.showShortcuts(true);
  if (over === "palette") openPalette();
  createRoot(container).render(
    <StrictMode>
      <App
        {...(query.get("lang") === "pseudo" ? { textsOf: pseudo } : {})}
        store={store}
        styleNonce={readStyleNonce(document)}
        firstLanguage={firstLanguage()}
      />
    </StrictMode>,
  );
}
