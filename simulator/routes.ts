/** The calls of the API as faults are limited to them: `tfa` reads two-factor authentication, `switch` changes it. */
export const simulatedCalls = ["customer-info", "tfa", "switch"] as const;
export type SimulatedCall = (typeof simulatedCalls)[number];

/** Whether `text` names a call. */
export function isSimulatedCall(text: string): text is SimulatedCall {
  return simulatedCalls.some((call) => call === text);
}

/** The specification's four methods. */
export type ApiAction = "read-customer" | "read-tfa" | "enable-tfa" | "disable-tfa";

/** One method of the specification. */
export type Route = { method: string; path: string; action: ApiAction; call: SimulatedCall };

const routes: readonly Route[] = [
  { method: "GET", path: "/api/v1/customer-info", action: "read-customer", call: "customer-info" },
  { method: "GET", path: "/api/v1/customer/tfa", action: "read-tfa", call: "tfa" },
  { method: "PUT", path: "/api/v1/customer/tfa", action: "enable-tfa", call: "switch" },
  { method: "DELETE", path: "/api/v1/customer/tfa", action: "disable-tfa", call: "switch" },
];

/** What is at a path. */
export type FoundRoute =
  | { state: "found"; route: Route }
  | { state: "wrong-method"; allowed: string[] }
  | { state: "unknown" };

/** The method of the specification at `path` (without a query). */
export function findRoute(method: string, path: string): FoundRoute {
  const here = routes.filter((route) => route.path === path);
  if (here.length === 0) return { state: "unknown" };
  const route = here.find((candidate) => candidate.method === method);
  if (route === undefined) return { state: "wrong-method", allowed: here.map((other) => other.method) };
  return { state: "found", route };
}
