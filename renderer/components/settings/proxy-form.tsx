import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useRef, useState } from "react";
import type { SetProxyResult } from "../../../contract/ipc";
import type { ProxyField } from "../../../contract/proxy-settings";
import { isSocksAddress, passwordView, proxyAnswer } from "../../model/proxy-answer";
import { createSingleFlight } from "../../state/single-flight";
import { useWindow } from "../window-context";
import { Setting } from "./setting";

/** The same in every language: a name that nobody has, and the port of Squid. */
const exampleAddress = "proxy.example:3128";

/** The proxy that the user gives: its address and its sign-in. The password is in its field alone until it is sent. */
export function ProxyForm() {
  const { store, texts, app } = useWindow();
  const { proxy } = app.settings;
  const address = useRef<HTMLInputElement>(null);
  const userName = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const [flight] = useState(createSingleFlight);
  const [isBusy, setIsBusy] = useState(false);
  const [result, setResult] = useState<SetProxyResult | null>(null);
  const [isSocks, setIsSocks] = useState(isSocksAddress(proxy.address));
  const { t } = texts;
  const answer = result === null ? null : proxyAnswer(result, texts);
  const kept = passwordView(app, texts);
  const canForget = kept.canForget || result?.state === "password-not-forgotten";
  const fields = { address, "user-name": userName, password };

  async function set(request: { address: string; userName: string; password: string | null }): Promise<void> {
    setResult(null);
    setIsBusy(true);
    const reply = await store.request((to) => to.setProxy({ mode: "manual", ...request }));
    setIsBusy(false);
    if (!reply.ok) return;
    setResult(reply.value);
    if (reply.value.state === "not-valid") return fields[reply.value.at].current?.focus();
    if (password.current !== null) password.current.value = "";
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    const typed = password.current?.value ?? "";
    void flight(() =>
      set({
        address: address.current?.value ?? "",
        userName: userName.current?.value ?? "",
        password: typed === "" ? null : typed,
      }),
    );
  }

  function forget(): void {
    void flight(() => set({ address: proxy.address, userName: proxy.userName, password: "" }));
  }

  const field = (name: ProxyField) => ({
    ref: fields[name],
    autoComplete: "off",
    spellCheck: false,
    readOnly: isBusy,
    onInput: () => setResult(null),
    error: answer?.at === name ? answer.text : null,
    errorProps: { role: "alert" },
    classNames: { error: "field-note", description: "field-note field-warning" },
  });

  return (
    <form className="form" onSubmit={onSubmit} noValidate>
      <Setting
        name="proxy-address"
        title={t("window.proxy.address")}
        sentence={t("window.proxy.addressHint")}
      >
        <TextInput
          {...field("address")}
          onChange={(event) => setIsSocks(isSocksAddress(event.currentTarget.value))}
          aria-label={t("window.proxy.address")}
          // Beside a problem it would look like what is wrong.
          placeholder={answer?.at === "address" ? "" : exampleAddress}
          inputMode="url"
          defaultValue={proxy.address}
        />
      </Setting>
      <Setting
        name="proxy-sign-in"
        title={t("window.proxy.signIn")}
        sentence={t(isSocks ? "window.proxy.signInSocks" : "window.proxy.signInHint")}
      >
        <TextInput {...field("user-name")} label={t("window.proxy.userName")} defaultValue={proxy.userName} />
        <TextInput
          {...field("password")}
          type="password"
          label={t("window.proxy.password")}
          placeholder={kept.placeholder}
          description={kept.warning}
        />
        {canForget && (
          <div className="setting-buttons">
            <Button variant="default" size="sm" onClick={forget} disabled={isBusy}>
              {t("window.proxy.forget")}
            </Button>
          </div>
        )}
      </Setting>
      {proxy.mode !== "manual" && (
        <p className="form-progress">
          {answer === null || answer.at === null
            ? t("window.proxy.notYet")
            : t("window.proxy.notYetWrong", { at: answer.at })}
        </p>
      )}
      <Button type="submit" loading={isBusy}>
        {t("window.proxy.apply")}
      </Button>
      <p className="form-progress" role="status">
        {answer?.at === null ? answer.text : ""}
      </p>
    </form>
  );
}
