import { mkdir, rm, writeFile } from "node:fs/promises";
import { createServer as createProxy, request } from "node:http";
import { createServer } from "node:https";
import path from "node:path";
import { runnerImport } from "vite";
import { projectFolder } from "../build/paths.mjs";
import { runCaptured } from "../build/run-process.mjs";
import { SetupFailure } from "../build/script.mjs";

/** @import { Desktop } from "../tests/desktop/session.mjs" */

/**
 * The simulator as Plusofon is reached, by its name and over TLS, through a proxy that leads nowhere else.
 *
 * @typedef {object} Service
 * @property {string[]} flags that lead a program to it
 * @property {string} accessKey
 * @property {() => number} polls how many there were
 * @property {() => void} change changes a fact of the customer
 * @property {() => Promise<void>} close
 */

const host = "restapi.plusofon.ru";
const dayMs = 86_400_000;
/** As long as nginx does by default. */
const keepAliveTimeout = 75_000;

/**
 * Starts it, and lets the desktop's user trust its certificate.
 *
 * @param {Pick<Desktop, "env">} desktop
 * @returns {Promise<Service>}
 */
export async function startService({ env }) {
  const { createSimulator, createSelfSignedCertificate } = await sources();
  const simulator = await createSimulator({ scenario: "trial" });
  const now = Date.now();
  const certificate = createSelfSignedCertificate(new Date(now - dayMs), new Date(now + dayMs), host);
  await trust(env["HOME"] ?? "", certificate.cert);
  let polls = 0;
  const front = createServer({ ...certificate, keepAliveTimeout }, (incoming, response) => {
    const { method, url = "/", headers } = incoming;
    if (url.includes("customer-info")) polls += 1;
    const onward = request(`${simulator.url}${url}`, { method, headers: { ...headers, host: "127.0.0.1" } });
    onward.on("response", (reply) => {
      response.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(response);
    });
    incoming.pipe(onward);
  });
  const proxy = createProxy().on("connect", (asked, socket) => {
    socket.on("error", () => socket.destroy());
    if (asked.url === `${host}:443`) {
      socket.write("HTTP/1.1 200 Connected\r\n\r\n");
      front.emit("connection", socket);
    } else {
      socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    }
  });
  await new Promise((resolve) => proxy.listen(0, "127.0.0.1", () => resolve(null)));
  const address = proxy.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    flags: [`--proxy-server=127.0.0.1:${port}`],
    accessKey: simulator.accessKey,
    polls: () => polls,
    change: () => simulator.receiveSms(1),
    async close() {
      proxy.close();
      proxy.closeAllConnections();
      front.closeAllConnections();
      await simulator.close();
    },
  };
}

async function sources() {
  /** @type {[Promise<{ module: typeof import("../simulator/simulator") }>, Promise<{ module: typeof import("../tests/hostile-shapes/self-signed-certificate") }>]} */
  const imports = [
    runnerImport(path.join(projectFolder, "simulator/simulator.ts"), { configFile: false }),
    runnerImport(path.join(projectFolder, "tests/hostile-shapes/self-signed-certificate.ts"), {
      configFile: false,
    }),
  ];
  const [simulator, certificate] = await Promise.all(imports);
  return { ...simulator.module, ...certificate.module };
}

/**
 * Puts a certificate on the list of those that the user trusts.
 *
 * @param {string} home
 * @param {string} certificate in PEM
 */
async function trust(home, certificate) {
  const folder = path.join(home, ".pki", "nssdb");
  const file = path.join(home, "certificate.pem");
  await mkdir(folder, { recursive: true });
  await writeFile(file, certificate);
  const database = ["-d", `sql:${folder}`];
  await runCaptured("certutil", ["-N", ...database, "--empty-password"]);
  const { exitCode } = await runCaptured("certutil", [
    "-A",
    ...database,
    "-n",
    host,
    "-t",
    "CP,,",
    "-i",
    file,
  ]);
  await rm(file);
  if (exitCode === 0) return;
  throw new SetupFailure({
    ru: "Для замеров нужна программа certutil: установите пакет libnss3-tools.",
    en: "The benchmark needs certutil: install the package libnss3-tools.",
  });
}
