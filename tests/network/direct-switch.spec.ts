import { addAccount, expect, test, wholePoll } from "../e2e/fixtures";
import { launchApp } from "../e2e/running-app";
import { startSecureFront } from "../e2e/secure-front";
import { expectSingleSwitches } from "../e2e/switch-fates";
import { trustCertificates } from "../e2e/trusted-sessions";

for (const version of ["1.1", "2.0"] as const) {
  test(`without a proxy a PIN is sent once to Plusofon's own address, however its request ends, HTTP/${version}`, async ({
    desktop,
    runtime,
    simulator,
    userData,
  }) => {
    // The namespace leads Plusofon's host to loopback.
    const front = await startSecureFront(simulator.url, { isHttp2: version === "2.0", port: 443 });
    const app = await launchApp({
      desktop,
      ...runtime,
      flags: [`--user-data-dir=${userData}`, "--lang=ru"],
    });
    const page = await app.page();
    await expect(page.getByText("Неофициальная программа").first()).toBeVisible();
    await trustCertificates(app.electron);
    await addAccount(page);
    await wholePoll(app);
    await expectSingleSwitches(page, front, simulator, version);
    await app.kill();
    front.close();
  });
}
