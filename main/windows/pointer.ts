import { type Display, openXConnection, xRequest } from "../system/x-connection";

const queryPointer = 38;
/** How long the X server may take to answer, in milliseconds. */
const answerTimeoutMs = 300;

/**
 * Where the pointer is on an X11 display, in its own pixels; null: the server does not say. Electron's
 * `getCursorScreenPoint` returns the last place that the pointer had in a window of ours. Source: electron#42519.
 */
export function pointerPosition(
  display: Display,
  timeoutMs: number = answerTimeoutMs,
): Promise<{ x: number; y: number } | null> {
  return new Promise((resolve) => {
    const finish = (position: { x: number; y: number } | null): void => {
      clearTimeout(timeout);
      connection.end();
      resolve(position);
    };
    const timeout = setTimeout(() => finish(null), timeoutMs);
    const connection = openXConnection(display, {
      ready: (root) => connection.write(xRequest(queryPointer, [root])),
      packet(packet) {
        const isReply = packet[0] === 1;
        finish(isReply ? { x: packet.readInt16LE(16), y: packet.readInt16LE(18) } : null);
      },
      lost: () => finish(null),
    });
  });
}
