import { usePlace } from "../store/use-focus-target";
import { CabinetButton } from "../ui/cabinet-button";
import { Icon, type IconName } from "../ui/icons";
import type { AccountView } from "./account-view";
import type { TrialUrgency } from "./trial-view";

const icons: Record<TrialUrgency, IconName> = {
  calm: "clock",
  week: "clock",
  days: "warning",
  last: "block",
  over: "close",
  unknown: "question",
};

const radius = 33;
const circumference = 2 * Math.PI * radius;

/** The trial period as a ring that runs out, told in words beside it, with the way to what is advised. */
export function TrialCard({ trial }: { trial: NonNullable<AccountView["trial"]> }) {
  const place = usePlace<HTMLElement>("trial");
  const { urgency, count, countUnit, remaining, text, advice } = trial;
  return (
    <section className={`card half trial trial-${urgency}`} {...place}>
      <div className="trial-ring" aria-hidden="true">
        <svg viewBox="0 0 76 76" width="76" height="76" focusable="false" aria-hidden="true">
          <circle className="trial-track" cx="38" cy="38" r={radius} />
          {remaining > 0 && (
            <circle
              className="trial-rest"
              cx="38"
              cy="38"
              r={radius}
              strokeDasharray={`${remaining * circumference} ${circumference}`}
              transform="rotate(-90 38 38)"
            />
          )}
        </svg>
        <div className="trial-count">
          {count === null ? (
            <Icon name={icons[urgency]} size={30} />
          ) : (
            <>
              <strong>{count}</strong>
              <span>{countUnit}</span>
            </>
          )}
        </div>
      </div>
      <div className="trial-body">
        <p className="trial-text">
          {count !== null && urgency !== "calm" && <Icon name={icons[urgency]} size={18} />}
          <span>{text}</span>
        </p>
        {advice !== null && <p className="muted">{advice}</p>}
      </div>
      {advice !== null && <CabinetButton size="sm" variant="default" />}
    </section>
  );
}
