import { MantineProvider } from "@mantine/core";
import { useColorScheme } from "@mantine/hooks";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { AppState } from "../contract/state";
import { createTexts } from "../locales/texts";
import { LiveRegion } from "./components/live-region";
import { RequestProblem } from "./components/request-problem";
import { WindowProvider } from "./components/window-context";
import { LoadingScreen } from "./screens/loading-screen";
import { ShownScreen } from "./screens/shown-screen";
import type { MinuteClock } from "./state/minute-clock";
import type { WindowStore } from "./state/window-store";
import { cssVariablesResolver, theme } from "./theme";

type AppProps = { store: WindowStore; clock: MinuteClock; styleNonce: string };

/** The whole window. */
export function App({ store, clock, styleNonce }: AppProps) {
  const { app, hasLoadFailed } = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot);
  const language = app?.language ?? "ru";
  const texts = useMemo(() => createTexts(language), [language]);
  const colorScheme = useChosenColorScheme(app);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      forceColorScheme={colorScheme}
      getStyleNonce={() => styleNonce}
      withGlobalClasses={false}
      withStaticClasses={false}
    >
      {app === null ? (
        <LoadingScreen store={store} texts={texts} hasFailed={hasLoadFailed} />
      ) : (
        <WindowProvider parts={{ store, clock, texts, app }}>
          <ShownScreen />
          <RequestProblem />
          <LiveRegion />
        </WindowProvider>
      )}
    </MantineProvider>
  );
}

function useChosenColorScheme(app: AppState | null): "light" | "dark" {
  const systemScheme = useColorScheme("light", { getInitialValueInEffect: false });
  const chosen = app?.settings.theme ?? "system";
  return chosen === "system" ? systemScheme : chosen;
}
