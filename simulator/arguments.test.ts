import { expect, it } from "vitest";
import { parseArguments } from "./arguments";

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

it.each([
  [["--scenaro=paid"], "unknown-flag", "--scenaro"],
  [["-x"], "unknown-flag", "-x"],
  [["--no-port"], "unknown-flag", "--no-port"],
  [["--help=yes"], "unknown-flag", "--help"],
  [["paid"], "unexpected", "paid"],
  [["--", "paid"], "unexpected", "paid"],
  [["--scenario"], "no-value", "--scenario"],
  [["--port="], "no-value", "--port"],
  [["--scenario=free"], "bad-scenario", "free"],
  [["--fault=tfa:nothing"], "bad-fault", "tfa:nothing"],
  [["--port=65536"], "bad-port", "65536"],
  [["--port=-1"], "bad-port", "-1"],
  [["--port=0x10"], "bad-port", "0x10"],
  [["--control-port=http"], "bad-port", "http"],
])("refuses %j: %s", (args, problem, text) => {
  expect(parseArguments(args)).toEqual({ state: "refused", problem, text });
});
