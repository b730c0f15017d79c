/**
 * Whether a `Host` header names this computer itself. A page on a foreign name that was made to resolve to loopback
 * (DNS rebinding) sends that name.
 */
export function isLoopbackHost(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:[0-9]{1,5})?$/i.test(host ?? "");
}
