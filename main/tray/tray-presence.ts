import type { Clock } from "../system/clock";
import type { ConnectBus } from "../system/linux-desktop/bus";
import { localDisplay } from "../system/linux-desktop/x-connection";
import type { TrayHostEvents } from "./tray-host";

/**
 * Watches for a tray on Linux, where there may be none; its code is loaded once the start is over. Elsewhere there
 * always is one. Returns a function that ends the watch.
 *
 * @param deps.isWayland the windows of this process are no X11 windows, so that no X11 panel can take its icon
 */
export function watchTrayPresence(
  deps: TrayHostEvents & {
    bus: ConnectBus;
    clock: Clock;
    isWayland: boolean;
    onFault: (error: unknown) => void;
  },
): () => void {
  if (process.platform !== "linux") {
    deps.onPresence(true);
    return () => undefined;
  }
  let isEnded = false;
  const ends: (() => void)[] = [];
  async function start(): Promise<void> {
    const { TrayHost } = await import("./tray-host");
    const { watchItemHost } = await import("./item-host");
    const { watchXEmbedHost } = await import("./xembed-host");
    const display = deps.isWayland ? null : await localDisplay(process.env);
    if (isEnded) return;
    const host = new TrayHost({
      onPresence: deps.onPresence,
      onAttach(options) {
        deps.onAttach(options);
        items.lookAgain();
      },
    });
    ends.push(() => host.stop());
    if (display === null) host.update({ xembed: false });
    else ends.push(watchXEmbedHost(display, (xembed) => host.update({ xembed })));
    const items = watchItemHost(deps.bus, deps.clock, (said) => host.update({ items: said }));
    ends.push(items.end);
  }
  start().catch(deps.onFault);
  return () => {
    isEnded = true;
    for (const end of ends.reverse()) end();
  };
}
