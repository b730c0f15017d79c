import { type BrowserWindow, ipcMain, type WebContents, type WebFrameMain } from "electron";
import { eventChannel, requestChannel } from "../../contract/channels";
import { type EventName, type EventPayload, type RequestName, requestNames } from "../../contract/ipc";
import {
  answer,
  checkedPayload,
  type IpcHandlers,
  isTrusted,
  readInput,
  refuse,
  type Sender,
} from "./answer";

/** The one place that touches `ipcMain`: registers a handler for each request of the contract. */
export function registerIpc(deps: {
  handlers: IpcHandlers;
  /** The window whose page may ask; null while there is none. */
  window: () => BrowserWindow | null;
  /** The scheme and host of our page. */
  origin: string;
  onForeign: (request: RequestName) => void;
  onFault: (error: unknown) => void;
  /** Whether one more request may be answered now. */
  mayAnswer: () => boolean;
}): void {
  function register<N extends RequestName>(name: N): void {
    ipcMain.handle(requestChannel(name), (event, input: unknown) => {
      const sender = senderOf(event.senderFrame, event.sender, deps.window());
      if (!isTrusted(sender, deps.origin)) {
        deps.onForeign(name);
        return refuse("foreign");
      }
      if (!deps.mayAnswer()) return refuse("busy");
      return answer(name, deps.handlers[name], readInput(input), deps.onFault);
    });
  }
  for (const name of requestNames) register(name);
}

/** Sends an event to our page. A payload that does not fit the contract is not sent but reported to `onFault`. */
export function sendEvent<N extends EventName>(
  window: BrowserWindow,
  name: N,
  payload: EventPayload<N>,
  onFault: (error: unknown) => void,
): void {
  const checked = checkedPayload(name, payload);
  if (checked === null) onFault(new Error(`The payload of ${name} does not fit the contract`));
  else window.webContents.send(eventChannel(name), checked);
}

/** A frame that is gone, or that Electron does not know, counts as foreign. */
function senderOf(frame: WebFrameMain | null, contents: WebContents, window: BrowserWindow | null): Sender {
  return {
    frameUrl: frame?.url ?? null,
    isMainFrame: frame !== null && frame.parent === null && frame === contents.mainFrame,
    isOurWindow: window !== null && !window.isDestroyed() && window.webContents === contents,
  };
}
