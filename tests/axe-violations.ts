import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import * as z from "zod/mini";

const resultSchema = z.object({
  violations: z.array(
    z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string(), failureSummary: z.string() })) }),
  ),
});

let axeSource: Promise<string> | null = null;

/** Brings axe into the page, through the debugger: the application's own page lets no foreign script in. */
export async function readAxe(page: Page): Promise<void> {
  axeSource ??= readFile(join(__dirname, "../node_modules/axe-core/axe.min.js"), "utf8");
  await page.evaluate(await axeSource);
}

/** What axe finds wrong on the page now, in short lines. */
export async function axeViolations(page: Page): Promise<string[]> {
  const found: unknown = await page.evaluate(() => Reflect.get(globalThis, "axe").run(document));
  return z
    .parse(resultSchema, found)
    .violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
}
