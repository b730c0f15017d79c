import { usePlace } from "../store/use-focus-target";
import { useWindow } from "../store/window-context";
import { Icon } from "../ui/icons";
import type { AccountView } from "./account-view";

/** The number of unread SMS; without data it says so and shows no number. */
export function UnreadCard({ unread, isWide }: { unread: AccountView["unread"]; isWide: boolean }) {
  const { texts } = useWindow();
  const place = usePlace<HTMLElement>("sms");
  return (
    <section className={`card fact${isWide ? " half" : ""}`} {...place}>
      <h2>
        <Icon name="message" size={16} />
        <span>{texts.t("window.unread.title")}</span>
      </h2>
      <p
        className={
          unread.state === "unknown"
            ? "fact-unknown"
            : `fact-number unread-${unread.state}${unread.text.length > 4 ? " is-long" : ""}`
        }
      >
        {unread.text}
      </p>
    </section>
  );
}
