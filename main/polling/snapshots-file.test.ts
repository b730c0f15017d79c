import { expect, test } from "vitest";
import { emptySnapshot } from "../../contract/snapshot";
import { saysTheSame } from "./snapshots-file";

test.each(["customerReadAt", "tfaReadAt", "balanceReadAt"] as const)(
  "a first reading is news even where nothing is known of it, a later one is not: %s",
  (field) => {
    const [first, second] = [1, 2].map((readAt) => ({ ...emptySnapshot, [field]: readAt }));
    expect(saysTheSame(emptySnapshot, { ...emptySnapshot, ...first })).toBe(false);
    expect(saysTheSame({ ...emptySnapshot, ...first }, { ...emptySnapshot, ...second })).toBe(true);
  },
);
