import { addAccount, expect, test } from "../e2e/fixtures";
import { canaryPassword, setProxy } from "../e2e/proxy-form";
import { isProxyThere, realProxyNames, startRealProxy } from "../e2e/real-proxy";
import { launchApp } from "../e2e/running-app";
import { startSecureFront } from "../e2e/secure-front";
import { expectSingleSwitches } from "../e2e/switch-fates";
import { trustCertificates } from "../e2e/trusted-sessions";

for (const name of realProxyNames) {
  test(`through a tunnel of ${name} with a password Plusofon's own address is read and switched, each PIN once`, async ({
    desktop,
    runtime,
    simulator,
    userData,
  }) => {
    test.skip(!isProxyThere(name), `${name} is not installed here`);
    // The namespace leads Plusofon's host to loopback, for the proxy too.
    const front = await startSecureFront(simulator.url, { isHttp2: true, port: 443 });
    const proxy = await startRealProxy(name, true);
    const app = await launchApp({ desktop, ...runtime, flags: [`--user-data-dir=${userData}`, "--lang=ru"] });
    const page = await app.page();
    await expect(page.getByText("Неофициальная программа").first()).toBeVisible();
    await trustCertificates(app.electron);
    await setProxy(page, proxy.address, canaryPassword);
    await addAccount(page);
    await expectSingleSwitches(page, front, simulator, "2.0");
    await app.kill();
    await proxy.stop();
    front.close();
  });
}
