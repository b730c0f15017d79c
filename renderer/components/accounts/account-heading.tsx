import type { AccountState } from "../../../contract/state";
import { useWindow } from "../window-context";
import { ColourMark } from "./colour-mark";

/** The account's title, with its colour. */
export function AccountHeading({ account, title }: { account: AccountState; title: string }) {
  const { texts } = useWindow();
  const { colour } = account;
  return (
    <div className="account-heading">
      {colour !== null && (
        <span role="img" aria-label={texts.t(`accounts.colour.${colour}`)} className="account-heading-mark">
          <ColourMark colour={colour} size={14} />
        </span>
      )}
      <h1 className="header-title" tabIndex={-1} title={title}>
        {title}
      </h1>
    </div>
  );
}
