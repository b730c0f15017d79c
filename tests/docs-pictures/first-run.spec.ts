import { writeFile } from "node:fs/promises";
import { canaryKey, test } from "../e2e/fixtures";
import { languages } from "../pictures/looks";
import { writeDocsPicture } from "./docs-picture";

for (const language of languages) {
  test(`first run, step by step, ${language}`, async ({ launch, simulator }, info) => {
    const app = await launch([`--lang=${language}`], { isLanguageForced: false });
    const page = await app.page();
    const picture = (): Promise<Buffer> => page.screenshot({ animations: "disabled" });
    const nextSteps: string[] = [];
    const record = async (): Promise<void> => {
      const file = info.outputPath(`step-${nextSteps.length + 2}.png`);
      await writeFile(file, await picture());
      nextSteps.push(file);
    };
    const guide = page.locator(".disclosure-button");
    const key = page.locator("input[type=password]");
    await key.waitFor();
    const firstStep = await picture();
    await guide.click();
    await page.locator(".key-guide").waitFor();
    await record();
    await guide.click();
    await page.mouse.move(0, 0);

    simulator.setFault("slow", { delayMs: 3_000 });
    await key.focus();
    await app.electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), canaryKey);
    await page.keyboard.press("Control+V");
    await page.locator("button[type=submit][aria-disabled=true]").waitFor();
    await record();
    simulator.setFault(null);
    await page.locator(".tfa .pill").waitFor();
    await record();
    const inARow = ["-bordercolor", "#7a828c", "-border", "6", "+append"];
    writeDocsPicture(`first-run-steps.${language}`, firstStep, [...nextSteps, ...inARow]);
  });
}
