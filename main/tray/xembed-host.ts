import {
  type Display,
  internAtom,
  openXConnection,
  type XConnection,
  xRequest,
} from "../system/linux-desktop/x-connection";

/** The owner of this selection takes icons. Source: freedesktop.org, "System Tray Protocol Specification". */
const selection = "_NET_SYSTEM_TRAY_S0";

/** How long the display may take to answer, in milliseconds, before the watch ends. */
const answerTimeoutMs = 10_000;

const code = { changeWindowAttributes: 2, getSelectionOwner: 23 };
const kind = { error: 0, reply: 1, destroyNotify: 17, clientMessage: 33 };
const structureNotify = 0x20000;

/**
 * Reports whether an X11 panel takes icons by the older protocol, XEmbed, now and at each change. D-Bus says nothing
 * about these, and xprop is not everywhere; it is two requests and two events of the X protocol.
 *
 * @param onChange also `false` once, when the display does not answer
 * @returns a function that ends the watch
 */
export function watchXEmbedHost(
  display: Display,
  onChange: (isPresent: boolean) => void,
  timeoutMs: number = answerTimeoutMs,
): () => void {
  let reported: boolean | null = null;
  let isEnded = false;
  const report = (isPresent: boolean): void => {
    clearTimeout(timeout);
    if (isEnded || isPresent === reported) return;
    reported = isPresent;
    onChange(isPresent);
  };
  const end = (): void => {
    isEnded = true;
    clearTimeout(timeout);
    connection.end();
  };
  const giveUp = (): void => {
    report(false);
    end();
  };
  const timeout = setTimeout(giveUp, timeoutMs);
  const owner = ownerWatch((bytes) => connection.write(bytes), report);
  const connection: XConnection = openXConnection(display, { ...owner, lost: giveUp });
  return end;
}

/** Follows the conversation: the selection's atom, its owner, and then the events that may change it. */
function ownerWatch(
  write: (request: Buffer) => void,
  report: (isPresent: boolean) => void,
): { ready: (root: number) => void; packet: (packet: Buffer) => void } {
  let atom = 0;
  let owner = 0;
  const ask = (): void => write(xRequest(code.getSelectionOwner, [atom]));
  const watch = (window: number): void => {
    const eventMask = 1 << 11;
    write(xRequest(code.changeWindowAttributes, [window, eventMask, structureNotify]));
  };
  return {
    ready(root) {
      watch(root);
      write(internAtom(selection));
    },
    packet(packet) {
      switch (packet.readUInt8(0) & 0x7f) {
        case kind.reply:
          if (atom === 0) {
            atom = packet.readUInt32LE(8);
            return ask();
          }
          owner = packet.readUInt32LE(8);
          if (owner !== 0) watch(owner);
          return report(owner !== 0);
        case kind.clientMessage:
          // MANAGER: somebody took a selection.
          if (packet.readUInt32LE(16) === atom) ask();
          return;
        case kind.destroyNotify:
          if (packet.readUInt32LE(8) === owner) ask();
          return;
        case kind.error:
          // The owner disappeared before it could be watched.
          ask();
          return;
      }
    },
  };
}
