import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createTcpServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "../e2e/fixtures";
import { startLoopbackProxy } from "../e2e/loopback-proxy";
import { runProgram } from "../e2e/run-program";
import { startSecureFront } from "../e2e/secure-front";
import { listenOnLoopback } from "../loopback";

test("a proxy script (PAC) is followed, wherever the system names it, and nothing goes around its proxy", async ({
  desktop,
  runtime,
  simulator,
  userData,
}) => {
  const behind = await startSecureFront(simulator.url);
  let directConnections = 0;
  const direct = createTcpServer((socket) => {
    directConnections += 1;
    socket.destroy();
  });
  // The namespace leads Plusofon's host to loopback.
  await listenOnLoopback(direct, 443);
  const proxy = await startLoopbackProxy({ tunnelPort: behind.port });
  const scripts = createServer((_request, response) => {
    response.setHeader("Content-Type", "application/x-ns-proxy-autoconfig");
    response.end(`function FindProxyForURL(url, host) {
      return host === "restapi.plusofon.ru" ? "PROXY ${proxy.address}" : "DIRECT";
    }`);
  });
  const script = `http://127.0.0.1:${await listenOnLoopback(scripts)}/proxy.pac`;

  const config = desktop.env["XDG_CONFIG_HOME"] ?? "";
  const keyfiles = join(config, "glib-2.0", "settings");
  mkdirSync(keyfiles, { recursive: true });
  writeFileSync(join(keyfiles, "keyfile"), `[system/proxy]\nmode='auto'\nautoconfig-url='${script}'\n`);
  writeFileSync(join(config, "kioslaverc"), `[Proxy Settings]\nProxyType=2\nProxy Config Script=${script}\n`);

  const ways: [string, string[], Record<string, string>][] = [
    ["flag", [`--proxy-pac-url=${script}`], {}],
    ["environment", [], { auto_proxy: script }],
    ["GNOME", [], { XDG_CURRENT_DESKTOP: "GNOME", GSETTINGS_BACKEND: "keyfile" }],
    ["KDE", [], { XDG_CURRENT_DESKTOP: "KDE", KDE_SESSION_VERSION: "5" }],
  ];
  const seen: unknown[] = [];
  for (const [name, flags, env] of ways) {
    proxy.requests.length = 0;
    const all = ["--status", "--json", `--user-data-dir=${userData}`, ...flags];
    const { stdout } = await runProgram(runtime, all, undefined, { ...desktop.env, ...env });
    const status: { failure?: { kind?: string } } = JSON.parse(stdout);
    seen.push([name, status.failure?.kind, proxy.requests[0]?.target]);
  }
  // Nobody vouches for the certificate behind the proxy.
  expect({ seen, directConnections }).toEqual({
    seen: ways.map(([name]) => [name, "tls", "restapi.plusofon.ru:443"]),
    directConnections: 0,
  });
  scripts.close();
  behind.close();
  direct.close();
  await proxy.close();
});
