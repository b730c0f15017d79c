import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ElectronApplication } from "@playwright/test";

/** Records, inside the main process, every message that goes to the page. */
export async function recordMessages(app: ElectronApplication): Promise<() => Promise<string>> {
  await app.evaluate(({ BrowserWindow, ipcMain }) => {
    const sent: string[] = [];
    Reflect.set(globalThis, "sentToPage", sent);
    const handlers: Map<string, (...values: unknown[]) => unknown> = Reflect.get(ipcMain, "_invokeHandlers");
    for (const [channel, handler] of handlers) {
      handlers.set(channel, async (...values) => {
        const reply = await handler(...values);
        sent.push(`${channel} ${JSON.stringify(reply)}`);
        return reply;
      });
    }
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error("There is no window");
    const send = contents.send.bind(contents);
    contents.send = (channel, ...values) => {
      sent.push(`${channel} ${JSON.stringify(values)}`);
      send(channel, ...values);
    };
  });
  return () => app.evaluate(() => Reflect.get(globalThis, "sentToPage").join("\n"));
}

/** The command lines of all processes of this machine, their arguments separated by NUL; of one that has just ended, nothing. */
export function processLines(): string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((processId) => {
      try {
        return readFileSync(`/proc/${processId}/cmdline`, "latin1");
      } catch {
        return "";
      }
    });
}

/** The command lines of the processes that have to do with the program. */
export function commandLines(userData: string): string {
  return processLines()
    .filter((line) => line.includes(userData) || line.includes("plusofon"))
    .join("\n");
}

/** The text of a file; of one that has just gone, as Chromium's own do while its processes end, nothing. */
async function textOf(path: string): Promise<string> {
  return readFile(path, "latin1").catch((error: unknown) => {
    if (existsSync(path)) throw error;
    return "";
  });
}

/** How many files a folder has, and the names of those in which one of the secrets stands, in bytes or in UTF-16. */
export async function filesThatHold(
  folder: string,
  secrets: readonly string[],
): Promise<{ count: number; holding: string[] }> {
  const holding: string[] = [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  for (const file of files) {
    const text = await textOf(join(file.parentPath, file.name));
    const wide = Buffer.from(text, "latin1").toString("utf16le");
    if (secrets.some((secret) => text.includes(secret) || wide.includes(secret))) holding.push(file.name);
  }
  return { count: files.length, holding };
}
