import { expect, it } from "vitest";
import { sendRaw } from "./raw-request";
import { demoAccessKey } from "./simulator";
import { customerInfoPath, startSimulator, tfaPath } from "./simulator-for-test";

const noAccess = { success: false, message: "Нет доступа" };

it("has a demo key of a real key's length", () => {
  expect(demoAccessKey).toMatch(/^demo0{28}$/);
});

it.each([
  ["another key", { authorization: "Bearer another-key" }, 401, { message: "Unauthenticated." }],
  ["a key without its scheme", { authorization: demoAccessKey }, 401, { message: "Unauthenticated." }],
  [
    "a Flash Call key",
    { authorization: "Bearer flash123" },
    500,
    { ...noAccess, message: "Недостаточно прав" },
  ],
  ["another Client", { client: "10554" }, 500, noAccess],
  ["no JSON in Accept", { accept: "text/html" }, 406, { message: "Not Acceptable" }],
  ["another Content-Type", { "content-type": "text/plain" }, 415, { message: "Unsupported Media Type" }],
])("refuses %s", async (_name, headers, status, answer) => {
  const { call, simulator } = await startSimulator();

  const response = await call("GET", customerInfoPath, { headers });

  expect(response.status).toBe(status);
  expect(JSON.parse(response.body.toString())).toEqual(answer);
  expect(simulator.requests[0]).toMatchObject({ hasRightHeaders: false, status });
});

it.each(["Authorization", "Client", "Accept", "Content-Type"])(
  "refuses a request without %s",
  async (missing) => {
    const { simulator } = await startSimulator();
    const headers = {
      Authorization: `Bearer ${demoAccessKey}`,
      Client: "10553",
      Accept: "application/json",
      "Content-Type": "application/json",
    };
    const rest = Object.fromEntries(Object.entries(headers).filter(([name]) => name !== missing));

    const response = await sendRaw(simulator.url + customerInfoPath, { headers: rest });

    expect(response.status).toBeGreaterThanOrEqual(400);
  },
);

it("takes a charset and further types beside the documented ones", async () => {
  const { call } = await startSimulator();

  const headers = {
    accept: "application/json, */*;q=0.1",
    "content-type": "application/json; charset=utf-8",
  };
  const response = await call("GET", customerInfoPath, { headers });

  expect(response.status).toBe(200);
});

it("takes only the key that it was given", async () => {
  const { call, simulator } = await startSimulator({ accessKey: "key-of-this-test-0123456789" });

  expect((await call("GET", customerInfoPath)).status).toBe(200);
  const other = { headers: { authorization: `Bearer ${demoAccessKey}` } };
  expect((await call("GET", customerInfoPath, other)).status).toBe(401);
  expect(simulator.requests.map((record) => record.headers.authorization)).toEqual([true, false]);
});

it("answers 404 with `error` on an unknown path", async () => {
  const { callJson } = await startSimulator();

  expect(await callJson("GET", "/api/v1/customer")).toEqual({
    status: 404,
    json: { error: "Метод не найден" },
  });
});

it("answers 405 with the methods that a path has", async () => {
  const { call } = await startSimulator();

  const response = await call("POST", tfaPath, { body: "{}" });

  expect(response.status).toBe(405);
  expect(response.headers.allow).toBe("GET, PUT, DELETE");
});
