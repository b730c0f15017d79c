import { readdirSync, readFileSync } from "node:fs";

/** The command lines of all processes of this machine, their arguments separated by NUL; of one that has just ended, nothing. */
export function processLines(): string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((processId) => {
      try {
        return readFileSync(`/proc/${processId}/cmdline`, "latin1");
      } catch {
        return "";
      }
    });
}
