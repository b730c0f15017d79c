import { request } from "node:http";
import { expect, it, vi } from "vitest";
import { documentedHeaders } from "./raw-request";
import { createManualTimers, customerInfoPath, startSimulator, tfaPath } from "./simulator-for-test";

it("slow: answers nothing until the client gives up", async () => {
  const { simulator, callJson } = await startSimulator();
  simulator.setFault("slow", { call: "customer-info" });
  const abort = new AbortController();
  const sent = fetch(simulator.url + customerInfoPath, {
    headers: documentedHeaders(simulator.accessKey),
    signal: abort.signal,
  });
  let isSettled = false;
  const outcome = sent.then(
    () => "answered",
    () => "aborted",
  );
  void outcome.then(() => {
    isSettled = true;
  });
  await vi.waitFor(() => expect(simulator.requests).toHaveLength(1));

  expect((await callJson("GET", tfaPath)).status).toBe(200);
  expect(isSettled).toBe(false);
  expect(simulator.requests[0]).toMatchObject({ fault: "slow", status: null });

  abort.abort();
  expect(await outcome).toBe("aborted");
});

it("slow: gives the true answer after the asked delay", async () => {
  const timers = createManualTimers();
  const { simulator, callJson } = await startSimulator({ timers });
  simulator.setFault("slow", { delayMs: 3_000 });
  const answer = callJson("GET", tfaPath);
  await vi.waitFor(() => expect(timers.pending()).toBe(1));

  timers.advance(2_999);
  expect(timers.pending()).toBe(1);
  timers.advance(1);

  expect(await answer).toEqual({ status: 200, json: { tfa_active: false, success: true } });
});

it("slow: forgets an answer that nobody waits for", async () => {
  const timers = createManualTimers();
  const { simulator } = await startSimulator({ timers });
  simulator.setFault("slow", { delayMs: 3_000 });
  const abort = new AbortController();
  const outcome = fetch(simulator.url + tfaPath, { signal: abort.signal }).catch(() => "aborted");
  await vi.waitFor(() => expect(timers.pending()).toBe(1));

  abort.abort();

  expect(await outcome).toBe("aborted");
  await vi.waitFor(() => expect(timers.pending()).toBe(0));
});

it("trickle: sends one byte after each pause, the whole answer in the end", async () => {
  const timers = createManualTimers();
  const { simulator } = await startSimulator({ timers, fault: "trickle" });
  let received = "";
  let isEnded = false;
  let length = 0;
  const sent = request(
    simulator.url + tfaPath,
    { headers: documentedHeaders(simulator.accessKey), agent: false },
    (response) => {
      length = Number(response.headers["content-length"]);
      response.on("data", (chunk: Buffer) => {
        received += chunk.toString();
      });
      response.on("end", () => {
        isEnded = true;
      });
    },
  );
  sent.end();
  await vi.waitFor(() => expect(length).toBeGreaterThan(0));
  expect(received).toBe("");

  timers.advance(999);
  expect(received).toBe("");
  for (let byte = 1; byte <= length; byte += 1) {
    timers.advance(1_000);
    await vi.waitFor(() => expect(received).toHaveLength(byte));
  }

  await vi.waitFor(() => expect(isEnded).toBe(true));
  expect(JSON.parse(received)).toEqual({ tfa_active: false, success: true });
});

it("trickle: stops when the client goes", async () => {
  const timers = createManualTimers();
  const { simulator } = await startSimulator({ timers, fault: "trickle" });
  const abort = new AbortController();
  const response = await fetch(simulator.url + tfaPath, { signal: abort.signal });
  expect(response.status).toBe(401);

  abort.abort();

  await vi.waitFor(() => expect(timers.pending()).toBe(0));
});

it("cut: ends the connection in the middle of the body, and the account did not act", async () => {
  const { call, simulator } = await startSimulator({ fault: "cut" });

  const response = await call("PUT", tfaPath, { body: '{"pin":"1234"}' });

  expect(response.status).toBe(200);
  expect(response.isComplete).toBe(false);
  expect(response.body.length).toBeGreaterThan(0);
  expect(response.body.length).toBeLessThan(Number(response.headers["content-length"]));
  expect(simulator.state.account.tfa).toBe(false);
});

it("reset: gives not a byte, and the account did not act", async () => {
  const { call, simulator } = await startSimulator({ fault: "reset" });

  const response = await call("PUT", tfaPath, { body: '{"pin":"1234"}' });

  expect(response).toMatchObject({ status: null, isComplete: false });
  expect(simulator.requests[0]?.status).toBeNull();
  expect(simulator.state.account.tfa).toBe(false);
});

it("closes while an answer is held back", async () => {
  const { simulator, call } = await startSimulator({ fault: "slow" });
  const answer = call("GET", tfaPath);
  await vi.waitFor(() => expect(simulator.requests).toHaveLength(1));

  await simulator.close();

  expect((await answer).status).toBeNull();
});
