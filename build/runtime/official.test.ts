import { expect, test } from "vitest";
import { isOfficialHostAnswering } from "./official.mjs";

test("a host that answers or redirects is there", async () => {
  for (const status of [200, 302]) {
    expect(await isOfficialHostAnswering("45.0.0", async () => new Response(null, { status }))).toBe(true);
  }
});

test("an error page or no answer at all means that it is not", async () => {
  expect(await isOfficialHostAnswering("45.0.0", async () => new Response(null, { status: 403 }))).toBe(
    false,
  );
  expect(await isOfficialHostAnswering("45.0.0", () => Promise.reject(new TypeError("fetch failed")))).toBe(
    false,
  );
});
