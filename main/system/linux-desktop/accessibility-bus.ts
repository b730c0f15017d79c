import { type Clock, DeadlineError, withDeadline } from "../clock";
import type { ConnectBus } from "./bus";

/** How long it may take to answer, in milliseconds; it may have to be started for it. */
const deadlineMs = 5_000;

/** Chromium looks there first. Source: its ui/accessibility/platform/atk_util_auralinux.cc. */
const switchOff = "ACCESSIBILITY_ENABLED";
const switches = [switchOff, "GNOME_ACCESSIBILITY", "QT_ACCESSIBILITY"];

/**
 * Asks the accessibility bus of a Linux desktop before Chromium does, which at the first window waits for its answer on
 * the main thread, for 25 s. Where none comes, no screen reader could use it, and `env` keeps Chromium from asking.
 * Never rejects.
 */
export async function askAccessibilityBus(
  connect: ConnectBus,
  clock: Clock,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  if (switches.some((name) => env[name] !== undefined)) return;
  const answer = connect().then((bus) =>
    bus.call({
      destination: "org.a11y.Bus",
      path: "/org/a11y/bus",
      interface: "org.freedesktop.DBus.Properties",
      member: "Get",
      signature: "ss",
      body: ["org.a11y.Status", "IsEnabled"],
    }),
  );
  try {
    await withDeadline(clock, deadlineMs, answer);
  } catch (error) {
    if (error instanceof DeadlineError) env[switchOff] = "0";
  }
}
