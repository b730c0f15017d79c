import { Button, TextInput } from "@mantine/core";
import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react";
import { parseAccessKey } from "../../contract/accounts/access-key";
import { isKeyLacking } from "../../contract/accounts/key-place";
import type { SubmitAccessKeyResult } from "../../contract/ipc";
import type { AccountId } from "../../contract/state";
import { useApp, useWindow } from "../store/window-context";
import { AnswerBanner } from "../ui/banner";
import { SubmitButton } from "../ui/submit-button";
import { type AccessKeyAnswer, accessKeyAnswer } from "./access-key-answer";

type AccessKeyFormProps = {
  /** Whose key it replaces; null: it makes a new account, which may be given a name. */
  accountId: AccountId | null;
  /** The name that the account has now. */
  label: string;
};

/** Asks for an access key, which is in the field alone, never in a component's state; once sent, it is cleared. */
export function AccessKeyForm({ accountId, label }: AccessKeyFormProps) {
  const { store, texts } = useWindow();
  const accounts = useApp((app) => app.accounts);
  const canSealKeys = useApp((app) => app.canSealKeys);
  const present = accounts.find(({ id }) => id === accountId);
  const isReplacing = present !== undefined && !isKeyLacking(present.keyPlace);
  const keyPart = useRef<HTMLDivElement>(null);
  const keyField = useRef<HTMLInputElement>(null);
  const labelField = useRef<HTMLInputElement>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [result, setResult] = useState<SubmitAccessKeyResult | null>(null);
  const answer = result === null ? null : accessKeyAnswer(result, texts, accounts, isReplacing);
  const problem =
    result?.state === "malformed" ? texts.t(`window.key.problem.${result.problem}`) : answer?.tone === "bad";

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
    const newLabel = labelField.current?.value.trim() ?? label;
    setResult(null);
    setIsBusy(true);
    const reply = await store.request((to) =>
      to.submitAccessKey({ accessKey, accountId, label: newLabel, isCheckSkipped }),
    );
    setIsBusy(false);
    const answered = reply.ok ? reply.value : null;
    setResult(answered);
    const field = keyField.current;
    if (field !== null && answered?.state !== "unchecked") field.value = "";
    field?.focus();
    if (answered?.state === "saved") {
      const { accountId: savedId, isChecked } = answered;
      store.keySaved({ accountId: savedId, isChecked }, field !== null);
    }
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void submit(false);
  }

  return (
    <form className="form" onSubmit={onSubmit} noValidate>
      <div className="key-part" ref={keyPart}>
        <TextInput
          ref={keyField}
          type="password"
          label={texts.t("window.key.field")}
          description={texts.t("window.key.hint")}
          error={problem}
          errorProps={{ role: "alert" }}
          autoComplete="off"
          spellCheck={false}
          readOnly={isBusy}
          onInput={() => setResult(null)}
        />
        {answer !== null && <KeyAnswer answer={answer} onSkipCheck={() => void submit(true)} />}
      </div>
      {accountId === null && <NewAccountLabel ref={labelField} label={label} isReadOnly={isBusy} />}
      <SubmitButton size="md" fullWidth isBusy={isBusy}>
        {texts.t(canSealKeys ? "window.key.submit" : "window.key.submitForSession")}
      </SubmitButton>
      <p className="form-progress" role="status">
        {isBusy ? texts.t("window.key.checking") : ""}
      </p>
    </form>
  );
}

type NewAccountLabelProps = { ref: RefObject<HTMLInputElement | null>; label: string; isReadOnly: boolean };

function NewAccountLabel({ ref, label, isReadOnly }: NewAccountLabelProps) {
  const { texts } = useWindow();
  return (
    <TextInput
      ref={ref}
      label={texts.t("window.account.labelOptional")}
      labelProps={{ mb: 6 }}
      placeholder={texts.t("window.account.labelExample")}
      defaultValue={label}
      maxLength={80}
      autoComplete="off"
      readOnly={isReadOnly}
    />
  );
}

/** The answer to a key that was sent, and the way on that it offers. */
function KeyAnswer({ answer, onSkipCheck }: { answer: AccessKeyAnswer; onSkipCheck: () => void }) {
  const { store, texts } = useWindow();
  const canSealKeys = useApp((app) => app.canSealKeys);
  const { canSkipCheck, existing } = answer;
  return (
    <AnswerBanner answer={answer}>
      {canSkipCheck ? (
        <Button size="sm" variant="default" onClick={onSkipCheck}>
          {texts.t(canSealKeys ? "window.key.skipCheck" : "window.key.skipCheckForSession")}
        </Button>
      ) : existing !== null ? (
        <Button size="sm" variant="default" onClick={() => store.chooseAccount(existing.id)}>
          {texts.t("window.key.openExisting", { title: existing.title })}
        </Button>
      ) : undefined}
    </AnswerBanner>
  );
}
