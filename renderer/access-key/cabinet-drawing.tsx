import { useWindow } from "../store/window-context";

/** A sketch of the customer portal with the way to the access key, numbered as the steps beside it. It is not the operator's page. */
export function CabinetDrawing() {
  const { texts } = useWindow();
  return (
    <svg
      className="cabinet"
      viewBox="0 0 320 128"
      role="img"
      aria-label={texts.t("window.key.drawing")}
      focusable="false"
    >
      <rect className="cabinet-page" x="0.75" y="0.75" width="318.5" height="126.5" rx="10" />
      <path className="cabinet-line" d="M0.75 27.5h318.5M142 27.5v99.75" />
      <rect className="cabinet-address" x="34" y="7.5" width="150" height="13" rx="6.5" />
      <text className="cabinet-small" x="42" y="17.5">
        lk.plusofon.ru
      </text>
      <rect className="cabinet-quiet" x="12" y="39" width="66" height="8" rx="4" />
      <rect className="cabinet-quiet" x="12" y="54" width="82" height="8" rx="4" />
      <rect className="cabinet-chosen" x="7" y="69" width="129" height="22" rx="6" />
      <text className="cabinet-word" x="30" y="84">
        {texts.t("window.key.cabinet.developers")}
      </text>
      <rect className="cabinet-quiet" x="12" y="98" width="58" height="8" rx="4" />
      <rect className="cabinet-quiet" x="12" y="112" width="74" height="8" rx="4" />
      <text className="cabinet-word" x="156" y="48">
        {texts.t("window.key.cabinet.access")}
      </text>
      <path className="cabinet-accent" d="M156 54h76" />
      <text className="cabinet-small" x="156" y="77">
        {texts.t("window.key.cabinet.key")}
      </text>
      <rect className="cabinet-field" x="156" y="84" width="130" height="26" rx="6" />
      <path className="cabinet-dots" d="M167 97h92" />
      <path className="cabinet-accent" d="M267 94h7v9h-7zM270 94v-3h7v9h-3" />
      <Step number={1} x={20} y={14} />
      <Step number={2} x={18} y={80} />
      <Step number={3} x={302} y={97} />
    </svg>
  );
}

function Step({ number, x, y }: { number: number; x: number; y: number }) {
  return (
    <>
      <circle className="cabinet-step" cx={x} cy={y} r="8.5" />
      <text className="cabinet-number" x={x} y={y + 4} textAnchor="middle">
        {number}
      </text>
    </>
  );
}
