import type { ProxyChoice } from "./proxy-choice";

/**
 * Whether a request failed for want of a network, although Chromium blames the proxy, which it could not reach either.
 * A proxy on this computer needs no network.
 *
 * @param error the platform's
 * @param isOnline what the system says of its network
 */
export function isNetworkMissing(error: unknown, choice: ProxyChoice, isOnline: boolean): boolean {
  if (isOnline || !(error instanceof Error)) return false;
  if (choice.mode === "manual" && isThisComputer(choice.endpoint?.host ?? "")) return false;
  return /\bnet::ERR_(?:PROXY|SOCKS)_CONNECTION_FAILED\b/.test(error.message);
}

function isThisComputer(host: string): boolean {
  return host === "localhost" || host === "[::1]" || host.startsWith("127.");
}
