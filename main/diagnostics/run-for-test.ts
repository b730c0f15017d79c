import type { DiagnosticStep, DiagnosticStepName } from "../../contract/diagnostics";
import { createMutex } from "../accounts/mutex";
import type { PollListener } from "../accounts/read-account";
import type { CallResult } from "../plusofon/call-result";
import { customerOf, good } from "../plusofon/client-double";
import { plusofonOrigin } from "../plusofon/origin";
import { createFakeClock } from "../system/fake-clock";
import type { DiagnosticRoles } from "./roles";
import { runDiagnostics } from "./run";

export const start = Date.parse("2026-11-23T09:00:00Z");

/** A reply of the server that has just come, with `aheadMs` by which this computer's clock is ahead. */
export function reached(aheadMs = 0): CallResult<null> {
  return { ok: true, value: null, httpStatus: 404, serverTime: start - aheadMs, receivedAt: start };
}

/** A poll in which both calls succeed at once, unless told otherwise. */
export function pollOf(
  customer: Parameters<PollListener["customer"]>[0] = good(customerOf()),
  tfa: Parameters<PollListener["tfa"]>[0] = good({ state: "known", value: false }),
): DiagnosticRoles["poll"] {
  return async (listener) => {
    listener.begun();
    listener.customer(customer);
    listener.tfa(tfa);
  };
}

/** Roles with which all goes well, with `changes`, in fake time. */
export function setUpRoles(changes: Partial<DiagnosticRoles> = {}) {
  const clock = createFakeClock(start);
  const roles: DiagnosticRoles = {
    network: {
      isOnline: () => true,
      resolveHost: async () => ["93.184.216.34"],
      resolveProxy: async () => "DIRECT",
    },
    origin: plusofonOrigin,
    inTurn: createMutex().runExclusive,
    probe: async () => reached(),
    key: () => ({ place: "sealed", keychain: "gnome_libsecret" }),
    poll: pollOf(),
    isStaleResponse: () => false,
    clock,
    ...changes,
  };
  return { clock, roles };
}

/** Runs a check with these roles and gives its steps by their names, and all that was told on the way. */
export async function checked(changes: Partial<DiagnosticRoles> = {}) {
  const { roles } = setUpRoles(changes);
  const told: DiagnosticStep[][] = [];
  await runDiagnostics(roles, new AbortController().signal, (steps) => told.push(steps));
  const last = told.at(-1) ?? [];
  const step = (name: DiagnosticStepName): DiagnosticStep => {
    const found = last.find((one) => one.name === name);
    if (found === undefined) throw new Error(`no step ${name}`);
    return found;
  };
  const states = Object.fromEntries(last.map(({ name, state }) => [name, state]));
  return { told, step, states };
}
