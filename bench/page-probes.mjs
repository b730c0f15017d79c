/** @import { Page } from "@playwright/test" */

/**
 * Types each key of `keys` into the search field, the next one when the result of the last was painted.
 *
 * @param {Page} page
 * @param {string} keys
 * @returns {Promise<number[]>} for each key the milliseconds from its press to the end of the frame with its result
 */
export async function typeInSearch(page, keys) {
  await page.locator("input[type=search]").click();
  await page.evaluate(() => {
    /** @type {number[]} */
    const times = [];
    let pressedAtMs = 0;
    window.addEventListener("keydown", ({ timeStamp }) => (pressedAtMs = timeStamp), true);
    window.addEventListener("input", () => {
      const startMs = pressedAtMs;
      // A message that is sent in a frame is received after that frame was laid out and painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - startMs);
        port2.postMessage(null);
      });
    });
    Reflect.set(window, "keyTimes", times);
  });
  const session = await page.context().newCDPSession(page);
  for (const [place, key] of [...keys].entries()) {
    // The keyboard of the library knows Latin letters only.
    await session.send("Input.dispatchKeyEvent", { type: "keyDown", key, text: key });
    await session.send("Input.dispatchKeyEvent", { type: "keyUp", key });
    await page.waitForFunction((count) => Reflect.get(window, "keyTimes").length > count, place);
  }
  await session.detach();
  return page.evaluate(() => [...Reflect.get(window, "keyTimes")]);
}

/**
 * Scrolls the page from its top to its bottom as a wheel does, at `speed` pixels a second.
 *
 * @param {Page} page
 * @param {number} speed
 * @returns {Promise<number[]>} the times of the frames meanwhile, in milliseconds
 */
export async function scrollToBottom(page, speed) {
  const session = await page.context().newCDPSession(page);
  const height = await page.evaluate(() => {
    /** @type {number[]} */
    const frames = [];
    const onFrame = (/** @type {number} */ timeMs) => {
      frames.push(timeMs);
      requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
    Reflect.set(window, "frameTimes", frames);
    return document.getElementById("root")?.scrollHeight ?? 0;
  });
  await session.send("Input.synthesizeScrollGesture", {
    x: 200,
    y: 400,
    yDistance: -height,
    speed,
    gestureSourceType: "mouse",
  });
  const { frames, rest } = await page.evaluate(() => {
    const root = document.getElementById("root");
    const below = root === null ? 0 : root.scrollHeight - root.scrollTop - root.clientHeight;
    return { frames: [...Reflect.get(window, "frameTimes")], rest: below };
  });
  await session.detach();
  if (rest > 1) throw new Error(`The list was not scrolled to its end: ${rest} px are left`);
  return frames;
}
