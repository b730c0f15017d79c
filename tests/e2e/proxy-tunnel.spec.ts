import { test as base, canaryPin, expect, openPinDialog, submitPin } from "./fixtures";
import { type LoopbackProxy, startLoopbackProxy } from "./loopback-proxy";
import { addAccount, canaryPassword, setProxy, signIn } from "./proxy-form";
import { launchApp, type RunningApp } from "./running-app";
import { type SecureFront, startSecureFront } from "./secure-front";

type Fixtures = {
  front: SecureFront;
  gateway: LoopbackProxy;
  /**
   * The application on Plusofon's own address, which the proxy leads to `front`. Whatever would go another way than
   * through the proxy is stopped, so that nothing leaves this computer.
   */
  launchBehindTunnel: () => Promise<RunningApp>;
};

const test = base.extend<Fixtures>({
  front: async ({ simulator }, use) => {
    const front = await startSecureFront(simulator.url);
    await use(front);
    front.close();
  },
  gateway: async ({ front }, use) => {
    const gateway = await startLoopbackProxy({ tunnelPort: front.port, wanted: signIn });
    await use(gateway);
    await gateway.close();
  },
  launchBehindTunnel: async ({ desktop, runtime, userData, gateway }, use) => {
    const running: RunningApp[] = [];
    await use(async () => {
      const flags = [`--user-data-dir=${userData}`, "--lang=ru"];
      const app = await launchApp({ desktop, ...runtime, flags });
      running.push(app);
      const page = await app.page();
      await expect(page.getByText("Неофициальная программа").first()).toBeVisible();
      await app.electron.evaluate(({ session }, gatewayRoute) => {
        for (const name of ["api-proxy", "api-switch-proxy"]) {
          const made = session.fromPartition(name, { cache: false });
          made.setCertificateVerifyProc((_request, decide) => decide(0));
          made.webRequest.onBeforeRequest((details, decide) => {
            made.resolveProxy(details.url).then((route) => decide({ cancel: route !== gatewayRoute }));
          });
        }
      }, `PROXY ${gateway.address}`);
      await setProxy(page, gateway.address, canaryPassword);
      await page.getByRole("button", { name: "Назад" }).click();
      return app;
    });
    for (const app of running) await app.kill();
  },
});

test("through a tunnel with a sign-in a switch is sent once, even if its connection dies", async ({
  launchBehindTunnel,
  front,
  gateway,
  simulator,
}) => {
  const app = await launchBehindTunnel();
  const page = await addAccount(app);
  expect(new Set(gateway.requests.map(({ method, target }) => `${method} ${target}`))).toEqual(
    new Set(["CONNECT restapi.plusofon.ru:443"]),
  );
  front.cutsSwitches = true;
  await submitPin(await openPinDialog(page, "Включить"), canaryPin);
  await expect(page.getByText("Не удалось подтвердить").first()).toBeVisible();
  expect(front.methods.filter((method) => method !== "GET")).toEqual(["PUT"]);
  expect(simulator.state.account.tfa).toBe(false);
});
