import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { enterKey, expect, test, wholePoll } from "./fixtures";

test.use({ desktopParts: { keyring: false } });

test("a keyring that appears later seals the keys that were entered without it", async ({
  launch,
  desktop,
  userData,
}) => {
  const app = await launch();
  const page = await app.page();
  await expect(page.getByText("Хранилище паролей не открывается")).toBeVisible();
  await enterKey(page);
  await wholePoll(app);
  await desktop.startKeyring();
  await expect(page.getByText("Хранилище паролей не открывается")).toHaveCount(0);
  await expect
    .poll(() => readFile(join(userData, "vault.json"), "utf8").catch(() => ""))
    .toContain('"backend": "gnome_libsecret"');
  await app.quit();
  const again = await launch();
  // Without a page the menu of the run before would do.
  await again.page();
  await wholePoll(again);
});

// Other tests may run on the same desktop, which is to have no keyring.
test.afterAll(({ desktop }) => desktop.signalKeyring("SIGKILL"));
