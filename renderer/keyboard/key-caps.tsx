import { Fragment } from "react";

/** One stroke of a shortcut: its keys, which stay together. */
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
