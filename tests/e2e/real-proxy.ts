import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listenOnLoopback } from "../loopback";
import { expect } from "./fixtures";
import { canaryPassword, userName } from "./proxy-form";

type Proxy = { path: string; args: (config: string) => string[]; config: (options: ConfigOptions) => string };
type ConfigOptions = { port: number; hasSignIn: boolean; passwordFile: string };

const proxies = {
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
    // Its shared memory has the name of the service, and may be left of another user.
    args: (config) => ["-N", "-n", `plusofon${process.pid}`, "-f", config],
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
} satisfies Record<string, Proxy>;

export type RealProxyName = keyof typeof proxies;
export const realProxyNames = ["tinyproxy", "squid"] as const satisfies readonly RealProxyName[];

/** Whether this computer has that proxy. */
export const isProxyThere = (name: RealProxyName): boolean => existsSync(proxies[name].path);

/** Starts a real proxy; `address`: `127.0.0.1:PORT`. With a sign-in it wants that of `proxy-form.ts`. */
export async function startRealProxy(
  name: RealProxyName,
  hasSignIn: boolean,
): Promise<{ address: string; stop: () => Promise<void> }> {
  const { path, args, config } = proxies[name];
  const folder = mkdtempSync(join(tmpdir(), "plusofon-proxy-"));
  // Squid gives up its rights before it reads them.
  chmodSync(folder, 0o755);
  const [configFile, passwordFile] = [join(folder, "config"), join(folder, "passwords")];
  const { stdout: sealed } = spawnSync("openssl", ["passwd", "-apr1", canaryPassword], { encoding: "utf8" });
  writeFileSync(passwordFile, `${userName}:${sealed.trim()}\n`);
  const port = await freePort();
  writeFileSync(configFile, `${config({ port, hasSignIn, passwordFile })}\n`);
  const [command = path, ...wrapped] = [...namelessInNamespace(), path, ...args(configFile)];
  const proxy = spawn(command, wrapped, { stdio: "ignore" });
  const ended = new Promise((resolve) => proxy.once("close", resolve));
  async function stop(): Promise<void> {
    proxy.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
  await expect.poll(() => isListening(port), { timeout: 20_000 }).toBe(true);
  return { address: `127.0.0.1:${port}`, stop };
}

/** As a namespace's root squid would give up its rights for a user who is not there: it runs as one without. */
function namelessInNamespace(): string[] {
  const hasAllUsers = readFileSync("/proc/self/uid_map", "utf8").includes("4294967295");
  return hasAllUsers ? [] : ["unshare", "--map-user=1000"];
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
