import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { parseAccessKey } from "../../contract/accounts/access-key";
import { isKeyLacking } from "../../contract/accounts/key-place";
import type { SubmitAccessKeyResult } from "../../contract/ipc";
import type { AccountId } from "../../contract/state";
import { useApp, useWindow } from "../store/window-context";
import { Banner } from "../ui/banner";
import { SubmitButton } from "../ui/submit-button";
import { type AccessKeyAnswer, accessKeyAnswer } from "./access-key-answer";
import { isPastedKey } from "./pasted-key";

type AccessKeyFormProps = {
  /** Whose key it replaces; null: it makes a new account. */
  accountId: AccountId | null;
  /** It takes the focus when it appears, as the first thing to do on its screen. */
  isFocused: boolean;
};

/** Asks for an access key, which is in the field alone, never in a component's state; once sent, it is cleared. */
export function AccessKeyForm({ accountId, isFocused }: AccessKeyFormProps) {
  const { store, texts } = useWindow();
  const accounts = useApp((app) => app.accounts);
  const present = accounts.find(({ id }) => id === accountId);
  const isReplacing = present !== undefined && !isKeyLacking(present.keyPlace);
  const keyPart = useRef<HTMLDivElement>(null);
  const keyField = useRef<HTMLInputElement>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [result, setResult] = useState<SubmitAccessKeyResult | null>(null);
  const answer = result === null ? null : accessKeyAnswer(result, texts, accounts, isReplacing);
  const problem =
    result?.state === "malformed" ? texts.t(`window.key.problem.${result.problem}`) : answer?.tone === "bad";

  useEffect(() => {
    if (isFocused) keyField.current?.focus({ preventScroll: true });
  }, [isFocused]);

  useEffect(() => {
    if (result !== null) keyPart.current?.scrollIntoView({ block: "nearest" });
  }, [result]);

  async function submit(isCheckSkipped: boolean): Promise<void> {
    if (isBusy) return;
    const parsed = parseAccessKey(keyField.current?.value ?? "");
    if (!parsed.ok) {
      setResult({ state: "malformed", problem: parsed.problem });
      return keyField.current?.select();
    }
    const { accessKey } = parsed;
    setResult(null);
    setIsBusy(true);
    const reply = await store.request((to) =>
      to.submitAccessKey({ accessKey, accountId, label: present?.label ?? "", isCheckSkipped }),
    );
    setIsBusy(false);
    const answered = reply.ok ? reply.value : null;
    setResult(answered);
    const field = keyField.current;
    if (field !== null && answered?.state !== "unchecked") field.value = "";
    field?.focus();
    // Whoever has left the form meanwhile stays where they are.
    if (answered?.state === "saved" && field !== null) store.chooseAccount(answered.accountId);
    // Says that the other key works; a new account says enough by being there.
    if (answered?.state === "saved" && accountId !== null) void store.refresh(accountId);
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void submit(false);
  }

  function onInput({ nativeEvent, currentTarget }: FormEvent<HTMLInputElement>): void {
    setResult(null);
    if (isPastedKey(nativeEvent, currentTarget.value)) void submit(false);
  }

  const checking = texts.t("window.key.checking");
  return (
    <form className="form" onSubmit={onSubmit} noValidate>
      <div className="key-part" ref={keyPart}>
        <TextInput
          ref={keyField}
          type="password"
          aria-label={texts.t("window.key.field")}
          placeholder={texts.t("window.key.paste")}
          error={problem}
          errorProps={{ role: "alert" }}
          autoComplete="off"
          spellCheck={false}
          readOnly={isBusy}
          onInput={onInput}
        />
        {answer !== null && <KeyAnswer answer={answer} onSkipCheck={() => void submit(true)} />}
      </div>
      <SubmitButton size="md" fullWidth isBusy={isBusy}>
        {isBusy ? checking : texts.t("window.key.submit")}
      </SubmitButton>
      <p className="visually-hidden" role="status">
        {isBusy ? checking : ""}
      </p>
    </form>
  );
}

/** The answer to a key that was sent, and the way on that it offers. */
function KeyAnswer({ answer, onSkipCheck }: { answer: AccessKeyAnswer; onSkipCheck: () => void }) {
  const { store, texts } = useWindow();
  const { canSkipCheck, existing } = answer;
  return (
    <Banner {...answer} isAnswer>
      {canSkipCheck ? (
        <Button size="xs" variant="default" onClick={onSkipCheck}>
          {texts.t("window.key.skipCheck")}
        </Button>
      ) : existing !== null ? (
        <Button size="xs" variant="default" onClick={() => store.chooseAccount(existing.id)}>
          {texts.t("window.key.openExisting", { title: existing.title })}
        </Button>
      ) : undefined}
    </Banner>
  );
}
