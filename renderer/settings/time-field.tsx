import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useWindow } from "../store/window-context";
import { parseTimeOfDay } from "./typed-values";

type TimeFieldProps = {
  label: string;
  /** Such as `21:30`; always of 24 hours, whatever the system's custom is. */
  time: string;
  /** Called with a whole time alone. */
  onChange: (time: string) => void;
};

/** A time of day, typed. It is taken as soon as it is whole; what is none changes nothing, and is told when it is left. */
export function TimeField({ label, time, onChange }: TimeFieldProps) {
  const { texts } = useWindow();
  const [typed, setTyped] = useState(time);
  const [isWrong, setIsWrong] = useState(false);

  function take(text: string): void {
    setTyped(text);
    const whole = parseTimeOfDay(text);
    if (whole !== null) setIsWrong(false);
    if (whole !== null && whole !== time) onChange(whole);
  }

  function finish(): void {
    const whole = parseTimeOfDay(typed);
    setIsWrong(whole === null);
    if (whole !== null) setTyped(whole);
  }

  return (
    <TextInput
      label={label}
      inputMode="numeric"
      autoComplete="off"
      value={typed}
      error={isWrong ? texts.t("window.notifications.timeProblem") : null}
      errorProps={{ role: "alert" }}
      onChange={(event) => take(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === "Enter") finish();
      }}
    />
  );
}
