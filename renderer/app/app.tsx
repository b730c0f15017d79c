import { MantineProvider } from "@mantine/core";
import { useColorScheme } from "@mantine/hooks";
import { useEffect, useMemo, useRef } from "react";
import { useStore } from "zustand";
import type { Language } from "../../contract/settings/settings";
import { createTexts, type Texts } from "../../locales/texts";
import { RequestProblem } from "../banners/request-problem";
import { UnsavedChangesBanner } from "../banners/unsaved-changes-banner";
import { WindowProvider } from "../store/window-context";
import type { WindowStore } from "../store/window-store";
import { cssVariablesResolver, theme } from "../ui/theme";
import { CommandPalette } from "./command-palette";
import { LiveRegion } from "./live-region";
import { LoadingScreen } from "./loading-screen";
import { ShortcutList } from "./shortcut-list";
import { ShownScreen } from "./shown-screen";
import { usePopoverHeight } from "./use-popover-height";

type AppProps = {
  store: WindowStore;
  styleNonce: string;
  /** The language of what is said before the first state, which says the language in force. */
  firstLanguage: Language;
  /** The texts of a language: those of the product, unless design work wants others. */
  textsOf?: (language: Language) => Texts;
};

/** The whole window. */
export function App({ store, styleNonce, firstLanguage, textsOf = createTexts }: AppProps) {
  const isLoaded = useStore(store, ({ app }) => app !== null);
  const language = useStore(store, ({ app }) => app?.language ?? firstLanguage);
  const chosenTheme = useStore(store, ({ app }) => app?.settings.theme ?? "system");
  const systemTheme = useColorScheme("light", { getInitialValueInEffect: false });
  const texts = useMemo(() => textsOf(language), [textsOf, language]);
  const parts = useMemo(() => ({ store, texts }), [store, texts]);
  const mode = useStore(store, ({ app }) => app?.windowMode);
  const scrollArea = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  usePopoverHeight(store, content);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      forceColorScheme={chosenTheme === "system" ? systemTheme : chosenTheme}
      getStyleNonce={() => styleNonce}
      withGlobalClasses={false}
      withStaticClasses={false}
    >
      <WindowProvider value={parts}>
        <div className="window" data-mode={mode} ref={scrollArea}>
          <div className="window-content" ref={content}>
            {isLoaded ? (
              <>
                <ShownScreen scrollArea={scrollArea} />
                <div className="bars">
                  <UnsavedChangesBanner />
                  <RequestProblem />
                </div>
                <ShortcutList />
                <CommandPalette />
                <LiveRegion />
              </>
            ) : (
              <LoadingScreen />
            )}
          </div>
        </div>
      </WindowProvider>
    </MantineProvider>
  );
}
