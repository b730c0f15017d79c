import { MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Language } from "../../contract/settings/settings";
import type { AppState } from "../../contract/state";
import { createPlainTexts } from "../../locales/plain-texts-for-test";
import { App } from "../app/app";
import { WindowProvider } from "../store/window-context";
import type { Screen } from "../store/window-state";
import { createWindowStore, type WindowStore } from "../store/window-store";
import { createBridgeDouble } from "./bridge-double";

/** The moment at which windows are drawn for tests, milliseconds since 1970. */
export const drawnAt = Date.parse("2026-11-23T12:00:00+03:00");

/** The window as HTML, the way it is drawn first, with `search` in the search field of the list. */
export function drawnWindow(state: AppState, screen: Screen = { name: "account" }, search = ""): string {
  const store = storeWith(state);
  store.searchFor(search);
  store.showScreen(screen);
  return drawnApp(store);
}

/** A store that has received `state`. */
export function storeWith(state: AppState): WindowStore {
  const double = createBridgeDouble(state);
  const store = createWindowStore(double.bridge);
  store.start();
  double.emit("stateChanged", state);
  return store;
}

/** The window as HTML with `store` as it is. */
export function drawnApp(store: WindowStore, firstLanguage: Language = "ru"): string {
  return renderToStaticMarkup(
    <App store={asDrawn(store)} styleNonce="the-nonce" firstLanguage={firstLanguage} />,
  );
}

/** A part of the window as HTML, for what is not to be seen in the window as it is drawn first. */
export function drawnPart(app: AppState, part: ReactNode): string {
  const store = asDrawn(storeWith(app));
  const texts = createPlainTexts(app.language);
  return renderToStaticMarkup(
    <MantineProvider>
      <WindowProvider value={{ store, texts }}>{part}</WindowProvider>
    </MantineProvider>,
  );
}

/** `store` at {@link drawnAt}, as it is: what is rendered without a page would show a store as it began. */
function asDrawn(store: WindowStore): WindowStore {
  store.setMinute(drawnAt);
  return { ...store, getInitialState: store.getState };
}

/** What is written in `html`, a line for each piece of text. */
export function wordsOf(html: string): string {
  return html
    .replace(/<style.*?<\/style>|<wbr\/>|<!-- -->/gs, "")
    .replace(/<span class="whole-word">(.*?)<\/span>/gs, "$1")
    .replace(/<[^>]*>/g, "\n")
    .replace(/\n+/g, "\n");
}
