import { UnstyledButton } from "@mantine/core";
import { createSpotlight, Spotlight, useSpotlight } from "@mantine/spotlight";
import { type ReactNode, useEffect, useId, useMemo } from "react";
import { flushSync } from "react-dom";
import { useAccountsOverview } from "../accounts/use-accounts-overview";
import { isMac } from "../keyboard/is-mac";
import { Stroke } from "../keyboard/key-caps";
import { type ShortcutName, shortcuts, strokeCaps } from "../keyboard/shortcuts";
import { useApp, useWindow, useWindowState } from "../store/window-context";
import { shownAccount } from "../store/window-state";
import { ColourMark } from "../ui/colour-mark";
import { Icon } from "../ui/icons";
import { paletteActions, paletteFinds } from "./palette-entries";

const [paletteStore, palette] = createSpotlight();

/** Opens the command palette with its first option selected, so that Enter works at once. */
export function openPalette(): void {
  flushSync(() => paletteStore.setState({ ...paletteStore.getState(), opened: true, selected: 0 }));
  // The library gives the field the focus a moment later, which loses the first letters of who types on.
  document.querySelector<HTMLElement>(".palette input")?.focus();
}

/** A field over the window that finds any account and any action, and goes there. */
export function CommandPalette() {
  const { texts } = useWindow();
  return (
    <Spotlight.Root
      store={paletteStore}
      // The window has its own list of shortcuts.
      shortcut={null}
      centered={false}
      yOffset={48}
      xOffset={12}
      size={520}
      radius={12}
      overlayProps={{ backgroundOpacity: 0.4 }}
      // What is typed next is meant for the window or for the next palette, not for one that is fading.
      transitionProps={{ duration: 0 }}
      classNames={{ content: "palette", search: "palette-search" }}
      attributes={{
        content: { "aria-label": texts.t("shortcuts.does.palette"), "data-open-dialog": true },
      }}
    >
      <PaletteContent />
    </Spotlight.Root>
  );
}

/** The field and what it finds; the library has no roles for them, so that they are given here: a combobox and its list. */
function PaletteContent() {
  const { store, texts } = useWindow();
  const { query, selected } = useSpotlight(paletteStore);
  const { rows } = useAccountsOverview();
  const account = useWindowState(shownAccount);
  const windowMode = useApp((app) => app.windowMode);
  const listId = `palette-${useId().replaceAll(/\W/g, "")}`;
  const actions = useMemo(
    () => paletteActions(store, account, windowMode, texts),
    [store, account, windowMode, texts],
  );
  const found = paletteFinds(rows, actions, query);
  const count = found.accounts.length + found.actions.length;
  const optionProps = (index: number) => ({ id: `${listId}-${index}`, isSelected: index === selected });

  useEffect(() => {
    paletteStore.updateState((state) => ({ ...state, listId }));
  }, [listId]);

  return (
    <>
      <Spotlight.Search
        size="md"
        leftSection={<Icon name="search" size={18} />}
        placeholder={texts.t("palette.example")}
        aria-label={texts.t("palette.example")}
        role="combobox"
        aria-expanded={count > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(count > 0 && selected >= 0 && { "aria-activedescendant": `${listId}-${selected}` })}
        // The library moves the selection at an arrow key without a word to its subscribers.
        onKeyDown={() => queueMicrotask(() => paletteStore.setState({ ...paletteStore.getState() }))}
        maxLength={80}
        spellCheck={false}
        data-autofocus
      />
      <div className="palette-list" id={listId} role="listbox" aria-label={texts.t("shortcuts.does.palette")}>
        {found.accounts.length > 0 && (
          <PaletteGroup title={texts.t("accounts.title")}>
            {found.accounts.map(({ id, title, colour, alarm, days }, index) => (
              <PaletteOption
                key={id}
                {...optionProps(index)}
                sign={colour === null ? null : <ColourMark colour={colour} />}
                label={title}
                side={alarm || days}
                onChoose={() => store.chooseAccount(id)}
              />
            ))}
          </PaletteGroup>
        )}
        {found.actions.length > 0 && (
          <PaletteGroup title={texts.t("palette.actions")}>
            {found.actions.map(({ label, icon, shortcut, run }, index) => (
              <PaletteOption
                key={label}
                {...optionProps(found.accounts.length + index)}
                sign={<Icon name={icon} size={16} />}
                label={label}
                side={shortcut === undefined ? null : <Keys name={shortcut} />}
                onChoose={run}
              />
            ))}
          </PaletteGroup>
        )}
      </div>
      <p className={count === 0 ? "palette-none" : "visually-hidden"} role="status">
        {count === 0 && texts.t("accounts.foundNone")}
      </p>
    </>
  );
}

function PaletteGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="palette-group">
      <legend className="section-title">{title}</legend>
      {children}
    </fieldset>
  );
}

type PaletteOptionProps = {
  id: string;
  isSelected: boolean;
  sign: ReactNode;
  label: string;
  /** What stands at the right edge. */
  side: ReactNode;
  onChoose: () => void;
};

function PaletteOption({ id, isSelected, sign, label, side, onChoose }: PaletteOptionProps) {
  return (
    <UnstyledButton
      id={id}
      className="palette-option"
      role="option"
      aria-selected={isSelected}
      tabIndex={-1}
      // By these the library finds what the arrows go through and Enter chooses.
      data-action
      data-selected={isSelected || undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        // Closed first, so that it gives the focus back before the choice may place it elsewhere.
        flushSync(palette.close);
        onChoose();
      }}
    >
      <span className="palette-sign">{sign}</span>
      <span className="palette-label">{label}</span>
      <span className="palette-side">{side}</span>
    </UnstyledButton>
  );
}

/** The first keys of a shortcut. */
function Keys({ name }: { name: ShortcutName }) {
  const shortcut = shortcuts.find((each) => each.name === name);
  const caps = shortcut === undefined ? undefined : strokeCaps(shortcut, isMac)[0];
  return caps === undefined ? null : <Stroke caps={caps} />;
}
