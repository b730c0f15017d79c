import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Failure } from "../../contract/failure";
import { failure } from "../../contract/new-failure";
import { hourMs, minuteMs, secondMs } from "../../contract/time";
import { freshHistory, nextPoll } from "../../main/polling/schedule";
import { projectFolder } from "../project-folder";
import { budgetMs, createRandom, printTable, seed } from "./options";

const clientCount = budgetMs < minuteMs ? 50_000 : 1_000_000;
const intervalMs = 5 * minuteMs;
const [outageStart, outageEnd, end] = [hourMs / 2, 2.5 * hourMs, 4 * hourMs].map((ms) => ms / secondMs);

/** The delay to a client's next poll, in milliseconds; `troubles`: how many polls in a row have failed, this one too. */
type Schedule = (failed: Failure | null, troubles: number, random: () => number) => number;

const ours: Schedule = (failed, troubles, random) =>
  nextPoll({ ...freshHistory, troubles: Math.max(0, troubles - 1) }, failed, intervalMs, random).delayMs ?? 0;
const naive: Schedule = (failed) => (failed === null ? intervalMs : minuteMs);

/** What a server in trouble answers at a second. */
type Trouble = (second: number) => Failure;
const silence: Trouble = () => failure("network", { call: "customer-info" });
const untilRecovery: Trouble = (second) =>
  failure("server", { call: "customer-info", retryAfterMs: ((outageEnd ?? 0) - second) * secondMs });

/** How many requests come in each second. */
function requestsBySecond(schedule: Schedule, trouble: Trouble): Uint32Array {
  const random = createRandom(seed);
  const seconds = end ?? 0;
  const requests = new Uint32Array(seconds);
  // The clients of a second are a chain: the first one, then each one's next.
  const first = new Int32Array(seconds).fill(-1);
  const next = new Int32Array(clientCount).fill(-1);
  const troubles = new Uint8Array(clientCount);
  function plan(client: number, second: number): void {
    if (second >= seconds) return;
    next[client] = first[second] ?? -1;
    first[second] = client;
  }
  for (let client = 0; client < clientCount; client += 1) {
    plan(client, Math.floor((random() * intervalMs) / secondMs));
  }
  for (let second = 0; second < seconds; second += 1) {
    const isDown = second >= (outageStart ?? 0) && second < (outageEnd ?? 0);
    const failed = isDown ? trouble(second) : null;
    for (let client = first[second] ?? -1; client !== -1; ) {
      const following: number = next[client] ?? -1;
      requests[second] = (requests[second] ?? 0) + 1;
      troubles[client] = isDown ? Math.min(100, (troubles[client] ?? 0) + 1) : 0;
      const delayMs = schedule(failed, troubles[client] ?? 0, random);
      plan(client, second + Math.max(1, Math.round(delayMs / secondMs)));
      client = following;
    }
  }
  return requests;
}

/** Means of ten seconds each, as shares of the usual rate. */
function shares(requests: Uint32Array): number[] {
  const usual = (clientCount / intervalMs) * secondMs;
  return Array.from({ length: Math.floor(requests.length / 10) }, (_, place) => {
    const sum = requests.subarray(place * 10, place * 10 + 10).reduce((total, count) => total + count, 0);
    return sum / 10 / usual;
  });
}

const peakAfterRecovery = (values: readonly number[]): number =>
  Math.max(...values.slice(Math.floor((outageEnd ?? 0) / 10)));

function plot(lines: Record<string, readonly number[]>): string {
  const [width, height, top] = [900, 300, 6];
  const colours = ["#0b7285", "#e8590c", "#868e96"];
  const paths = Object.entries(lines).map(([name, values], place) => {
    const points = values.map((value, x) => {
      const y = height - (Math.min(value, top) / top) * height;
      return `${((x / values.length) * width).toFixed(1)},${y.toFixed(1)}`;
    });
    const label = `<text x="8" y="${16 + place * 16}" fill="${colours[place]}">${name}: ${peakAfterRecovery(values).toFixed(2)}</text>`;
    return `<polyline fill="none" stroke="${colours[place]}" points="${points.join(" ")}"/>${label}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12"><title>Requests by time, before, during and after two hours without the service</title><rect width="${width}" height="${height}" fill="#fff"/>${paths.join("")}</svg>\n`;
}

it("after two hours without the service a crowd comes back at no more than half above its usual rate", () => {
  const lines = {
    "ours, no answer": shares(requestsBySecond(ours, silence)),
    "ours, a time to come back": shares(requestsBySecond(ours, untilRecovery)),
    "naive, every minute": shares(requestsBySecond(naive, silence)),
  };
  const rows = new Map(
    Object.entries(lines).map(([name, values]): [string, string] => [
      name,
      `peak after recovery ${peakAfterRecovery(values).toFixed(2)} of the usual rate`,
    ]),
  );
  printTable("crowd", clientCount, rows);
  if (process.env["PLUSOFON_DRAW_CROWD"] === "1") {
    writeFileSync(join(projectFolder, "docs/crowd.svg"), plot(lines));
  }
  expect(peakAfterRecovery(lines["ours, no answer"])).toBeLessThanOrEqual(1.5);
  expect(peakAfterRecovery(lines["ours, a time to come back"])).toBeLessThanOrEqual(1.5);
});
