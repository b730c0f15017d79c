import { join } from "node:path";
import { createServer } from "vite";
import { projectFolder } from "../project-folder";
import { expect, test } from "./fixtures";

test("the window alone opens in a browser from the development server, scenario by scenario", async ({
  stage,
}) => {
  const root = join(projectFolder, "renderer");
  const server = await createServer({
    root,
    configFile: join(root, "vite.config.ts"),
    logLevel: "error",
    cacheDir: join(projectFolder, "artifacts", "dev-server"),
    server: { host: "127.0.0.1", port: 0 },
  });
  try {
    await server.listen();
    const { page } = stage;
    const address = `${server.resolvedUrls?.local[0] ?? ""}dev.html`;
    await page.goto(address);
    await page.getByRole("link", { name: "blocked", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Офис" })).toBeVisible();
    await expect(page.getByText("ограничение по договору").first()).toBeVisible();
  } finally {
    await server.close();
  }
});
