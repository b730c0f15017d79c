import { expect, test } from "vitest";
import ru from "./ru/start.json";
import { createStartTexts, type StartTextKey } from "./start-texts";
import { createTexts } from "./texts";

const isKey = (key: string): key is StartTextKey => key in ru;

test.each(["ru", "en"] as const)(
  "the start says in %s what all texts say, with no value to put in",
  (language) => {
    const keys = Object.keys(ru).filter(isKey);
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) {
      const text = createStartTexts(language).t(key);
      expect(text).toBe(createTexts(language).t(key));
      expect(text).not.toMatch(/[{}']/);
    }
  },
);
