import type { ReactNode } from "react";
import type { AccountColour } from "../../contract/state";

/** Each colour has its own shape, so that marks differ without colour too; none looks like a warning. */
const shapes: Record<AccountColour, ReactNode> = {
  red: (
    <path d="M8 1.2a6.8 6.8 0 1 0 0 13.6A6.8 6.8 0 0 0 8 1.2zm0 4a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6z" />
  ),
  orange: <path d="M8 .6c2.4 3.2 5 6.1 5 9.3a5 5 0 0 1-10 0C3 6.7 5.6 3.8 8 .6z" />,
  yellow: <path d="M8 .8l2.1 4.7 5.1.5-3.8 3.4 1.1 5L8 11.8l-4.5 2.6 1.1-5L.8 6l5.1-.5z" />,
  green: <rect x="2" y="2" width="12" height="12" rx="2" />,
  blue: <path d="M8 .7L15.3 8 8 15.3.7 8z" />,
  violet: <path d="M4.5 2h7L15 8l-3.5 6h-7L1 8z" />,
};

type ColourMarkProps = { colour: AccountColour; size?: number };

/** The user's mark of an account. Its name stands beside it or in a hidden text. */
export function ColourMark({ colour, size = 12 }: ColourMarkProps) {
  return (
    <svg
      className="colour-mark"
      fill={`var(--account-${colour})`}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      {shapes[colour]}
    </svg>
  );
}
