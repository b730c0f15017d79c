import { parseArgs } from "node:util";
import { type FaultChoice, parseFault } from "./faults";
import { isScenarioName, type ScenarioName } from "./scenarios";

/** What the command line asks for. Ports: 0 is any free one. */
export type SimulatorArguments = {
  scenario: ScenarioName;
  faults: FaultChoice[];
  port: number;
  controlPort: number;
};

/** `text`: the argument at fault, as it was typed. */
export type ParsedArguments =
  | { state: "run"; arguments: SimulatorArguments }
  | { state: "help" }
  | { state: "refused"; text: string };

/** Reads the program's arguments (without the program's own name). `--fault` may stand several times. */
export function parseArguments(args: readonly string[]): ParsedArguments {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: {
      scenario: { type: "string" },
      fault: { type: "string" },
      port: { type: "string" },
      "control-port": { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  const asked: SimulatorArguments = { scenario: "demo", faults: [], port: 0, controlPort: 0 };
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") return { state: "refused", text: token.value };
    if (token.name === "help" && token.value === undefined) return { state: "help" };
    if (!takeOption(asked, token.name, token.value ?? "")) {
      return { state: "refused", text: [token.rawName, token.value ?? []].flat().join("=") };
    }
  }
  return { state: "run", arguments: asked };
}

/** Puts one option into `asked`; returns whether there is such an option and value. */
function takeOption(asked: SimulatorArguments, name: string, value: string): boolean {
  if (name === "scenario" && isScenarioName(value)) {
    asked.scenario = value;
    return true;
  }
  const fault = name === "fault" ? parseFault(value) : null;
  if (fault !== null) {
    asked.faults.push(fault);
    return true;
  }
  const port = /^[0-9]{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (!(port <= 65_535)) return false;
  if (name === "port") asked.port = port;
  else if (name === "control-port") asked.controlPort = port;
  else return false;
  return true;
}
