import { writeSync } from "node:fs";

/** The result could not be written: try again later. */
const notWrittenExitCode = 3;

/** Writes a line to standard output (1) or standard error (2); false: the reader has gone, or the disk is full. */
export function printLine(descriptor: 1 | 2, text: string): boolean {
  let rest = Buffer.from(`${text}\n`);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      // A slow reader of a pipe.
      if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) return false;
    }
  }
  return true;
}

/** Prints a command's result; returns the exit code, which a result that could not be written never leaves at 0. */
export function printResult({ text, exitCode }: { text: string; exitCode: number }): number {
  const isWritten = printLine(1, text);
  return isWritten || exitCode !== 0 ? exitCode : notWrittenExitCode;
}
