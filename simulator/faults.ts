import { isSimulatedCall, type SimulatedCall } from "./api";
import { type FaultRule, faultRules } from "./fault-rules";

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

/** The bounds of a fault. */
export type FaultLimits = {
  /** The only call that it strikes; absent: each that it can. */
  call?: SimulatedCall | undefined;
  /** After how many struck requests it ends; absent: never by itself. */
  times?: number | undefined;
  /** The delay of `slow` and the pause of `trickle`, in milliseconds. */
  delayMs?: number | undefined;
};

/** A fault in force, as it is shown. `call` null: every call that it can strike; `timesLeft` null: without end. */
export type ActiveFault = {
  name: FaultName;
  call: SimulatedCall | null;
  timesLeft: number | null;
  delayMs: number | null;
};

/** The faults in force: at most one for each call. */
type ActiveFaults = {
  /**
   * Puts a fault in force: instead of all others, or, limited to a call, instead of the one of that call.
   * Throws a RangeError when it can't strike that call, or the limits are not positive whole numbers.
   */
  set: (name: FaultName, limits?: FaultLimits) => void;
  /** Ends the fault of one call, or all. */
  clear: (call?: SimulatedCall) => void;
  /** The fault that strikes a request of this call now; it counts as struck. Null: none does. */
  take: (call: SimulatedCall) => ActiveFault | null;
  list: () => ActiveFault[];
};

/** With no fault in force. */
export function createActiveFaults(): ActiveFaults {
  const slots = new Map<SimulatedCall, ActiveFault>();

  function clear(call?: SimulatedCall): void {
    if (call === undefined) slots.clear();
    else slots.delete(call);
  }

  return {
    set(name, { call, times, delayMs } = {}) {
      if (call !== undefined && !canStrike(name, call)) throw new RangeError(`${name} can't strike ${call}`);
      for (const limit of [times, delayMs]) {
        if (limit !== undefined && !(Number.isSafeInteger(limit) && limit > 0)) {
          throw new RangeError("A fault's limit must be a positive whole number");
        }
      }
      clear(call);
      const fault: ActiveFault = {
        name,
        call: call ?? null,
        timesLeft: times ?? null,
        delayMs: delayMs ?? null,
      };
      for (const struck of call === undefined ? faultRuleOf(name).calls : [call]) slots.set(struck, fault);
    },
    clear,
    take(call) {
      const fault = slots.get(call);
      if (fault === undefined) return null;
      if (fault.timesLeft !== null) {
        fault.timesLeft -= 1;
        if (fault.timesLeft === 0) {
          for (const [struck, other] of slots) if (other === fault) slots.delete(struck);
        }
      }
      return { ...fault };
    },
    list: () => [...new Set(slots.values())].map((fault) => ({ ...fault })),
  };
}
