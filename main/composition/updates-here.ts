import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { app } from "electron";
import { type Arguments, userArguments } from "../command-line/arguments";
import type { Network } from "../network/network";
import { checkLoopbackOrigin } from "../plusofon/origin";
import { lastingArgs, ownAppImage } from "../start-at-login/launch-args";
import { buildOptions } from "../system/build-options";
import { systemClock as clock } from "../system/clock";
import { updateDelivery } from "../updates/update-delivery";
import { createUpdates, type UpdateService } from "../updates/updates";

/**
 * New versions in the way of this installation.
 *
 * @param deps.onChange what `current` returns has changed
 * @param deps.onFailure gets each error, for the log
 */
export function updatesHere(deps: {
  args: Arguments;
  network: Network;
  isSwitchingTfa: () => boolean;
  destroyWindow: () => void;
  onChange: () => void;
  onFailure: (error: unknown) => void;
}): UpdateService {
  const { userDataDir } = deps.args;
  const feed = buildOptions.updateFeed ?? checkoutFeed();
  const { publisher } = buildOptions;
  const appImagePath = ownAppImage(process.env, process.execPath);
  const delivery = updateDelivery({
    platform: process.platform,
    feed,
    appImagePath,
    publisher,
    hasUninstaller: existsSync(join(dirname(process.execPath), `Uninstall ${app.getName()}.exe`)),
  });
  return createUpdates({
    delivery,
    async load() {
      if (feed === null) throw new Error("There is no update server");
      const { createElectronUpdater } = await import("../updates/electron-updates");
      return createElectronUpdater({
        delivery,
        feed,
        target: deps.network.feed(feed),
        clock,
        userDataDir,
        appImagePath,
        publisher,
        restartArgs: lastingArgs(userArguments(process.argv, app.isPackaged), userDataDir),
        destroyWindow: deps.destroyWindow,
      });
    },
    clock,
    random: Math.random,
    isSwitchingTfa: deps.isSwitchingTfa,
    onChange: deps.onChange,
    onFailure: deps.onFailure,
  });
}

/** A checkout may be tried against a server on this computer; a package has the one that it was built with. */
function checkoutFeed(): string | null {
  const named = app.isPackaged ? "" : (process.env["PLUSOFON_TRAY_FEED"] ?? "");
  const checked = checkLoopbackOrigin(named);
  return checked.ok ? `${checked.origin}/` : null;
}
