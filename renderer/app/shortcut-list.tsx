import { Fragment, useSyncExternalStore } from "react";
import { isMac } from "../keyboard/is-mac";
import { ShortcutKeys } from "../keyboard/key-caps";
import { keyboardOf, shortcutLabels } from "../keyboard/shortcut-keys";
import { offeredShortcuts, type Shortcut, strokeCaps } from "../keyboard/shortcuts";
import { useWindow } from "../store/window-context";
import { Dialog } from "../ui/dialog";
import { useShortcuts } from "./use-shortcuts";

/** The keyboard shortcuts at work, and the dialog that lists them. */
export function ShortcutList() {
  const { store, texts, app } = useWindow();
  const { isShortcutListOpen } = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot);
  const { globalShortcut } = app.settings;
  const keyboard = keyboardOf(globalThis.navigator?.platform ?? "");
  useShortcuts();
  return (
    <Dialog
      isOpen={isShortcutListOpen}
      onClose={() => store.showShortcuts(false)}
      title={texts.t("shortcuts.title")}
    >
      <dl className="shortcuts">
        {offeredShortcuts(app.accounts.length).map((shortcut) => (
          <div key={shortcut.name} data-shortcut={shortcut.name}>
            <dt>
              <Keys shortcut={shortcut} />
            </dt>
            <dd>{texts.t(`shortcuts.does.${shortcut.name}`)}</dd>
          </div>
        ))}
        {globalShortcut !== null && (
          <div data-shortcut="global">
            <dt>
              <ShortcutKeys
                labels={shortcutLabels(globalShortcut, keyboard, texts.t("window.settings.shortcutSpace"))}
              />
            </dt>
            <dd>{texts.t("shortcuts.global")}</dd>
          </div>
        )}
      </dl>
    </Dialog>
  );
}

/** The keys of one shortcut, each as a key of its own. */
function Keys({ shortcut }: { shortcut: Shortcut }) {
  const { texts } = useWindow();
  const { isRow, caps } = strokeCaps(shortcut, isMac);
  return caps.map((stroke, place) => (
    <Fragment key={stroke.join("+")}>
      {place > 0 && <span className="muted"> {texts.t(isRow ? "shortcuts.to" : "shortcuts.or")} </span>}
      <span className="stroke">
        {stroke.map((cap, part) => (
          <Fragment key={cap}>
            {part > 0 && "+"}
            <kbd>{cap}</kbd>
          </Fragment>
        ))}
      </span>
    </Fragment>
  ));
}
