import { afterEach, expect, it, vi } from "vitest";
import { type ItemHost, watchItemHost } from "./item-host";

afterEach(() => vi.unstubAllEnvs());

it.each([
  ["names no bus", ""],
  ["names a bus that is gone", "unix:path=/nowhere/bus"],
  ["names no bus that can be understood", "nonsense"],
])("nobody hosts items where the environment %s", async (_what, address) => {
  vi.stubEnv("DBUS_SESSION_BUS_ADDRESS", address);
  vi.stubEnv("DISPLAY", "");
  const said: ItemHost[] = [];
  const { end } = watchItemHost((host) => said.push(host));
  await vi.waitFor(() => expect(said).toEqual(["none"]));
  end();
});
