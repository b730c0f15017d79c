import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { failureKindSchema } from "../contract/failure";
import { failure } from "../contract/new-failure";
import { updateFailureKindSchema } from "../contract/updates/updates";
import { failureText } from "./failure-texts";
import { createTexts } from "./texts";
import { updateFailureText } from "./update-texts";

/** As a page of text has it: without the marks that only matter where lines are broken. */
const plain = (text: string) => text.replaceAll("\u00a0", " ").replaceAll("\u00ad", "");

describe.each(["ru", "en"] as const)("docs/failures.%s.md", (language) => {
  const page = readFileSync(join(import.meta.dirname, `../docs/failures.${language}.md`), "utf8");
  const texts = createTexts(language);
  const rows = page.split("\n").filter((line) => line.startsWith("| `") && !line.startsWith("| `kind`"));

  test.each(failureKindSchema.options)("says of %s what the window says", (kind) => {
    const { title, advice } = failureText(texts, failure(kind));
    expect(rows).toContain(plain(`| \`${kind}\` | ${title} | ${advice} |`));
  });

  test.each(updateFailureKindSchema.options)("says of an update's %s what the window says", (kind) => {
    expect(rows).toContain(plain(`| \`${kind}\` | ${updateFailureText(texts, kind)} |`));
  });

  test("has no row of a kind that there is not", () => {
    const kinds: string[] = [...failureKindSchema.options, ...updateFailureKindSchema.options];
    const odd = rows.filter((row) => !kinds.includes(/^\| `(.+?)`/.exec(row)?.[1] ?? ""));
    expect(odd).toEqual([]);
  });
});
