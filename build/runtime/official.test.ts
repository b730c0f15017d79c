import { expect, test } from "vitest";
import { isOfficialHostAnswering } from "./official.mjs";

test.each([
  [200, true],
  [302, true],
  [403, false],
])("a host that answers with %i is there: %s", async (status, isAnswering) => {
  const send = async () => new Response(null, { status });
  expect(await isOfficialHostAnswering("45.0.0", send)).toBe(isAnswering);
});

test("a host that does not answer is not there", async () => {
  const send = () => Promise.reject(new TypeError("fetch failed"));
  expect(await isOfficialHostAnswering("45.0.0", send)).toBe(false);
});
