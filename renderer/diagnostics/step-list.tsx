import { useWindow } from "../store/window-context";
import { Icon } from "../ui/icons";
import type { StepView } from "./diagnostics-view";

/** The steps of a check in order, each with an icon and its findings. */
export function StepList({ steps }: { steps: StepView[] }) {
  const { texts } = useWindow();
  return (
    <ol className="card steps" aria-label={texts.t("diagnostics.steps")}>
      {steps.map((step) => (
        <li key={step.name} className={`step step-${step.state}`} data-step={step.name}>
          <span className={step.state === "running" ? "is-spinning" : ""}>
            <Icon name={step.icon} />
          </span>
          <div className="step-body">
            <p className="step-head">
              <span className="step-title">{step.title}</span>{" "}
              <span className="step-state">{step.stateLabel}</span>
            </p>
            {step.lines.map((line) => (
              <p key={line} className="muted">
                {line}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
