import { Fragment } from "react";
import { shortcutCaps } from "../keyboard/global-shortcut";
import { isMac } from "../keyboard/is-mac";
import { Stroke } from "../keyboard/key-caps";
import { offeredShortcuts, type Shortcut, strokeCaps } from "../keyboard/shortcuts";
import { useApp, useWindow, useWindowState } from "../store/window-context";
import { Dialog } from "../ui/dialog";
import { useShortcuts } from "./use-shortcuts";

/** The keyboard shortcuts at work, and the dialog that lists them. */
export function ShortcutList() {
  const { store, texts } = useWindow();
  const isShortcutListOpen = useWindowState((state) => state.isShortcutListOpen);
  const globalShortcut = useApp((app) => app.settings.globalShortcut);
  const accountCount = useApp((app) => app.accounts.length);
  useShortcuts();
  return (
    <Dialog
      isOpen={isShortcutListOpen}
      onClose={() => store.showShortcuts(false)}
      title={texts.t("shortcuts.title")}
    >
      <dl className="shortcuts">
        {offeredShortcuts(accountCount).map((shortcut) => (
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
              <Stroke caps={shortcutCaps(globalShortcut)} />
            </dt>
            <dd>{texts.t("shortcuts.global")}</dd>
          </div>
        )}
      </dl>
    </Dialog>
  );
}

/** The keys of one shortcut, each as a key of its own. */
function Keys({ shortcut }: { shortcut: Pick<Shortcut, "strokes"> }) {
  const { texts } = useWindow();
  return strokeCaps(shortcut, isMac).map((stroke, place) => (
    <Fragment key={stroke.join("+")}>
      {place > 0 && <span className="muted"> {texts.t("shortcuts.or")} </span>}
      <Stroke caps={stroke} />
    </Fragment>
  ));
}
