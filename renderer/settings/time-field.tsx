import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useWindow } from "../store/window-context";
import { parseTimeOfDay } from "./time-of-day";

type TimeFieldProps = {
  label: string;
  /** Such as `21:30`; always of 24 hours, whatever the system's custom is. */
  time: string;
  /** Called with a complete time only. */
  onChange: (time: string) => void;
};

/** A typed time of day. It applies as soon as it is complete; anything else changes nothing, and shows an error on blur. */
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
      className="time-field"
      size="sm"
      aria-label={label}
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
