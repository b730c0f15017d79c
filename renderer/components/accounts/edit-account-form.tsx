import { Button, Checkbox, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { AccountState } from "../../../contract/state";
import { accountChange, accountForm } from "../../model/accounts/account-form";
import { useWindow } from "../window-context";
import { ColourChoice } from "./colour-choice";

/** The form for the user's own of an account; an empty name gives way to the customer ID. */
export function EditAccountForm({ account, onClose }: { account: AccountState; onClose: () => void }) {
  const { store, texts } = useWindow();
  const [form, setForm] = useState(() => accountForm(account));

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    onClose();
    const change = accountChange(account, form);
    if (change !== null) void store.request((to) => to.changeAccount(change));
  }

  return (
    <form className="form" onSubmit={onSubmit}>
      <TextInput
        label={texts.t("window.account.label")}
        description={texts.t("window.account.labelHint")}
        value={form.label}
        onChange={(event) => setForm({ ...form, label: event.currentTarget.value })}
        maxLength={80}
        autoComplete="off"
        data-autofocus
      />
      <ColourChoice value={form.colour} onChange={(colour) => setForm({ ...form, colour })} />
      <Checkbox
        label={texts.t("accounts.mute")}
        description={texts.t("accounts.muteHint")}
        classNames={{ description: "field-note" }}
        checked={form.isMuted}
        onChange={(event) => setForm({ ...form, isMuted: event.currentTarget.checked })}
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
