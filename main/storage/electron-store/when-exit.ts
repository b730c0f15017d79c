/** Stands in for when-exit: runs `callback` when the process ends, and leaves the signals to Electron, which quits in order. */
export default function whenExit(callback: () => void): void {
  process.once("exit", callback);
}
