import { expect, test } from "vitest";
import { Secret } from "../plusofon/secret";
import type { ProxyChoice } from "./proxy-choice";
import { createSignIn, refusalPauseMs } from "./sign-in";

const choice: ProxyChoice = {
  mode: "manual",
  endpoint: { scheme: "http", host: "proxy.example", port: 3128, text: "http://proxy.example:3128" },
  credentials: { userName: "user", password: new Secret("password") },
};
const challenge = { isProxy: true, host: "proxy.example", port: 3128 };

/** A sign-in at a time of its own. `begin` makes an attempt whose answers are as short as `sent`, `none` or `waiting`. */
function setUp(of: ProxyChoice = choice) {
  const time = { ms: 0 };
  const signIn = createSignIn(of, () => time.ms);
  const begin = () => {
    const attempt = signIn.begin();
    const ask = (asked = challenge) =>
      attempt.answer(asked).then((credentials) => (credentials === null ? "none" : "sent"));
    return { ...attempt, ask };
  };
  return { time, begin };
}

/** What a promise has come to by now. */
async function soFar(promise: Promise<string>): Promise<string> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  return Promise.race([promise, Promise.resolve("waiting")]);
}

test.each([
  [choice, challenge, "sent", null],
  [choice, { ...challenge, host: "proxy.example.evil" }, "none", "PROXY_AUTH_REQUIRED"],
  [choice, { ...challenge, port: 3129 }, "none", "PROXY_AUTH_REQUIRED"],
  [choice, { ...challenge, isProxy: false }, "none", null],
  [{ ...choice, credentials: null }, challenge, "none", "PROXY_AUTH_REQUIRED"],
  [{ ...choice, endpoint: null }, challenge, "none", "PROXY_AUTH_REQUIRED"],
  [{ mode: "system" as const }, challenge, "none", "PROXY_AUTH_REQUIRED"],
  [{ mode: "none" as const }, challenge, "none", "PROXY_AUTH_REQUIRED"],
])("only the configured proxy gets the credentials: %#", async (of, asked, answer, problem) => {
  const attempt = setUp(of).begin();
  expect([await attempt.ask(asked), attempt.problem()]).toEqual([answer, problem]);
});

test.each(["at once", "after it was right"])(
  "a password refused %s is not sent again for an hour",
  async (when) => {
    const { begin, time } = setUp();
    if (when !== "at once") {
      const good = begin();
      await good.ask();
      good.ended();
    }
    const refused = begin();
    expect([await refused.ask(), await refused.ask(), refused.problem()]).toEqual([
      ...["sent", "none", "PROXY_AUTH_REFUSED"],
    ]);
    refused.ended();
    time.ms = refusalPauseMs - 1;
    const next = begin();
    expect([await next.ask(), next.problem()]).toEqual(["none", "PROXY_AUTH_REFUSED"]);
    time.ms = refusalPauseMs;
    expect(await begin().ask()).toBe("sent");
  },
);

test("while one request tries the password the others wait, and do not send a wrong one", async () => {
  const { begin } = setUp();
  const first = begin();
  await first.ask();
  const answers = Array.from({ length: 20 }, () => begin().ask());
  for (const answer of answers) expect(await soFar(answer)).toBe("waiting");
  await first.ask();
  expect(new Set(await Promise.all(answers))).toEqual(new Set(["none"]));
});

test("a request that ends hands over to the next, one at a time", async () => {
  const { begin } = setUp();
  const [first, second, third] = [begin(), begin(), begin()];
  await first.ask();
  const answers = [second.ask(), third.ask()] as const;
  first.ended();
  expect(await soFar(answers[0])).toBe("sent");
  expect(await soFar(answers[1])).toBe("waiting");
  second.ended();
  expect(await answers[1]).toBe("sent");
});

test("one that is given up while it waits holds nobody up", async () => {
  const { begin } = setUp();
  const [first, gone, last] = [begin(), begin(), begin()];
  await first.ask();
  void gone.ask();
  const answer = last.ask();
  gone.ended();
  expect(await soFar(answer)).toBe("waiting");
  first.ended();
  expect(await soFar(answer)).toBe("sent");
});
