import { connect, createServer, type Server, type Socket } from "node:net";
import { listenOnLoopback } from "../loopback";
import { addAccount, expect, sendPin, test } from "./fixtures";
import { startLoopbackProxy } from "./loopback-proxy";
import { canaryPassword, nameField, setProxy, signIn } from "./proxy-form";
import { startSecureProxy } from "./secure-proxy";
import { trustCertificates } from "./trusted-sessions";

test("a proxy that drops the body of DELETE: switching off is refused and says so, and is sent once", async ({
  launch,
  simulator,
}) => {
  const proxy = await startLoopbackProxy({ bodilessMethod: "DELETE" });
  const page = await (await launch()).page();
  const accountId = await addAccount(page);
  await setProxy(page, proxy.address);
  expect(await sendPin(page, accountId, "enable")).toEqual({
    ok: true,
    value: { state: "done", isOn: true },
  });
  const result = await sendPin(page, accountId, "disable");
  expect(result).toMatchObject({
    ok: true,
    value: { state: "refused", failure: { kind: "rejected" }, mayBeProxy: true },
  });
  const sent = simulator.requests.filter(({ method }) => method === "DELETE");
  expect(sent.map(({ hasPin }) => hasPin)).toEqual([false]);
  expect(proxy.requests.filter(({ method }) => method === "DELETE")).toHaveLength(1);
  expect(simulator.state.account.tfa).toBe(true);
  await proxy.close();
});

test("accounts are read and switched through an HTTPS proxy with a sign-in and through a SOCKS proxy", async ({
  launch,
  simulator,
}) => {
  const gateway = await startLoopbackProxy({ wanted: signIn });
  const [unknown, secure] = [await startSecureProxy(gateway), await startSecureProxy(gateway)];
  const socks = await startSocksProxy();
  const app = await launch();
  const page = await app.page();
  const accountId = await addAccount(page);

  // Nobody vouches for the proxy's certificate: nothing goes through it, nor around it.
  await setProxy(page, `https://${unknown.address}`, canaryPassword);
  await page.getByRole("button", { name: "Назад" }).click();
  await expect(page.getByText("Прокси не пропускает запрос").first()).toBeVisible();
  expect(gateway.requests).toEqual([]);
  await trustCertificates(app.electron);
  const switched = async (action: "enable" | "disable"): Promise<void> => {
    const result = await sendPin(page, accountId, action);
    expect(result).toEqual({ ok: true, value: { state: "done", isOn: action === "enable" } });
  };
  await setProxy(page, `https://${secure.address}`, canaryPassword);
  await switched("enable");
  expect(
    gateway.requests.filter(({ method, signIn: sent }) => method === "PUT" && sent !== null),
  ).toHaveLength(1);

  const before = gateway.requests.length;
  // Chromium signs in at no SOCKS proxy.
  await nameField(page).fill("");
  await setProxy(page, `socks5://${socks.address}`);
  await switched("disable");
  const { host } = new URL(simulator.url);
  expect(new Set(socks.targets)).toEqual(new Set([host]));
  expect(gateway.requests).toHaveLength(before);
  expect(simulator.requests.filter(({ method }) => method !== "GET").map(({ method }) => method)).toEqual([
    "PUT",
    "DELETE",
  ]);
  unknown.close();
  secure.close();
  socks.close();
  await gateway.close();
});

/** A SOCKS 5 proxy that asks for no sign-in. Source: RFC 1928. */
async function startSocksProxy(): Promise<{ address: string; targets: string[]; close: () => void }> {
  const targets: string[] = [];
  const server: Server = createServer((client: Socket) => {
    client.on("error", () => client.destroy());
    client.once("data", () => {
      client.write(Buffer.from([5, 0]));
      client.once("data", (request: Buffer) => {
        // Version, CONNECT, reserved, a name with its length, its port.
        const end = 5 + request.readUInt8(4);
        const port = request.readUInt16BE(end);
        targets.push(`${request.toString("latin1", 5, end)}:${port}`);
        const onward = connect(port, "127.0.0.1", () => {
          client.write(Buffer.from([5, 0, 0, 1, 127, 0, 0, 1, 0, 0]));
          client.pipe(onward).pipe(client);
        });
        onward.on("error", () => client.destroy());
      });
    });
  });
  return {
    address: `127.0.0.1:${await listenOnLoopback(server)}`,
    targets,
    close: () => void server.close(),
  };
}
