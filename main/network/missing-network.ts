import type { ProxyChoice } from "./proxy-choice";

/** Whether a host, spelt as in a URL, is this computer. Source: RFC 6761, 6.3. */
export function isLoopbackHost(host: string): boolean {
  return /^(?:localhost\.?|127\..+|\[::1\])$/.test(host);
}

/**
 * Whether a request failed because there is no network, although Chromium blames the proxy, which it could not reach
 * either. A proxy on this computer needs no network.
 *
 * @param error the platform's error
 * @param isOnline what the system says of its network
 */
export function isNetworkMissing(error: unknown, choice: ProxyChoice, isOnline: boolean): boolean {
  if (isOnline || !(error instanceof Error)) return false;
  if (choice.mode === "manual" && isLoopbackHost(choice.endpoint?.host ?? "")) return false;
  return /\bnet::ERR_(?:PROXY|SOCKS)_CONNECTION_FAILED\b/.test(error.message);
}
