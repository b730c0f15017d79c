import type { RosterSummary } from "../../model/accounts/roster-summary";
import { Icon } from "../icons";

/** How the accounts stand together, at the top of their list. */
export function RosterLine({ summary: { line, doubt, attentionCount } }: { summary: RosterSummary }) {
  return (
    <div className="roster-line">
      <p className={attentionCount > 0 ? "roster-attention" : "roster-calm"}>
        {attentionCount > 0 && <Icon name="warning" size={16} />}
        <span>{line}</span>
      </p>
      {doubt !== null && <p className="roster-calm">{doubt}</p>}
    </div>
  );
}
