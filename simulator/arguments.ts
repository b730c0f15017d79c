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

/** Why a command line is refused; `text` is the part at fault, as it was typed. */
export type ArgumentProblem = {
  problem: "unknown-flag" | "unexpected" | "no-value" | "bad-scenario" | "bad-fault" | "bad-port";
  text: string;
};

export type ParsedArguments =
  | { state: "run"; arguments: SimulatorArguments }
  | { state: "help" }
  | ({ state: "refused" } & ArgumentProblem);

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
    if (token.kind === "positional") return { state: "refused", problem: "unexpected", text: token.value };
    if (token.name === "help" && token.value === undefined) return { state: "help" };
    const problem = readOption(asked, token.name, token.rawName, token.value ?? "");
    if (problem !== null) return { state: "refused", ...problem };
  }
  return { state: "run", arguments: asked };
}

/** Puts one option into `asked`; returns what is wrong with it, null: nothing. */
function readOption(
  asked: SimulatorArguments,
  name: string,
  rawName: string,
  value: string,
): ArgumentProblem | null {
  if (!["scenario", "fault", "port", "control-port"].includes(name)) {
    return { problem: "unknown-flag", text: rawName };
  }
  if (value === "") return { problem: "no-value", text: rawName };
  if (name === "scenario") {
    if (!isScenarioName(value)) return { problem: "bad-scenario", text: value };
    asked.scenario = value;
    return null;
  }
  if (name === "fault") {
    const fault = parseFault(value);
    if (fault === null) return { problem: "bad-fault", text: value };
    asked.faults.push(fault);
    return null;
  }
  const port = /^[0-9]{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (!(port <= 65_535)) return { problem: "bad-port", text: value };
  if (name === "port") asked.port = port;
  else asked.controlPort = port;
  return null;
}
