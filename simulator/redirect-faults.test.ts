import { expect, it } from "vitest";
import type { FaultName } from "./faults";
import { documentedHeaders } from "./raw-request";
import { customerInfoPath, startSimulator, tfaPath } from "./simulator-for-test";

it.each<[FaultName, number]>([
  ["redirect", 302],
  ["redirect-301", 301],
  ["redirect-303", 303],
  ["redirect-307", 307],
  ["redirect-308", 308],
])("%s leads to another origin with %i", async (fault, status) => {
  const { call, simulator } = await startSimulator({ fault });

  const response = await call("GET", customerInfoPath);

  expect(response.status).toBe(status);
  expect(response.headers.location).toBe(`${simulator.controlUrl}/followed`);
  expect(new URL(simulator.controlUrl).origin).not.toBe(new URL(simulator.url).origin);
  expect(simulator.followedRedirects).toEqual([]);
});

it("leads where it is told to", async () => {
  const { call } = await startSimulator({ fault: "redirect", redirectTo: "http://127.0.0.1:9/elsewhere" });

  expect((await call("GET", tfaPath)).headers.location).toBe("http://127.0.0.1:9/elsewhere");
});

it("leads to its own host or nowhere when asked", async () => {
  const { call, simulator } = await startSimulator({ fault: "redirect-same-host" });
  expect((await call("GET", tfaPath)).headers.location).toBe("/login");

  simulator.setFault("redirect-no-location");
  const response = await call("GET", tfaPath);
  expect(response.status).toBe(302);
  expect(response.headers.location).toBeUndefined();
});

it("notes who follows, and what was given away", async () => {
  const { simulator } = await startSimulator({ fault: "redirect-307" });

  await fetch(simulator.url + tfaPath, {
    method: "PUT",
    headers: documentedHeaders(simulator.accessKey),
    body: '{"pin":"1234"}',
  });

  expect(simulator.followedRedirects).toEqual([
    { method: "PUT", hasAuthorization: false, hasClient: true, hasBody: true },
  ]);
  expect(simulator.state.account.tfa).toBe(false);
});
