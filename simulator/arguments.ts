import { parseArgs } from "node:util";
import { type FaultChoice, parseFault } from "./faults";
import { isScenarioName, type ScenarioName } from "./scenarios";

/** What the command line asks for. Ports: 0 is any free one. */
type SimulatorArguments = {
  scenario: ScenarioName;
  faults: FaultChoice[];
  port: number;
  controlPort: number;
};

export type ParsedArguments =
  | { state: "run"; arguments: SimulatorArguments }
  | { state: "help" }
  | { state: "refused" };

const text = { type: "string" } as const;
const options = {
  scenario: text,
  fault: { type: "string", multiple: true },
  port: text,
  "control-port": text,
  help: { type: "boolean", short: "h" },
} as const;

/** Reads the program's arguments (without the program's own name). `--fault` may stand several times. */
export function parseArguments(args: readonly string[]): ParsedArguments {
  try {
    const { values } = parseArgs({ args: [...args], options });
    if (values.help === true) return { state: "help" };
    const scenario = values.scenario ?? "demo";
    const faults = (values.fault ?? []).map(parseFault);
    const known = faults.filter((fault) => fault !== null);
    const port = parsePort(values.port);
    const controlPort = parsePort(values["control-port"]);
    const isValid = isScenarioName(scenario) && known.length === faults.length;
    if (!isValid || port === null || controlPort === null) return { state: "refused" };
    return { state: "run", arguments: { scenario, faults: known, port, controlPort } };
  } catch {
    return { state: "refused" };
  }
}

function parsePort(value = "0"): number | null {
  const port = /^[0-9]{1,5}$/.test(value) ? Number(value) : Number.NaN;
  return port <= 65_535 ? port : null;
}
