import { type AccountColour, accountColourSchema } from "../../contract/state";
import { useWindow } from "../store/window-context";
import { ColourMark } from "../ui/colour-mark";

type ColourChoiceProps = { value: AccountColour | null; onChange: (colour: AccountColour | null) => void };

/** A group of radio buttons: no colour, or one of those there are, each with its shape and name. */
export function ColourChoice({ value, onChange }: ColourChoiceProps) {
  const { texts } = useWindow();
  return (
    <fieldset className="colour-choice">
      <legend>{texts.t("accounts.colour")}</legend>
      {[null, ...accountColourSchema.options].map((colour) => (
        <label key={colour ?? "none"}>
          <input
            type="radio"
            name="account-colour"
            className="visually-hidden"
            checked={colour === value}
            onChange={() => onChange(colour)}
          />
          {colour !== null && <ColourMark colour={colour} size={14} />}
          <span>{texts.t(`accounts.colour.${colour ?? "none"}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
