import { afterEach, expect, it, vi } from "vitest";
import { type ItemHost, serviceOf, watchItemHost } from "./item-host";

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

it.each([
  [":1.5/StatusNotifierItem", ":1.5"],
  [":1.18@/StatusNotifierItem", ":1.18"],
  ["org.kde.StatusNotifierItem-7-1", "org.kde.StatusNotifierItem-7-1"],
])("the item %s is of the service %s", (item, service) => {
  expect(serviceOf(item)).toBe(service);
});
