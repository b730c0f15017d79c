import { bodyFaults } from "./body-faults";
import { clockFaults } from "./clock-faults";
import { connectionFaults } from "./connection-faults";
import { envelopeFaults } from "./envelope-faults";
import type { FaultRule } from "./fault-rule";
import { redirectFaults } from "./redirect-faults";
import { isSimulatedCall, type SimulatedCall } from "./routes";
import { statusFaults } from "./status-faults";
import { switchFaults } from "./switch-faults";
import { tooManyRequestsFaults } from "./too-many-requests-faults";

const faultRules = {
  ...statusFaults,
  ...tooManyRequestsFaults,
  ...redirectFaults,
  ...connectionFaults,
  ...bodyFaults,
  ...envelopeFaults,
  ...clockFaults,
  ...switchFaults,
};

/** The name of one way to go wrong. */
export type FaultName = keyof typeof faultRules;

/** Whether `text` names a fault. */
function isFaultName(text: string): text is FaultName {
  return Object.hasOwn(faultRules, text);
}

/** Every fault's name. */
export const faultNames: readonly FaultName[] = Object.keys(faultRules).filter(isFaultName);

/** What the fault does. */
export function faultRuleOf(name: FaultName): FaultRule {
  return faultRules[name];
}

/** A fault as it is written on the command line: by itself or limited to one call. */
export type FaultChoice = { name: FaultName; call: SimulatedCall | null };

/**
 * Reads `name` or `call:name`; a name that is a status may stand without its `status-`. Null: there is no such fault,
 * no such call, or the fault can't strike that call.
 */
export function parseFault(text: string): FaultChoice | null {
  const colon = text.indexOf(":");
  const written = text.slice(colon + 1);
  const name = /^[0-9]/.test(written) ? `status-${written}` : written;
  if (!isFaultName(name)) return null;
  if (colon === -1) return { name, call: null };
  const call = text.slice(0, colon);
  return isSimulatedCall(call) && canStrike(name, call) ? { name, call } : null;
}

/** Whether the fault makes sense for the call. */
export function canStrike(name: FaultName, call: SimulatedCall): boolean {
  return faultRuleOf(name).calls.includes(call);
}
