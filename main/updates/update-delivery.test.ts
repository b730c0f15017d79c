import { expect, test } from "vitest";
import { type Installation, updateDelivery } from "./update-delivery";

const none = { feed: null, appImagePath: null, publisher: null, hasUninstaller: false };
const feed = "https://example.org/";

test.each<[string, Partial<Installation>, string]>([
  ["no update server", { appImagePath: "/home/user/app", publisher: "CN=Example" }, "manual"],
  ["a deb, an rpm, a checkout", { feed }, "announced"],
  ["an AppImage", { feed, appImagePath: "/home/user/app" }, "automatic"],
  [
    "a signed installation",
    { platform: "win32", feed, publisher: "CN=E", hasUninstaller: true },
    "automatic",
  ],
  ["an unsigned installation", { platform: "win32", feed, hasUninstaller: true }, "announced"],
  ["a portable folder", { platform: "win32", feed, publisher: "CN=E" }, "announced"],
  ["a signed bundle", { platform: "darwin", feed, publisher: "CN=E" }, "automatic"],
  ["an unsigned bundle", { platform: "darwin", feed }, "announced"],
  ["a system that is not known", { platform: "freebsd", feed, publisher: "CN=E" }, "announced"],
])("%s", (_name, part, delivery) => {
  expect(updateDelivery({ platform: "linux", ...none, ...part })).toBe(delivery);
});
