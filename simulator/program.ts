import { parseArguments } from "./arguments";
import { createSimulator } from "./simulator";
import { helpText, listenProblemText, startedLines, wrongArgumentText } from "./texts";

/** The process around the program. */
type ProgramHost = {
  arguments: readonly string[];
  writeLine: (line: string) => void;
  writeError: (line: string) => void;
  /** Settles when the program is asked to stop. */
  stopAsked: Promise<void>;
};

/** Runs the simulator until it is asked to stop. Returns the exit code: 0, or 1 when it was refused or can't listen. */
export async function runProgram(host: ProgramHost): Promise<number> {
  const parsed = parseArguments(host.arguments);
  if (parsed.state === "help") {
    host.writeLine(helpText());
    return 0;
  }
  if (parsed.state === "refused") {
    host.writeError(wrongArgumentText(host.arguments.join(" ")));
    return 1;
  }
  const { faults, ...options } = parsed.arguments;
  try {
    const simulator = await createSimulator(options);
    for (const { name, call } of faults) simulator.setFault(name, { call: call ?? undefined });
    for (const line of startedLines(simulator.url, simulator.controlUrl, simulator.accessKey)) {
      host.writeLine(line);
    }
    await host.stopAsked;
    await simulator.close();
    return 0;
  } catch (error) {
    host.writeError(listenProblemText(codeOf(error)));
    return 1;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "?";
}
