import { useWindow } from "../store/window-context";
import { Icon } from "../ui/icons";
import { LongWords } from "../ui/whole-words";
import type { StepView } from "./diagnostics-view";

/** The steps of a check in order, each with a sign, how it went, and what it found that is worth a line. */
export function StepList({ steps }: { steps: StepView[] }) {
  const { texts } = useWindow();
  return (
    <ol className="rows steps" aria-label={texts.t("diagnostics.steps")}>
      {steps.map((step) => (
        <li key={step.name} className={`step step-${step.state}`} data-step={step.name}>
          <span className={step.state === "running" ? "is-spinning" : ""}>
            <Icon name={step.icon} size={18} />
          </span>
          <div className="step-body">
            <p className="step-head">
              <span className="step-title">{step.title}</span>{" "}
              {/* The sign of success needs no words beside it. */}
              <span className={step.state === "passed" ? "visually-hidden" : "step-state"}>
                {step.stateLabel}
              </span>
            </p>
            {step.lines.map((line) => (
              <p key={line} className="muted">
                <LongWords text={line} />
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
