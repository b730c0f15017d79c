import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useRef, useState } from "react";
import type { SetProxyResult } from "../../contract/ipc";
import type { ProxyField } from "../../contract/settings/proxy-settings";
import { useApp, useWindow } from "../store/window-context";
import { passwordView, proxyAnswer } from "./proxy-answer";

/** The same in every language: a name that nobody has, and the port of Squid. */
const exampleAddress = "proxy.example:3128";

/** The proxy that the user types: its address and its sign-in. The password is in its field alone until it is sent. */
export function ProxyForm() {
  const { store, texts } = useWindow();
  const { t } = texts;
  const { proxy } = useApp((app) => app.settings);
  const address = useRef<HTMLInputElement>(null);
  const userName = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const inputs = { address, "user-name": userName, password };
  const [isBusy, setIsBusy] = useState(false);
  const [result, setResult] = useState<SetProxyResult | null>(null);
  const answer = result === null ? null : proxyAnswer(result, texts);

  async function send(request: {
    address: string;
    userName: string;
    password: string | null;
  }): Promise<void> {
    setResult(null);
    setIsBusy(true);
    const reply = await store.request((to) => to.setProxy({ mode: "manual", ...request }));
    setIsBusy(false);
    if (!reply.ok) return;
    setResult(reply.value);
    if (reply.value.state === "not-valid") inputs[reply.value.at].current?.focus();
    else if (password.current !== null) password.current.value = "";
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void send({
      address: address.current?.value ?? "",
      userName: userName.current?.value ?? "",
      password: password.current?.value || null,
    });
  }

  const field = (name: ProxyField) => ({
    ref: inputs[name],
    autoComplete: "off",
    spellCheck: false,
    readOnly: isBusy,
    onInput: () => setResult(null),
    error: answer?.at === name ? answer.text : null,
    errorProps: { role: "alert" },
    classNames: { error: "field-note", description: "field-note field-warning" },
  });

  return (
    <form className="row proxy-form" onSubmit={onSubmit} noValidate>
      <div data-setting="proxy-address">
        <TextInput
          {...field("address")}
          size="sm"
          label={t("window.proxy.address")}
          placeholder={exampleAddress}
          inputMode="url"
          defaultValue={proxy.address}
        />
        <p className="setting-hint">{t("window.proxy.addressHint")}</p>
      </div>
      <div data-setting="proxy-sign-in">
        <div className="proxy-sign-in">
          <TextInput
            {...field("user-name")}
            size="sm"
            label={t("window.proxy.userName")}
            defaultValue={proxy.userName}
          />
          <PasswordInput
            field={field("password")}
            isLeftOnDisk={result?.state === "password-not-deleted"}
            onDelete={() => void send({ ...proxy, password: "" })}
          />
        </div>
        <p className="setting-hint">{t("window.proxy.signInHint")}</p>
      </div>
      {proxy.mode !== "manual" && <p className="form-progress">{t("window.proxy.notYet")}</p>}
      <div className="form-buttons">
        <p className="form-progress" role="status">
          {answer?.at === null ? answer.text : ""}
        </p>
        <Button type="submit" size="sm" loading={isBusy}>
          {t("window.proxy.apply")}
        </Button>
      </div>
    </form>
  );
}

type PasswordInputProps = { field: { readOnly: boolean }; isLeftOnDisk: boolean; onDelete: () => void };

/** The password's field, which never shows a stored one, and the button that deletes it. */
function PasswordInput({ field, isLeftOnDisk, onDelete }: PasswordInputProps) {
  const { texts } = useWindow();
  const passwordPlace = useApp((app) => app.proxyPasswordPlace);
  const { placeholder, warning, isStored } = passwordView(passwordPlace, texts);
  return (
    <div>
      <TextInput
        {...field}
        size="sm"
        type="password"
        label={texts.t("window.proxy.password")}
        placeholder={placeholder}
        description={warning}
        inputWrapperOrder={["label", "input", "description", "error"]}
      />
      {(isStored || isLeftOnDisk) && (
        <Button variant="subtle" size="compact-sm" onClick={onDelete} disabled={field.readOnly}>
          {texts.t("window.proxy.forget")}
        </Button>
      )}
    </div>
  );
}
