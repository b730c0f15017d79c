/**
 * Whether a process with this id runs, whoever owns it.
 *
 * @param {number} processId
 */
export function isProcessAlive(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (thrown) {
    return thrown instanceof Error && "code" in thrown && thrown.code === "EPERM";
  }
}
