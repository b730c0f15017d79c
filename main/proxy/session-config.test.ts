import { expect, test } from "vitest";
import type { ProxyChoice } from "./proxy-choice";
import { sessionProxyConfig } from "./session-config";

const none = { isNoProxy: false, pacUrl: "", server: "", bypassList: "" };
const manual: ProxyChoice = {
  mode: "manual",
  endpoint: { scheme: "socks5", host: "[::1]", port: 1080, text: "socks5://[::1]:1080" },
  credentials: null,
};

test("each mode is what Chromium calls it", () => {
  expect(sessionProxyConfig({ mode: "system" }, false, none)).toEqual({ mode: "system" });
  expect(sessionProxyConfig({ mode: "none" }, false, none)).toEqual({ mode: "direct" });
  expect(sessionProxyConfig(manual, false, none)).toEqual({
    mode: "fixed_servers",
    proxyRules: "socks5://[::1]:1080",
    proxyBypassRules: "",
  });
});

test("only an API on loopback takes loopback through the proxy", () => {
  expect(sessionProxyConfig(manual, true, none)).toMatchObject({ proxyBypassRules: "<-loopback>" });
});

test("a proxy without a usable address has no configuration, and is no direct connection", () => {
  expect(sessionProxyConfig({ mode: "manual", endpoint: null, credentials: null }, false, none)).toBeNull();
});

test.each([
  [{ ...none, isNoProxy: true }, { mode: "direct" }],
  [
    { ...none, pacUrl: "http://wpad/x.pac", server: "a:1" },
    { mode: "pac_script", pacScript: "http://wpad/x.pac" },
  ],
  [
    { ...none, server: "a:1", bypassList: "*.example" },
    { mode: "fixed_servers", proxyRules: "a:1", proxyBypassRules: "*.example" },
  ],
])("the command line stands in for the system alone: %j", (switches, config) => {
  expect(sessionProxyConfig({ mode: "system" }, false, switches)).toEqual(config);
  expect(sessionProxyConfig({ mode: "none" }, false, switches)).toEqual({ mode: "direct" });
  expect(sessionProxyConfig(manual, false, switches)).toMatchObject({ proxyRules: "socks5://[::1]:1080" });
});
