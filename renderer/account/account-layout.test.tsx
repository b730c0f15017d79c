import { expect, test, vi } from "vitest";
import { drawnAt, drawnWindow, wordsOf } from "../dev/drawn-window";
import { scenarioNamed } from "../dev/scenarios";

vi.mock("../accounts/use-has-column", () => ({ useHasColumn: () => true }));

for (const name of ["account", "accounts"] as const) {
  test(`in a wide window the list stands beside the shown account: ${name}`, () => {
    const html = drawnWindow(scenarioNamed("accounts-5")(drawnAt), { name });
    expect(html.match(/data-row=/g)).toHaveLength(5);
    expect(html).toMatch(/<nav[^>]*aria-label="Учётные записи"/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toMatch(/<h1[^>]*>Офис на Ленинском/);
    expect(wordsOf(html)).toContain("Двухфакторная");
    expect(html).not.toContain("accounts-button");
  });
}
