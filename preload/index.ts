import { contextBridge, type IpcRendererEvent, ipcRenderer } from "electron";
import { eventChannel, requestChannel } from "../contract/channels";

const requests = __IPC_NAMES__.requests.map((name) => [
  name,
  (input: unknown): Promise<unknown> => ipcRenderer.invoke(requestChannel(name), input),
]);

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
