import { ActionIcon, type ActionIconProps, type ElementProps, Tooltip } from "@mantine/core";
import { isMac } from "../keyboard/is-mac";
import { ariaShortcuts, type ShortcutName, shortcuts, strokeCaps } from "../keyboard/shortcuts";
import { Icon, type IconName } from "./icons";

type IconButtonProps = ElementProps<"button", keyof ActionIconProps | "onClick"> & {
  className?: string;
  icon: IconName;
  /** The name, for screen readers and in the tooltip. */
  label: string;
  /** Left out where the button opens the menu that it is the target of. */
  onClick?: () => void;
  /** The keys that do the same; the tooltip shows them. */
  shortcut?: ShortcutName;
  /** It is doing it now: it turns, and a click does nothing; never disabled, so that the keyboard does not lose it. */
  isBusy?: boolean;
  /** Whether what it switches is on; left out where it switches nothing. */
  isPressed?: boolean;
};

/** A button that shows an icon alone, with its name and its keys in a tooltip. */
export function IconButton({
  icon,
  label,
  onClick,
  shortcut,
  isBusy = false,
  isPressed,
  className = "",
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={tooltipText(label, shortcut)} events={{ hover: true, focus: true, touch: false }}>
      <ActionIcon
        {...rest}
        variant="subtle"
        size="lg"
        className={`${className}${isBusy ? " is-spinning" : ""}`}
        aria-label={label}
        aria-busy={isBusy}
        aria-disabled={isBusy}
        {...(isPressed === undefined ? {} : { "aria-pressed": isPressed })}
        {...(shortcut === undefined ? {} : { "aria-keyshortcuts": ariaShortcuts(shortcut, isMac) })}
        onClick={() => {
          if (!isBusy) onClick?.();
        }}
      >
        <Icon name={icon} size={18} />
      </ActionIcon>
    </Tooltip>
  );
}

function tooltipText(label: string, name: ShortcutName | undefined): string {
  const shortcut = shortcuts.find((each) => each.name === name);
  const keys = shortcut === undefined ? undefined : strokeCaps(shortcut, isMac)[0];
  return keys === undefined ? label : `${label} · ${keys.join("+")}`;
}
