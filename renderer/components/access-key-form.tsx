import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { parseAccessKey } from "../../contract/access-key";
import type { SubmitAccessKeyResult } from "../../contract/ipc";
import { isKeyLacking } from "../../contract/key-place";
import type { AccountId } from "../../contract/state";
import { accessKeyAnswer } from "../model/access-key-answer";
import { createSingleFlight } from "../state/single-flight";
import { AnswerNotice } from "./notice";
import { SubmitButton } from "./submit-button";
import { useWindow } from "./window-context";

type AccessKeyFormProps = {
  /** Whose key it replaces; null: it makes a new account, which may be given a name. */
  accountId: AccountId | null;
  /** The name that the account has now. */
  label: string;
};

/** Asks for an access key. The key is in the field alone, never in a component's state; one that was sent is emptied. */
export function AccessKeyForm({ accountId, label }: AccessKeyFormProps) {
  const { store, texts, app } = useWindow();
  const isSealed = app.canSealKeys;
  const present = app.accounts.find(({ id }) => id === accountId);
  const isReplacing = present !== undefined && !isKeyLacking(present.keyPlace);
  const answerId = useId();
  const hintId = useId();
  const keyPart = useRef<HTMLDivElement>(null);
  const keyField = useRef<HTMLInputElement>(null);
  const labelField = useRef<HTMLInputElement>(null);
  const [flight] = useState(createSingleFlight);
  const [progress, setProgress] = useState<"checking" | "saving" | null>(null);
  const [result, setResult] = useState<SubmitAccessKeyResult | null>(null);
  const answer = result === null ? null : accessKeyAnswer(result, texts, app.accounts, isReplacing);

  useEffect(() => {
    // The library's field lets nothing but its own hint describe it.
    keyField.current?.setAttribute("aria-describedby", result === null ? hintId : `${answerId} ${hintId}`);
    if (result !== null) keyPart.current?.scrollIntoView({ block: "nearest" });
  }, [result, answerId, hintId]);

  function settle(settled: SubmitAccessKeyResult | null): void {
    setResult(settled);
    const field = keyField.current;
    if (field === null) return;
    // What was never sent is no secret taken away: it can be mended, or typed over at once.
    const isKept = settled?.state === "malformed" || settled?.state === "unchecked";
    if (!isKept) field.value = "";
    field.focus();
    if (settled?.state === "malformed") field.select();
  }

  async function submit(isCheckSkipped: boolean): Promise<void> {
    const parsed = parseAccessKey(keyField.current?.value ?? "");
    if (!parsed.ok) return settle({ state: "malformed", problem: parsed.problem });
    const { accessKey } = parsed;
    const newLabel = labelField.current?.value.trim() ?? label;
    setResult(null);
    setProgress(isCheckSkipped ? "saving" : "checking");
    const reply = await store.request((to) =>
      to.submitAccessKey({ accessKey, accountId, label: newLabel, isCheckSkipped }),
    );
    setProgress(null);
    settle(reply.ok ? reply.value : null);
    if (reply.ok && reply.value.state === "saved") {
      const { accountId: savedId, isChecked } = reply.value;
      store.keySaved({ accountId: savedId, isChecked }, keyField.current !== null);
    }
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void flight(() => submit(false));
  }

  const existing = answer?.existing ?? null;
  return (
    <form className="form" onSubmit={onSubmit} noValidate>
      <div className="key-part" ref={keyPart}>
        <TextInput
          ref={keyField}
          error={answer?.tone === "bad"}
          descriptionProps={{ id: hintId }}
          type="password"
          label={texts.t("window.key.field")}
          description={texts.t("window.key.hint")}
          autoComplete="off"
          spellCheck={false}
          readOnly={progress !== null}
          onInput={() => setResult(null)}
        />
        {answer !== null && (
          <div id={answerId}>
            <AnswerNotice answer={answer}>
              {answer.canSkipCheck ? (
                <Button size="sm" variant="default" onClick={() => void flight(() => submit(true))}>
                  {texts.t(isSealed ? "window.key.skipCheck" : "window.key.skipCheckForSession")}
                </Button>
              ) : existing !== null ? (
                <Button size="sm" variant="default" onClick={() => store.chooseAccount(existing.id)}>
                  {texts.t("window.key.openExisting", { title: existing.title })}
                </Button>
              ) : undefined}
            </AnswerNotice>
          </div>
        )}
      </div>
      {accountId === null && (
        <TextInput
          ref={labelField}
          label={texts.t("window.account.labelOptional")}
          labelProps={{ mb: 6 }}
          placeholder={texts.t("window.account.labelExample")}
          defaultValue={label}
          maxLength={80}
          autoComplete="off"
          readOnly={progress !== null}
        />
      )}
      <SubmitButton size="md" isWide isBusy={progress !== null}>
        {texts.t(isSealed ? "window.key.submit" : "window.key.submitForSession")}
      </SubmitButton>
      <p className="form-progress" role="status">
        {progress === null ? "" : texts.t(`window.key.${progress}`)}
      </p>
    </form>
  );
}
