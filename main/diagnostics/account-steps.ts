import type { DiagnosticFact, LackedField } from "../../contract/diagnostics";
import { failure } from "../../contract/failure";
import type { CustomerInfo, TfaReading } from "../../contract/snapshot";
import type { CallResult } from "../plusofon/call-result";
import type { DiagnosticRoles } from "./roles";
import type { StepEnd } from "./steps";

/** Whether there is a key and where it is kept; of the key itself nothing is said. */
export function checkKey(roles: DiagnosticRoles): StepEnd {
  const { place, keychain } = roles.key();
  const facts: DiagnosticFact[] = [{ kind: "key", place, keychain }];
  switch (place) {
    case "missing":
      return { state: "failed", facts, failure: failure("no-account") };
    case "unreadable":
      return { state: "failed", facts, failure: failure("vault") };
    case "session":
      return { state: "warning", facts, warning: "key-not-kept" };
    default:
      return { state: "passed", facts };
  }
}

/** What came of customer-info, and what the reply lacked. */
export function judgeCustomer(result: CallResult<CustomerInfo>, isStaleResponse: boolean): StepEnd {
  if (!result.ok) return { state: "failed", facts: [], failure: result.failure };
  const { notes } = result.value;
  const lacked = lackedOf(result.value);
  const facts: DiagnosticFact[] = [{ kind: "status", httpStatus: result.httpStatus }];
  if (lacked.length > 0) facts.push({ kind: "lacked", fields: lacked });
  if (notes.length > 0) facts.push({ kind: "notes", notes });
  if (lacked.length > 0) return { state: "warning", facts, warning: "lacking" };
  return isStaleResponse
    ? { state: "warning", facts, warning: "stale-response" }
    : { state: "passed", facts };
}

/** What came of reading the two-factor state. Whether it is on is nobody's business here. */
export function judgeTfa(result: CallResult<TfaReading>): StepEnd {
  if (!result.ok) return { state: "failed", facts: [], failure: result.failure };
  const facts: DiagnosticFact[] = [{ kind: "status", httpStatus: result.httpStatus }];
  if (result.value.state === "known") return { state: "passed", facts };
  facts.push({ kind: "lacked", fields: ["tfa"] });
  return { state: "warning", facts, warning: "lacking" };
}

function lackedOf(customer: CustomerInfo): LackedField[] {
  const fields = ["customerId", "tariff", "trial", "blocks", "unreadSms", "isSetupComplete"] as const;
  return fields.filter((field) => customer[field].state === "unknown");
}
