import { askXServer, internAtom, localDisplay, xRequest } from "../system/linux-desktop/x-connection";

const code = { sendEvent: 25, queryPointer: 38, getInputFocus: 43 };
/** The first word of such a message, whose values have 32 bits. */
const clientMessage = 33 | (32 << 8);
/** To whom a message to the window manager goes: to whoever chose these events of the root window. */
const managerMask = (1 << 19) | (1 << 20);

/**
 * Where the pointer is on the X11 display, in its own pixels; null: the server does not say. Electron's
 * `getCursorScreenPoint` returns the pointer's last place in one of our windows. Source: electron#42519.
 */
export async function pointerPosition(): Promise<{ x: number; y: number } | null> {
  const display = await localDisplay(process.env);
  if (display === null) return null;
  const [reply] = (await askXServer(display, (root) => [xRequest(code.queryPointer, [root])])) ?? [];
  return reply === undefined ? null : { x: reply.readInt16LE(16), y: reply.readInt16LE(18) };
}

/**
 * Takes a window out of the taskbar until it is hidden, which Electron does on Windows and macOS alone. Source: Extended
 * Window Manager Hints, `_NET_WM_STATE`.
 *
 * @param handle what Electron's `getNativeWindowHandle` returns
 */
export async function leaveTaskbar(handle: Buffer): Promise<void> {
  const display = await localDisplay(process.env);
  if (display === null) return;
  const names = ["_NET_WM_STATE", "_NET_WM_STATE_SKIP_TASKBAR"];
  const replies = await askXServer(display, () => names.map(internAtom), { replyCount: 2 });
  const [state, skipTaskbar] = (replies ?? []).map((reply) => reply.readUInt32LE(8));
  if (state === undefined || skipTaskbar === undefined) return;
  const window = handle.readUInt32LE(0);
  const [add, fromApplication] = [1, 1];
  const message = [clientMessage, window, state, add, skipTaskbar, 0, fromApplication, 0];
  const toManager = (root: number): Buffer => xRequest(code.sendEvent, [root, managerMask, ...message]);
  await askXServer(display, (root) => [toManager(root), xRequest(code.getInputFocus, [])]);
}
