import { Button, Checkbox, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { type AccountColour, type AccountState, accountColourSchema } from "../../contract/state";
import { accountTitle } from "../../locales/facts";
import { useWindow } from "../store/window-context";
import { ColourMark } from "../ui/colour-mark";
import { Icon } from "../ui/icons";

/**
 * The content of a dialog that changes what the user chose for an account: its name, its colour, and whether it raises
 * notifications. The place of an empty name shows what it is called then.
 */
export function EditAccountForm({ account, onClose }: { account: AccountState; onClose: () => void }) {
  const { store, texts } = useWindow();
  const [label, setLabel] = useState(account.label);
  const [colour, setColour] = useState(account.colour);
  const [isMuted, setIsMuted] = useState(account.isMuted);

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    onClose();
    void store.request((to) => to.changeAccount({ accountId: account.id, label, colour, isMuted }));
  }

  return (
    <form className="form" onSubmit={onSubmit}>
      <TextInput
        size="sm"
        label={texts.t("window.account.label")}
        placeholder={accountTitle(texts, { ...account, label: "" })}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
        maxLength={80}
        autoComplete="off"
        data-autofocus
      />
      <ColourChoice value={colour} onChange={setColour} />
      <Checkbox
        label={texts.t("accounts.mute")}
        description={texts.t("accounts.muteHint")}
        classNames={{ description: "field-note" }}
        checked={isMuted}
        onChange={(event) => setIsMuted(event.currentTarget.checked)}
      />
      <div className="form-buttons">
        <Button variant="default" onClick={onClose}>
          {texts.t("window.action.cancel")}
        </Button>
        <Button type="submit">{texts.t("window.action.save")}</Button>
      </div>
    </form>
  );
}

type ColourChoiceProps = { value: AccountColour | null; onChange: (colour: AccountColour | null) => void };

/** A group of radio buttons: no colour, or one of those there are, each with a shape of its own. */
function ColourChoice({ value, onChange }: ColourChoiceProps) {
  const { texts } = useWindow();
  return (
    <fieldset className="colour-choice">
      <legend>{texts.t("accounts.colour")}</legend>
      {[null, ...accountColourSchema.options].map((colour) => {
        const name = texts.t(`accounts.colour.${colour ?? "none"}`);
        return (
          <label key={colour ?? "none"} title={name}>
            <input
              type="radio"
              name="account-colour"
              className="visually-hidden"
              aria-label={name}
              checked={colour === value}
              onChange={() => onChange(colour)}
            />
            {colour === null ? <Icon name="skip" size={18} /> : <ColourMark colour={colour} size={18} />}
          </label>
        );
      })}
    </fieldset>
  );
}
