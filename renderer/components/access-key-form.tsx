import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useRef, useState } from "react";
import { parseAccessKey } from "../../contract/access-key";
import type { SubmitAccessKeyResult } from "../../contract/ipc";
import type { AccountId } from "../../contract/state";
import { accessKeyAnswer } from "../model/access-key-answer";
import { createSingleFlight } from "../state/single-flight";
import { Notice } from "./notice";
import { useWindow } from "./window-context";

type AccessKeyFormProps = {
  /** Whose key it replaces; null: it makes a new account, which may be given a name. */
  accountId: AccountId | null;
  /** The name that the account has now. */
  label: string;
  onSaved: (accountId: AccountId) => void;
};

/** Asks for an access key. The key is in the field alone, never in a component's state, and the field is emptied. */
export function AccessKeyForm({ accountId, label, onSaved }: AccessKeyFormProps) {
  const { store, texts } = useWindow();
  const keyField = useRef<HTMLInputElement>(null);
  const labelField = useRef<HTMLInputElement>(null);
  const [flight] = useState(createSingleFlight);
  const [isChecking, setIsChecking] = useState(false);
  const [result, setResult] = useState<SubmitAccessKeyResult | null>(null);
  const answer = result === null ? null : accessKeyAnswer(result, texts);

  function settle(settled: SubmitAccessKeyResult | null): void {
    setResult(settled);
    const field = keyField.current;
    if (field === null) return;
    if (settled?.state !== "unchecked") field.value = "";
    field.focus();
  }

  async function submit(isCheckSkipped: boolean): Promise<void> {
    const parsed = parseAccessKey(keyField.current?.value ?? "");
    if (!parsed.ok) return settle({ state: "malformed", problem: parsed.problem });
    const { accessKey } = parsed;
    const newLabel = labelField.current?.value.trim() ?? label;
    setResult(null);
    setIsChecking(true);
    const reply = await store.request((to) =>
      to.submitAccessKey({ accessKey, accountId, label: newLabel, isCheckSkipped }),
    );
    setIsChecking(false);
    settle(reply.ok ? reply.value : null);
    if (reply.ok && reply.value.state === "saved") onSaved(reply.value.accountId);
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void flight(() => submit(false));
  }

  const existing = answer?.existingAccountId ?? null;
  return (
    <form className="form" onSubmit={onSubmit} noValidate>
      <TextInput
        ref={keyField}
        type="password"
        label={texts.t("window.key.field")}
        description={texts.t("window.key.hint")}
        autoComplete="off"
        spellCheck={false}
        readOnly={isChecking}
        onInput={() => setResult(null)}
      />
      {accountId === null && (
        <TextInput
          ref={labelField}
          label={texts.t("window.account.labelOptional")}
          placeholder={texts.t("window.account.labelExample")}
          defaultValue={label}
          maxLength={80}
          autoComplete="off"
          readOnly={isChecking}
        />
      )}
      {answer !== null && (
        <Notice
          tone={answer.tone}
          title={answer.title}
          lines={answer.lines}
          serverMessage={answer.serverMessage}
          isAnswer
        >
          {answer.canSkipCheck ? (
            <Button size="sm" variant="default" onClick={() => void flight(() => submit(true))}>
              {texts.t("window.key.skipCheck")}
            </Button>
          ) : existing !== null ? (
            <Button size="sm" variant="default" onClick={() => store.chooseAccount(existing)}>
              {texts.t("window.action.show")}
            </Button>
          ) : undefined}
        </Notice>
      )}
      <Button type="submit" size="md" loading={isChecking} fullWidth>
        {texts.t("window.key.submit")}
      </Button>
      <p className="form-progress" role="status">
        {isChecking ? texts.t("window.key.checking") : ""}
      </p>
    </form>
  );
}
