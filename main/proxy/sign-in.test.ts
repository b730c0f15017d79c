import { expect, test } from "vitest";
import { Secret } from "../plusofon/secret";
import type { ProxyChoice } from "./proxy-choice";
import { createSignIn, refusedHoldMs } from "./sign-in";

const choice: ProxyChoice = {
  mode: "manual",
  endpoint: { scheme: "http", host: "proxy.example", port: 3128, text: "http://proxy.example:3128" },
  credentials: { userName: "user", password: new Secret("password") },
};
const challenge = { isProxy: true, host: "proxy.example", port: 3128 };

function signInAt(time: { ms: number }, of: ProxyChoice = choice) {
  return createSignIn(of, () => time.ms);
}

/** What a promise has come to by now; null: nothing yet. */
async function soFar<T>(promise: Promise<T>): Promise<T | "waiting"> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  return Promise.race([promise, Promise.resolve("waiting" as const)]);
}

test("the proxy that was configured gets the credentials, and nobody else", async () => {
  const signIn = signInAt({ ms: 0 });
  const attempt = signIn.begin();
  expect(await attempt.answer(challenge)).toMatchObject({ userName: "user" });
  expect(attempt.problem()).toBeNull();
  attempt.passed();
  for (const other of [
    { ...challenge, host: "proxy.example.evil" },
    { ...challenge, host: "evil" },
    { ...challenge, port: 3129 },
  ]) {
    const asked = signIn.begin();
    expect([await asked.answer(other), asked.problem()]).toEqual([null, "PROXY_AUTH_REQUIRED"]);
  }
  const server = signIn.begin();
  expect([await server.answer({ ...challenge, isProxy: false }), server.problem()]).toEqual([null, null]);
});

test.each<ProxyChoice>([
  { mode: "system" },
  { mode: "none" },
  { ...choice, credentials: null },
  { ...choice, endpoint: null },
])("with nothing to give the answer is nothing: %j", async (without) => {
  const attempt = signInAt({ ms: 0 }, without).begin();
  expect([await attempt.answer(challenge), attempt.problem()]).toEqual([null, "PROXY_AUTH_REQUIRED"]);
});

test("a wrong password is given once, then held back for an hour", async () => {
  const time = { ms: 0 };
  const signIn = signInAt(time);
  const first = signIn.begin();
  expect(await first.answer(challenge)).not.toBeNull();
  expect(await first.answer(challenge)).toBeNull();
  expect(first.problem()).toBe("PROXY_AUTH_REFUSED");
  first.ended();
  const second = signIn.begin();
  expect([await second.answer(challenge), second.problem()]).toEqual([null, "PROXY_AUTH_REFUSED"]);
  time.ms = refusedHoldMs - 1;
  expect(await signIn.begin().answer(challenge)).toBeNull();
  time.ms = refusedHoldMs;
  expect(await signIn.begin().answer(challenge)).not.toBeNull();
});

test("while one request tries a wrong password the others wait, and none of them gives it", async () => {
  const signIn = signInAt({ ms: 0 });
  const first = signIn.begin();
  await first.answer(challenge);
  const others = Array.from({ length: 20 }, () => signIn.begin());
  const answers = others.map((other) => other.answer(challenge));
  for (const answer of answers) expect(await soFar(answer)).toBe("waiting");
  await first.answer(challenge);
  expect(await Promise.all(answers)).toEqual(others.map(() => null));
});

test("once a request has passed, those that waited go on together", async () => {
  const signIn = signInAt({ ms: 0 });
  const first = signIn.begin();
  await first.answer(challenge);
  const answers = Array.from({ length: 3 }, () => signIn.begin().answer(challenge));
  first.passed();
  for (const answer of await Promise.all(answers)) expect(answer).not.toBeNull();
});

test("an attempt that ends without a word hands on to the next, one at a time", async () => {
  const signIn = signInAt({ ms: 0 });
  const [first, second, third] = [signIn.begin(), signIn.begin(), signIn.begin()];
  await first.answer(challenge);
  const answers = [second.answer(challenge), third.answer(challenge)] as const;
  first.ended();
  expect(await soFar(answers[0])).not.toBe("waiting");
  expect(await soFar(answers[1])).toBe("waiting");
  second.ended();
  expect(await answers[1]).not.toBeNull();
});

test("a request that ended while it waited gives nothing and holds nobody up", async () => {
  const signIn = signInAt({ ms: 0 });
  const [first, second, third] = [signIn.begin(), signIn.begin(), signIn.begin()];
  await first.answer(challenge);
  const answers = [second.answer(challenge), third.answer(challenge)] as const;
  second.ended();
  first.ended();
  expect(await answers[0]).toBeNull();
  expect(await answers[1]).not.toBeNull();
});

test("a password that was good and is refused later is held back too", async () => {
  const signIn = signInAt({ ms: 0 });
  const first = signIn.begin();
  await first.answer(challenge);
  first.passed();
  const second = signIn.begin();
  expect(await second.answer(challenge)).not.toBeNull();
  await second.answer(challenge);
  expect(await signIn.begin().answer(challenge)).toBeNull();
});
