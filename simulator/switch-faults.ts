import { alters, type FaultRule, replaces } from "./fault-rule";
import { emptyReply } from "./reply";

const onlySwitch = { calls: ["switch"] } as const;

/** What can go wrong when two-factor authentication is switched. */
export const switchFaults = {
  "switch-applies-then-cut": {
    ...alters((truth) => ({ ...truth, delivery: { way: "cut" } })),
    ...onlySwitch,
  },
  /** Says success, yet nothing has changed. */
  "switch-lies": { ...replaces((truth) => truth), ...onlySwitch },
  "switch-204": {
    ...alters((truth, { isSwitched }) => (isSwitched ? emptyReply(204) : truth)),
    ...onlySwitch,
  },
  /** A proxy on the way drops the body of a DELETE. */
  "body-lost": { ...alters((truth) => truth), ...onlySwitch, effect: "body-lost" },
  "key-dropped-after-switch": { ...alters((truth) => truth), ...onlySwitch, effect: "key-dropped" },
} satisfies Record<string, FaultRule>;
