import type { AppState } from "../../contract/state";
import { diagnosticsReport } from "../../locales/diagnostics-report";
import { createTexts } from "../../locales/texts";

/** The report of the scenario's check, as the main process would write it; null: it has none that has ended. */
export function sampleReport(app: AppState): string | null {
  const { diagnostics } = app;
  if (diagnostics === null || diagnostics.isRunning) return null;
  return diagnosticsReport(createTexts(app.language), {
    diagnostics,
    platform: {
      electron: "45.4.1",
      chromium: "150.0.7871.47",
      system: "linux",
      systemVersion: "6.1.0",
      architecture: "x64",
    },
    app,
    customerId: { state: "known", value: "1234" },
  });
}
