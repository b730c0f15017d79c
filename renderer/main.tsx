import "./styles";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { systemLanguage } from "../contract/system-language";
import { App } from "./app";
import { createMinuteClock, pageClockParts } from "./state/minute-clock";
import { createWindowStore } from "./state/window-store";
import { readStyleNonce } from "./style-nonce";

const root = document.getElementById("root");
const bridge = window.plusofon;
if (root === null || bridge === undefined) throw new Error("The window was opened outside the application");

const store = createWindowStore(bridge);
store.start();
createRoot(root).render(
  <StrictMode>
    <App
      store={store}
      clock={createMinuteClock(pageClockParts(document))}
      styleNonce={readStyleNonce(document)}
      firstLanguage={systemLanguage(navigator.languages)}
    />
  </StrictMode>,
);
