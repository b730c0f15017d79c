import { once } from "node:events";
import { createServer, type TlsOptions } from "node:tls";
import { dayMs } from "../../contract/time";
import { canaryKey, expect, test } from "../e2e/fixtures";
import { launchApp } from "../e2e/running-app";
import { createSelfSignedCertificate } from "../hostile-shapes/self-signed-certificate";

const day = (offset: number): Date => new Date(Date.now() + offset * dayMs);
const servers: [string, () => TlsOptions][] = [
  ["with a certificate that nobody signed", () => createSelfSignedCertificate(day(-1), day(1))],
  ["with one that has expired as well", () => createSelfSignedCertificate(day(-9), day(-1))],
  [
    "that speaks only TLS 1.1",
    () => ({
      ...createSelfSignedCertificate(day(-1), day(1)),
      minVersion: "TLSv1",
      maxVersion: "TLSv1.1",
      ciphers: "DEFAULT@SECLEVEL=0",
    }),
  ],
];

for (const [title, options] of servers) {
  test(`a server in Plusofon's place ${title} gets nothing, and is named`, async ({
    desktop,
    runtime,
    userData,
  }) => {
    let connections = 0;
    const received: string[] = [];
    const server = createServer(options(), (socket) => {
      socket.on("data", (bytes) => received.push(bytes.toString("latin1"))).on("error", () => undefined);
    });
    server.on("connection", () => {
      connections += 1;
    });
    server.on("tlsClientError", (_error, socket) => socket.destroy());
    // The namespace leads Plusofon's host to loopback.
    server.listen(443, "127.0.0.1");
    await once(server, "listening");
    const app = await launchApp({ desktop, ...runtime, flags: [`--user-data-dir=${userData}`, "--lang=ru"] });
    const page = await app.page();
    await expect(page.getByText("Неофициальная программа").first()).toBeVisible();
    const reply = await page.evaluate(
      (accessKey) =>
        window.plusofon?.submitAccessKey({ accessKey, accountId: null, label: "", isCheckSkipped: false }),
      canaryKey,
    );
    expect(reply).toMatchObject({ ok: true, value: { state: "unchecked", failure: { kind: "tls" } } });
    expect(connections).toBeGreaterThan(0);
    expect(received).toEqual([]);
    await app.kill();
    server.close();
  });
}
