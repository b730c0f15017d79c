import { UnstyledButton } from "@mantine/core";
import { useId, useState } from "react";
import type { HistoryEntry, Outcome } from "../../contract/history";
import { changeLine } from "../../locales/change-texts";
import { timeText } from "../../locales/dates";
import { unreadCount } from "../../locales/facts";
import { useWindow } from "../store/window-context";
import { Icon } from "../ui/icons";
import { eventLook, type HistoryRow, smsCount } from "./history-rows";

/** What the user did in this program, or what is never notified, needs no reason. */
const withoutReason = new Set<Outcome>(["own-switch", "history-only"]);

/** A row of the history, an item of a list; the SMS of a day fold out. */
export function EventRow({ row }: { row: HistoryRow }) {
  return row.earlier.length === 0 ? <EventItem entry={row.newest} /> : <SmsOfDay row={row} />;
}

function SmsOfDay({ row }: { row: HistoryRow }) {
  const { texts } = useWindow();
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const { newest, earlier } = row;
  return (
    <li>
      <UnstyledButton
        className="row event"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon name={eventLook(newest.change).icon} size={18} />
        <span className="event-text">
          {texts.t("notification.sms.title", { count: unreadCount(texts, smsCount(row)) })}
        </span>
        <span className="event-fold">
          <Icon name="chevron" size={16} />
        </span>
        <span className="event-time">{timeText(newest.change.at)}</span>
      </UnstyledButton>
      <ul id={listId} className="event-fold-list" hidden={!isOpen}>
        {isOpen && [newest, ...earlier].map((entry, index) => <EventItem key={index} entry={entry} />)}
      </ul>
    </li>
  );
}

function EventItem({ entry: { change, outcome } }: { entry: HistoryEntry }) {
  const { texts } = useWindow();
  const { icon, tone } = eventLook(change);
  return (
    <li className={`row event event-${tone}`}>
      <Icon name={icon} size={18} />
      <span className="event-text">
        {changeLine(texts, change)}
        {outcome !== "shown" && !withoutReason.has(outcome) && (
          <span className="event-silence">
            <Icon name="bell-off" size={14} />
            <span className="visually-hidden">{texts.t("notification.suppressed")}</span>
            <span>{texts.t(`notification.reason.${outcome}`)}</span>
          </span>
        )}
      </span>
      <span className="event-time">{timeText(change.at)}</span>
    </li>
  );
}
