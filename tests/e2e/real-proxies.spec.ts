import { addAccount, expect, sendPin, test } from "./fixtures";
import { canaryPassword, setProxy } from "./proxy-form";
import { isProxyThere, realProxyNames, startRealProxy } from "./real-proxy";

for (const name of realProxyNames) {
  for (const hasSignIn of [false, true]) {
    test(`${name} ${hasSignIn ? "with" : "without"} a password: accounts are read and switched through it, each PIN once`, async ({
      launch,
      simulator,
    }) => {
      test.skip(!isProxyThere(name), `${name} is not installed here`);
      const proxy = await startRealProxy(name, hasSignIn);
      try {
        const page = await (await launch()).page();
        await setProxy(page, proxy.address, hasSignIn ? canaryPassword : null);
        const accountId = await addAccount(page);
        const before = simulator.requests.length;
        for (const action of ["enable", "disable"] as const) {
          const result = await sendPin(page, accountId, action);
          expect(result).toEqual({ ok: true, value: { state: "done", isOn: action === "enable" } });
        }
        const sent = simulator.requests.slice(before).filter(({ method }) => method !== "GET");
        expect(sent.map(({ method, hasPin }) => [method, hasPin])).toEqual([
          ["PUT", true],
          ["DELETE", true],
        ]);
      } finally {
        await proxy.stop();
      }
    });
  }
}
