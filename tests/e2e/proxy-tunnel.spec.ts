import { existsSync } from "node:fs";
import { join } from "node:path";
import { test as base, expect } from "./fixtures";
import { type LoopbackProxy, startLoopbackProxy } from "./loopback-proxy";
import { addAccount, canaryPassword, setProxy, signIn } from "./proxy-form";
import type { RunningApp } from "./running-app";
import { type SecureFront, startSecureFront } from "./secure-front";
import { startSecureProxy } from "./secure-proxy";
import { expectSingleSwitches } from "./switch-fates";
import { trustCertificates } from "./trusted-sessions";

type Fixtures = {
  isHttp2: boolean;
  /** Whether the proxy itself is reached by TLS. */
  isProxySecure: boolean;
  front: SecureFront;
  gateway: LoopbackProxy;
  /**
   * The application on Plusofon's own address, which the proxy leads to `front`. Whatever would go another way than
   * through the proxy is stopped, so that nothing leaves this computer.
   */
  launchBehindTunnel: () => Promise<RunningApp>;
};

const test = base.extend<Fixtures>({
  isHttp2: [false, { option: true }],
  isProxySecure: [false, { option: true }],
  front: async ({ simulator, isHttp2 }, use) => {
    const front = await startSecureFront(simulator.url, { isHttp2 });
    await use(front);
    front.close();
  },
  gateway: async ({ front }, use) => {
    const gateway = await startLoopbackProxy({ tunnelPort: front.port, wanted: signIn });
    await use(gateway);
    await gateway.close();
  },
  launchBehindTunnel: async ({ launch, userData, gateway, isProxySecure }, use) => {
    const secure = await startSecureProxy(gateway);
    const [address, route] = isProxySecure
      ? [`https://${secure.address}`, `HTTPS ${secure.address}`]
      : [gateway.address, `PROXY ${gateway.address}`];
    await use(async () => {
      // Whoever sets it would read all that goes through the tunnel.
      const env = { SSLKEYLOGFILE: join(userData, "tls-keys") };
      const app = await launch([], { isApiForced: false, env });
      const page = await app.page();
      await expect(page.getByText("Неофициальная программа").first()).toBeVisible();
      await trustCertificates(app.electron);
      await app.electron.evaluate(({ app: inside }, gatewayRoute) => {
        const lead = (made: Electron.Session): void => {
          made.webRequest.onBeforeRequest((details, decide) => {
            made.resolveProxy(details.url).then((route) => decide({ cancel: route !== gatewayRoute }));
          });
        };
        inside.on("session-created", lead);
      }, route);
      await setProxy(page, address, canaryPassword);
      await page.getByRole("button", { name: "Назад" }).click();
      return app;
    });
    secure.close();
  },
});

for (const [version, isProxySecure] of [
  ["1.1", false],
  ["2.0", false],
  ["2.0", true],
] as const) {
  const through = isProxySecure ? "an HTTPS proxy's tunnel" : "a tunnel";
  test.describe(`HTTP/${version} ${through}`, () => {
    test.use({ isHttp2: version === "2.0", isProxySecure });

    test(`through ${through} with a sign-in a PIN is sent once, however its request ends, HTTP/${version}`, async ({
      launchBehindTunnel,
      front,
      gateway,
      simulator,
      userData,
    }) => {
      const app = await launchBehindTunnel();
      const page = await addAccount(app);
      expect(new Set(gateway.requests.map(({ method, target }) => `${method} ${target}`))).toEqual(
        new Set(["CONNECT restapi.plusofon.ru:443"]),
      );
      await expectSingleSwitches(page, front, simulator, version);
      expect(existsSync(join(userData, "tls-keys")), "the keys of the connections are written down").toBe(
        false,
      );
    });
  });
}
