import { runProgram } from "./program";

const stopAsked = new Promise<void>((resolve) => {
  process.once("SIGINT", () => resolve());
  process.once("SIGTERM", () => resolve());
});

runProgram({
  arguments: process.argv.slice(2),
  writeLine: (line) => console.log(line),
  writeError: (line) => console.error(line),
  stopAsked,
}).then((exitCode) => {
  process.exitCode = exitCode;
});
