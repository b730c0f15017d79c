import { usePlace } from "../store/use-focus-target";
import { useWindow } from "../store/window-context";
import { CabinetButton } from "../ui/cabinet-button";
import { Icon, type IconName } from "../ui/icons";
import type { AccountView } from "./account-view";

const icons: Record<AccountView["blocks"]["state"], IconName> = {
  blocked: "block",
  none: "check",
  "was-none": "clock",
  unknown: "question",
};

/** Whether the account is blocked: an alarm with a way out, or one calm line. */
export function BlockCard({ blocks }: { blocks: AccountView["blocks"] }) {
  const { texts } = useWindow();
  const place = usePlace<HTMLElement>("block");
  if (blocks.state !== "blocked") {
    return (
      <section className={`card wide line block-${blocks.state}`} {...place}>
        <Icon name={icons[blocks.state]} />
        <p>{blocks.text}</p>
      </section>
    );
  }
  return (
    <section className="card wide block-blocked" aria-labelledby="block-title" {...place}>
      <Icon name={icons.blocked} size={28} />
      <div className="block-body">
        <h2 id="block-title">{blocks.text}</h2>
        {blocks.names.length > 0 && (
          <ul>
            {blocks.names.map((name) => (
              <li key={name}>{name}</li>
            ))}
            {blocks.unlistedCount > 0 && (
              <li>{texts.t("window.block.more", { count: blocks.unlistedCount })}</li>
            )}
          </ul>
        )}
        {blocks.asOf !== null && <p className="block-as-of">{blocks.asOf}</p>}
        <p>{texts.t(blocks.isAboutContract ? "window.block.agreement" : "window.block.advice")}</p>
        <CabinetButton />
      </div>
    </section>
  );
}
