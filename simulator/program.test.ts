import { expect, it } from "vitest";
import { parseArguments } from "./arguments";
import { faultNames } from "./faults";
import { runProgram } from "./program";
import { documentedHeaders, sendRaw } from "./raw-request";
import { scenarioNames } from "./scenarios";
import { demoAccessKey } from "./simulator";
import { customerInfoPath, startSimulator } from "./simulator-for-test";

async function run(...args: string[]) {
  const lines: string[] = [];
  const errors: string[] = [];
  const exitCode = await runProgram({
    arguments: args,
    writeLine: (line) => lines.push(line),
    writeError: (line) => errors.push(line),
    stopAsked: Promise.resolve(),
  });
  return { exitCode, lines, errors };
}

it("prints its address, the control address and the key, serves, and stops when asked", async () => {
  const lines: string[] = [];
  let stop = () => {};
  let started = () => {};
  const isStarted = new Promise<void>((resolve) => {
    started = resolve;
  });
  const ended = runProgram({
    arguments: ["--scenario=paid", "--fault=customer-info:status-418"],
    writeLine: (line) => {
      lines.push(line);
      if (lines.length === 3) started();
    },
    writeError: (line) => lines.push(line),
    stopAsked: new Promise((resolve) => {
      stop = resolve;
    }),
  });
  await isStarted;
  const [url = "", controlUrl = ""] = lines.map(
    (line) => /http:\/\/127\.0\.0\.1:[0-9]+$/.exec(line)?.[0] ?? "",
  );
  expect(lines).toHaveLength(3);
  expect(lines[2]).toContain(demoAccessKey);
  const headers = documentedHeaders(demoAccessKey);
  expect((await sendRaw(url + customerInfoPath, { headers })).status).toBe(418);
  const state = await sendRaw(`${controlUrl}/state`, {});
  expect(JSON.parse(state.body.toString())).toMatchObject({ scenario: "paid" });
  stop();
  expect(await ended).toBe(0);
  expect((await sendRaw(url + customerInfoPath, { headers })).status).toBeNull();
});

it("lists every scenario and every fault in its help", async () => {
  const { exitCode, lines } = await run("--help");
  expect(exitCode).toBe(0);
  const names = lines.join("\n").split(/\s+/);
  expect(names).toEqual(expect.arrayContaining([...scenarioNames, ...faultNames]));
});

it.each([
  ["--scenaro=paid"],
  ["-x"],
  ["--no-port"],
  ["--help=yes"],
  ["paid"],
  ["--scenario"],
  ["--port="],
  ["--scenario=free"],
  ["--fault=tfa:nothing"],
  ["--port=65536"],
  ["--port=-1"],
  ["--port=0x10"],
  ["--control-port=http"],
  ["--fault=", "cut"],
])("refuses %s with one sentence in Russian and in English", async (...args) => {
  const { exitCode, lines, errors } = await run(...args);
  const text = args.join(" ");
  expect({ exitCode, lines }).toEqual({ exitCode: 1, lines: [] });
  expect(errors).toEqual([
    `Неверный параметр в «${text}», см. --help. / Wrong argument in "${text}", see --help.`,
  ]);
});

it("says that a port is taken", async () => {
  const { simulator } = await startSimulator();
  const { port } = new URL(simulator.url);
  const { exitCode, errors } = await run(`--port=${port}`);
  expect(exitCode).toBe(1);
  expect(errors).toEqual(["Не удалось занять порт (EADDRINUSE). / The port can't be had (EADDRINUSE)."]);
});

it("asks for the demo on free ports when nothing is said", () => {
  expect(parseArguments([])).toEqual({
    state: "run",
    arguments: { scenario: "demo", faults: [], port: 0, controlPort: 0 },
  });
});

it("reads every flag, with = or a space", () => {
  const args = ["--scenario=paid", "--fault=tfa:status-403", "--fault", "switch:cut", "--port", "4000"];
  expect(parseArguments([...args, "--control-port=4001"])).toEqual({
    state: "run",
    arguments: {
      scenario: "paid",
      faults: [
        { name: "status-403", call: "tfa" },
        { name: "cut", call: "switch" },
      ],
      port: 4000,
      controlPort: 4001,
    },
  });
});

it.each([["--help"], ["-h"], ["--port=4000", "--help"]])("shows help on %s", (...args) => {
  expect(parseArguments(args)).toEqual({ state: "help" });
});
