import { contextBridge, type IpcRendererEvent, ipcRenderer } from "electron";
import { eventChannel, maxInputLength, maxOpenRequests, requestChannel } from "../contract/channels";

let openRequests = 0;

/**
 * Sends a request, its input as JSON. What is too long or too much ends here, in the page's own process: the main process
 * would have to read it before it could refuse it.
 */
async function send(name: string, input: unknown): Promise<unknown> {
  const text = asJson(input);
  if (text !== undefined && text.length > maxInputLength) return { ok: false, error: "invalid" };
  if (openRequests >= maxOpenRequests) return { ok: false, error: "busy" };
  openRequests += 1;
  try {
    return await ipcRenderer.invoke(requestChannel(name), text);
  } finally {
    openRequests -= 1;
  }
}

/** No input of the contract is null, which stands for what can't be JSON. */
function asJson(input: unknown): string | undefined {
  try {
    return JSON.stringify(input);
  } catch {
    return "null";
  }
}

const requests = __IPC_NAMES__.requests.map((name) => [name, (input: unknown) => send(name, input)]);

function on(name: string, listener: (payload: unknown) => void): () => void {
  if (!__IPC_NAMES__.events.includes(name)) throw new TypeError("Unknown event");
  // The event object leads to ipcRenderer, so that it must not reach the page.
  const forward = (_event: IpcRendererEvent, payload: unknown): void => listener(payload);
  const channel = eventChannel(name);
  ipcRenderer.on(channel, forward);
  return () => {
    ipcRenderer.removeListener(channel, forward);
  };
}

contextBridge.exposeInMainWorld("plusofon", { ...Object.fromEntries(requests), on });
