import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RequestInput } from "../../contract/ipc";
import { listenOnLoopback } from "../loopback";
import { addAccount, canaryPin, expect, test } from "./fixtures";
import { canaryPassword, setProxy, userName } from "./proxy-form";

type Proxy = { path: string; args: (config: string) => string[]; config: (options: ConfigOptions) => string };
type ConfigOptions = { port: number; hasSignIn: boolean; passwordFile: string };

const proxies: Record<string, Proxy> = {
  tinyproxy: {
    path: "/usr/bin/tinyproxy",
    args: (config) => ["-d", "-c", config],
    config: ({ port, hasSignIn }) =>
      [
        `Port ${port}`,
        "Listen 127.0.0.1",
        "Timeout 60",
        "MaxClients 50",
        ...(hasSignIn ? [`BasicAuth ${userName} ${canaryPassword}`] : []),
      ].join("\n"),
  },
  squid: {
    path: "/usr/sbin/squid",
    args: (config) => ["-N", "-f", config],
    config: ({ port, hasSignIn, passwordFile }) =>
      [
        `http_port 127.0.0.1:${port}`,
        ...(hasSignIn
          ? [
              `auth_param basic program /usr/lib/squid/basic_ncsa_auth ${passwordFile}`,
              "acl known proxy_auth REQUIRED",
              "http_access allow known",
            ]
          : ["http_access allow all"]),
        "http_access deny all",
        "cache deny all",
        "pid_filename none",
        "access_log none",
        "cache_log /dev/null",
        "cache_store_log none",
        "shutdown_lifetime 0 seconds",
        "visible_hostname tests.example",
      ].join("\n"),
  },
};

async function submitPin(input: RequestInput<"submitPin">): Promise<unknown> {
  return window.plusofon?.submitPin(input);
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listenOnLoopback(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true));
    socket.once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

for (const [name, { path, args, config }] of Object.entries(proxies)) {
  for (const hasSignIn of [false, true]) {
    test(`${name} ${hasSignIn ? "with" : "without"} a password: accounts are read and switched through it, each PIN once`, async ({
      launch,
      simulator,
    }) => {
      test.skip(!existsSync(path), `${name} is not installed here`);
      const folder = mkdtempSync(join(tmpdir(), "plusofon-proxy-"));
      // Squid gives up its rights before it reads them.
      chmodSync(folder, 0o755);
      const [configFile, passwordFile] = [join(folder, "config"), join(folder, "passwords")];
      const { stdout: sealed } = spawnSync("openssl", ["passwd", "-apr1", canaryPassword], {
        encoding: "utf8",
      });
      writeFileSync(passwordFile, `${userName}:${sealed.trim()}\n`);
      const port = await freePort();
      writeFileSync(configFile, `${config({ port, hasSignIn, passwordFile })}\n`);
      const proxy = spawn(path, args(configFile), { stdio: "ignore" });
      const ended = new Promise((resolve) => proxy.once("close", resolve));
      try {
        const app = await launch();
        const page = await app.page();
        await expect.poll(() => isListening(port), { timeout: 20_000 }).toBe(true);
        await setProxy(page, `127.0.0.1:${port}`, hasSignIn ? canaryPassword : null);
        const accountId = await addAccount(page);
        const before = simulator.requests.length;
        for (const action of ["enable", "disable"] as const) {
          const result = await page.evaluate(submitPin, { accountId, action, pin: canaryPin });
          expect(result).toEqual({ ok: true, value: { state: "done", isOn: action === "enable" } });
        }
        const sent = simulator.requests.slice(before).filter(({ method }) => method !== "GET");
        expect(sent.map(({ method, hasPin }) => [method, hasPin])).toEqual([
          ["PUT", true],
          ["DELETE", true],
        ]);
      } finally {
        proxy.kill("SIGKILL");
        await ended;
        rmSync(folder, { recursive: true, force: true });
      }
    });
  }
}
