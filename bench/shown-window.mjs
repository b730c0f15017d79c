import { hasAccountData, readDataMessages } from "../build/launch/account-data.mjs";
import { until } from "../build/launch/until.mjs";
import { windowOf } from "../build/launch/virtual-desktop.mjs";
import { projectFolder } from "../build/paths.mjs";
import { runCaptured } from "../build/run-process.mjs";
import { SetupFailure } from "../build/setup-failure.mjs";

/** @import { Desktop } from "../tests/desktop/session.mjs" */

const showTimeoutMs = 60_000;

/**
 * Waits until the application's tooltip has an account's data and its window is shown, and closes the window through
 * the window manager, as its user does.
 *
 * @param {Desktop} desktop
 * @param {number} processId of the application's main process
 * @throws {SetupFailure} when that does not come about
 */
export async function closeWindowOnceShown(desktop, processId) {
  const messages = await readDataMessages(projectFolder);
  const hasData = await until(async () => {
    const [item] = await desktop.trayItems();
    const properties = await item?.read();
    return properties !== undefined && hasAccountData(properties.tooltip, messages) ? true : null;
  }, showTimeoutMs);
  const window = await until(() => findWindow(desktop, processId), showTimeoutMs);
  if (hasData === null || window === null) {
    throw new SetupFailure({
      ru: "Приложение не показало данные абонента или окно.",
      en: "The application did not show an account's data, or no window.",
    });
  }
  await runCaptured("wmctrl", ["-i", "-c", window], { env: desktop.env });
  const closed = await until(
    async () => ((await findWindow(desktop, processId)) === null ? true : null),
    showTimeoutMs,
  );
  if (closed !== null) return;
  throw new SetupFailure({
    ru: "Окно приложения не закрылось.",
    en: "The application's window did not close.",
  });
}

/**
 * @param {Desktop} desktop
 * @param {number} processId
 */
async function findWindow({ env }, processId) {
  const { stdout } = await runCaptured("wmctrl", ["-l", "-p"], { env });
  return windowOf(stdout, processId);
}
