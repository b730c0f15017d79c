import { expect, it } from "vitest";
import { failureKindSchema } from "./failure";
import { type FailurePolicy, failurePolicies } from "./failure-policy";

/** The kinds whose policy says so. */
const kindsWith = (says: (policy: FailurePolicy) => boolean) =>
  failureKindSchema.options.filter((kind) => says(failurePolicies[kind]));

it.each<[string, (policy: FailurePolicy) => boolean, string]>([
  ["exit code 1", ({ exitCode }) => exitCode === 1, "no-account vault"],
  ["exit code 2", ({ exitCode }) => exitCode === 2, "unauthorized forbidden rejected not-found"],
  ["exit code 3", ({ exitCode }) => exitCode === 3, "network timeout tls proxy rate-limited server"],
  ["exit code 4", ({ exitCode }) => exitCode === 4, "redirect protocol"],
  ["one retry", ({ retry }) => retry === "once", "unauthorized"],
  ["slow retries", ({ retry }) => retry === "slow", "forbidden rejected not-found"],
  ["no retry", ({ retry }) => retry === "never", "no-account vault"],
  ["a refused key", ({ keyFault }) => keyFault === "refused", "unauthorized forbidden"],
  ["no key", ({ keyFault }) => keyFault === "unavailable", "no-account vault"],
  ["the connection", (policy) => policy.isConnectionFault, "network timeout tls proxy redirect protocol"],
  ["waits for the network", (policy) => policy.mayEndWithNetwork, "network timeout proxy"],
  [
    "every call fails",
    (policy) => policy.failsEveryCall,
    "network timeout tls proxy unauthorized rate-limited",
  ],
  [
    "no service trouble",
    ({ serviceTrouble }) => serviceTrouble === "no",
    "network unauthorized no-account vault",
  ],
  ["unclear service trouble", ({ serviceTrouble }) => serviceTrouble === "unclear", "timeout"],
  ["a key kept unchecked", (policy) => policy.isUnanswered, "network timeout tls proxy"],
  ["a sure refusal", (policy) => policy.isRefusal, "unauthorized forbidden rejected not-found rate-limited"],
])("%s", (_name, says, kinds) => expect(kindsWith(says).join(" ")).toBe(kinds));
