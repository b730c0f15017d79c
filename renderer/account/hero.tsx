import type { ReactNode } from "react";
import { usePlace } from "../store/use-focus-target";
import { useWindow } from "../store/window-context";
import { CabinetButton } from "../ui/cabinet-button";
import { Icon } from "../ui/icons";
import type { HeroView } from "./hero-view";

const radius = 29;
const circumference = 2 * Math.PI * radius;

type HeroProps = {
  hero: HeroView;
  isStale: boolean;
  /** What belongs to the verdict: why the newest reading failed. */
  children?: ReactNode;
};

/** One verdict with its sign, what else there is to say, and the one thing to do. */
export function Hero({ hero, isStale, children }: HeroProps) {
  const { texts } = useWindow();
  const place = usePlace<HTMLElement>("block", "trial");
  const { verdict, tone, title, lines, causes, action } = hero;
  // A block stays in its colour: nothing matters more, not even that it may be old.
  const isFaded = isStale && verdict !== "blocked";
  return (
    <section
      className={`card hero hero-${tone}${isFaded ? " is-stale" : ""}`}
      data-verdict={verdict}
      aria-labelledby="verdict"
      {...place}
    >
      <HeroSign hero={hero} />
      <div className="hero-body">
        <h2 id="verdict">{title}</h2>
        {causes.length > 0 && (
          <ul>
            {causes.map((cause) => (
              <li key={cause}>{cause}</li>
            ))}
          </ul>
        )}
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {action !== null && (
          <CabinetButton
            size="sm"
            label={texts.t(action === "cabinet" ? "window.action.cabinet" : "window.action.chooseTariff")}
          />
        )}
        {children}
      </div>
    </section>
  );
}

/** The trial's ring, or an icon where there is no ring to draw. */
function HeroSign({ hero: { ring, icon } }: { hero: HeroView }) {
  if (ring === null) {
    return (
      <div className="hero-sign">
        <Icon name={icon} size={28} />
      </div>
    );
  }
  const { remaining, days } = ring;
  return (
    <div className="hero-ring" {...(days === null ? {} : { role: "img", "aria-label": days.spoken })}>
      <svg viewBox="0 0 66 66" width="66" height="66" focusable="false" aria-hidden="true">
        <circle className="ring-track" cx="33" cy="33" r={radius} />
        {remaining > 0 && (
          <circle
            className="ring-rest"
            cx="33"
            cy="33"
            r={radius}
            strokeDasharray={`${remaining * circumference} ${circumference}`}
            transform="rotate(-90 33 33)"
          />
        )}
      </svg>
      <div className="hero-count" aria-hidden="true">
        {days === null ? (
          <Icon name={icon} size={24} />
        ) : (
          <>
            <strong>{days.count}</strong>
            <span>{days.unit}</span>
          </>
        )}
      </div>
    </div>
  );
}
