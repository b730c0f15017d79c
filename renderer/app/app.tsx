import { MantineProvider } from "@mantine/core";
import { useColorScheme } from "@mantine/hooks";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Language } from "../../contract/settings/settings";
import type { AppState } from "../../contract/state";
import { createTexts, type Texts } from "../../locales/texts";
import { RequestProblem } from "../banners/request-problem";
import { UnsavedChangesBanner } from "../banners/unsaved-changes-banner";
import type { MinuteClock } from "../store/minute-clock";
import { WindowProvider } from "../store/window-context";
import type { WindowStore } from "../store/window-store";
import { cssVariablesResolver, theme } from "../ui/theme";
import { LiveRegion } from "./live-region";
import { LoadingScreen } from "./loading-screen";
import { ShortcutList } from "./shortcut-list";
import { ShownScreen } from "./shown-screen";

type AppProps = {
  store: WindowStore;
  clock: MinuteClock;
  styleNonce: string;
  /** The language of what is said before the first state, which says the language in force. */
  firstLanguage: Language;
  /** The texts of a language: those of the product, unless design work wants others. */
  textsOf?: (language: Language) => Texts;
};

/** The whole window. */
export function App({ store, clock, styleNonce, firstLanguage, textsOf = createTexts }: AppProps) {
  const { app, hasLoadFailed } = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot);
  const language = app?.language ?? firstLanguage;
  const texts = useMemo(() => textsOf(language), [textsOf, language]);
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
          <div className="bars">
            <UnsavedChangesBanner />
            <RequestProblem />
          </div>
          <ShortcutList />
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
