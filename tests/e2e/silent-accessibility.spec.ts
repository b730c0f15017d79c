import { expect, test } from "./fixtures";
import { isWindowShown } from "./system-window";

test.use({ desktopParts: { silent: ["org.a11y.Bus"] } });

test("an accessibility bus that never answers does not hold up the window", async ({ launch }) => {
  const app = await launch();
  // Chromium would wait for it for longer than this test does.
  await expect.poll(() => isWindowShown(app)).toBe(true);
  const page = await app.page();
  await expect(page.getByRole("textbox", { name: "Ключ доступа" })).toBeVisible();
});
