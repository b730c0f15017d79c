import type { RunningApp } from "./running-app";

/** Answers each following question where to save a file with this path; null: cancelled. */
export async function answerSaveDialog(app: RunningApp, filePath: string | null): Promise<void> {
  await app.electron.evaluate(({ dialog }, path) => {
    const asked: unknown[] = [];
    const showSaveDialog = async (...values: unknown[]) => {
      asked.push({ offered: values.at(-1), hasParent: values.length === 2 });
      return { canceled: path === null, filePath: path ?? "" };
    };
    Object.assign(globalThis, { askedToSave: asked });
    Object.assign(dialog, { showSaveDialog });
  }, filePath);
}

/** The questions since then: what each offered, and whether it belonged to a window. */
export function askedToSave(app: RunningApp): Promise<unknown[]> {
  return app.electron.evaluate((): unknown[] => Reflect.get(globalThis, "askedToSave"));
}
