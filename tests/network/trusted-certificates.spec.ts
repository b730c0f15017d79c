import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dayMs } from "../../contract/time";
import { expect, test } from "../e2e/fixtures";
import { runProgram } from "../e2e/run-program";
import { startSecureFront } from "../e2e/secure-front";
import { createSelfSignedCertificate } from "../hostile-shapes/self-signed-certificate";

const certutil = "/usr/bin/certutil";
const day = (offset: number): Date => new Date(Date.now() + offset * dayMs);
const host = "restapi.plusofon.ru";

/** Lets a user's own list of certificates vouch for one. */
function trust(home: string, name: string, certificate: string): void {
  const list = join(home, ".pki", "nssdb");
  const folder = mkdtempSync(join(tmpdir(), "plusofon-certificate-"));
  const file = join(folder, "certificate.pem");
  writeFileSync(file, certificate);
  mkdirSync(list, { recursive: true });
  const database = ["-d", `sql:${list}`];
  if (!existsSync(join(list, "cert9.db"))) spawnSync(certutil, ["-N", ...database, "--empty-password"]);
  const added = spawnSync(certutil, ["-A", ...database, "-n", name, "-t", "CP,,", "-i", file]);
  rmSync(folder, { recursive: true });
  expect(added.stderr.toString()).toBe("");
}

test("of certificates that the user trusts, one in force for Plusofon's name counts; another name's or an expired one is named", async ({
  desktop,
  runtime,
  simulator,
  userData,
}) => {
  test.skip(!existsSync(certutil), "certutil (libnss3-tools) is not installed here");
  const results: unknown[] = [];
  for (const [name, certificate] of [
    ["right", createSelfSignedCertificate(day(-1), day(1), host)],
    ["wrong name", createSelfSignedCertificate(day(-1), day(1), "other.example")],
    ["expired", createSelfSignedCertificate(day(-9), day(-1), host)],
  ] as const) {
    trust(desktop.env["HOME"] ?? "", name, certificate.cert);
    // The namespace leads Plusofon's host to loopback.
    const front = await startSecureFront(simulator.url, { port: 443, certificate });
    const flags = ["--status", "--json", `--user-data-dir=${userData}`];
    const { stdout } = await runProgram(runtime, flags, undefined, desktop.env);
    const status: { ok?: boolean; failure?: { kind?: string } } = JSON.parse(stdout);
    results.push([name, status.ok === true ? "read" : status.failure?.kind, front.methods.length > 0]);
    front.close();
  }
  expect(results).toEqual([
    ["right", "read", true],
    ["wrong name", "tls", false],
    ["expired", "tls", false],
  ]);
});
