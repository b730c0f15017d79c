import { Fragment } from "react";

/** Keys as they are written on the keyboard, each in a frame of its own. */
export function ShortcutKeys({ labels }: { labels: readonly string[] }) {
  return (
    <span className="shortcut-keys">
      {labels.map((label, index) => (
        <span key={label}>
          {index > 0 && " + "}
          <kbd>{label}</kbd>
        </span>
      ))}
    </span>
  );
}

/** One stroke of a shortcut of the window: its keys, which stay together. */
export function Stroke({ caps }: { caps: readonly string[] }) {
  return (
    <span className="stroke">
      {caps.map((cap, part) => (
        <Fragment key={cap}>
          {part > 0 && "+"}
          <kbd>{cap}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
