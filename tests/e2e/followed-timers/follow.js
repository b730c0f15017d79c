// From now on `fireTimers(delayMs)` lets the timers of a delay fire at once, and returns how many these were;
// `countTimers(delayMs)` only counts them, and after `holdTimers(delayMs)` new ones fire in no other way.
(() => {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  /** @type {Map<unknown, { delayMs: number, fire: () => void }>} */
  const waiting = new Map();
  /** @type {Set<number>} */
  const held = new Set();
  const longestDelayMs = 2 ** 31 - 1;
  /**
   * @param {(...args: unknown[]) => void} run
   * @param {number} [delayMs]
   * @param {unknown[]} args
   */
  function setTimer(run, delayMs = 0, ...args) {
    const fire = () => {
      clearTimer(timer);
      run(...args);
    };
    const timer = set(fire, held.has(delayMs) ? longestDelayMs : delayMs);
    waiting.set(timer, { delayMs, fire });
    return timer;
  }
  /** @param {NodeJS.Timeout} [timer] */
  function clearTimer(timer) {
    waiting.delete(timer);
    clear(timer);
  }
  /** @param {number} delayMs */
  const waitingFor = (delayMs) => [...waiting.values()].filter((timer) => timer.delayMs === delayMs);
  /** @param {number} delayMs */
  const countTimers = (delayMs) => waitingFor(delayMs).length;
  /** @param {number} delayMs */
  function fireTimers(delayMs) {
    const due = waitingFor(delayMs);
    for (const { fire } of due) fire();
    return due.length;
  }
  /** @param {number} delayMs */
  const holdTimers = (delayMs) => void held.add(delayMs);
  const replaced = { setTimeout: setTimer, clearTimeout: clearTimer };
  Object.assign(globalThis, { ...replaced, countTimers, fireTimers, holdTimers });
})();
