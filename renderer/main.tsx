import "./app/styles.ts";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { systemLanguage } from "../contract/settings/system-language";
import { App } from "./app/app";
import { followTypedText } from "./app/follow-typed-text";
import { readStyleNonce } from "./app/style-nonce";
import { followMinutes } from "./store/follow-minutes";
import { followAddress } from "./store/page-address";
import { createWindowStore } from "./store/window-store";

const root = document.getElementById("root");
const bridge = window.plusofon;
if (root === null || bridge === undefined) throw new Error("The window was opened outside the application");

const store = createWindowStore(bridge);
followAddress(store, window);
store.start();
followMinutes(document, store.setMinute);
followTypedText(document, () => void store.read((to) => to.keepTypedText()));
createRoot(root).render(
  <StrictMode>
    <App
      store={store}
      styleNonce={readStyleNonce(document)}
      firstLanguage={systemLanguage(navigator.languages)}
    />
  </StrictMode>,
);
