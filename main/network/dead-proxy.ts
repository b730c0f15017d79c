/** The way through a proxy that nobody can listen at, for loopback too: whatever takes it gets nowhere. */
export const deadProxy = {
  mode: "fixed_servers",
  proxyRules: "http://127.0.0.1:0",
  proxyBypassRules: "<-loopback>",
} as const;
