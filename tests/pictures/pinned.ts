import { readBaseline } from "./baseline";
import { readPixels } from "./pixels";
import type { Stage } from "./stage";

/** The name of the probe's picture among the baseline. */
export const probeName = "probe";

/** Text of each weight, script and size that the window has, a rim, a rounded corner, a shadow and a dashed line. */
const probe = `<!doctype html><meta charset="utf-8"><body style="margin:0;background:#fff">
<div style="padding:12px;font-family:system-ui,sans-serif;color:#16202a">
<p style="font-size:13px">Обновлено 2 минуты назад · Updated 2 minutes ago · №«ё»—…</p>
<p style="font-size:16px;font-weight:600">Тестовый период: осталось 12 дней</p>
<p style="font-size:40px;font-weight:700;font-variant-numeric:tabular-nums">1234567890</p>
<pre style="font-family:monospace">TLS 42 ms</pre>
<div style="width:76px;height:40px;border:1px dashed #0b6983;border-radius:16px;box-shadow:0 8px 28px rgb(0 0 0/25%)"></div>
<svg width="76" height="76"><circle cx="38" cy="38" r="33" fill="none" stroke="#0b6983" stroke-width="7" stroke-dasharray="90 300"/></svg>
</div>`;

/** The probe as it is drawn here and now. */
export async function drawProbe({ page, zoom, picture }: Stage): Promise<Buffer> {
  const state = { name: probeName, query: "" };
  await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(probe)}`);
  await zoom(state, 1);
  return picture(state, 1);
}

/**
 * Whether rasteriser and runtime draw here as they did for the baseline. Where another processor draws otherwise, a
 * comparison with zero tolerance would say nothing about the application.
 */
export async function isPinnedEnvironment(stage: Stage): Promise<boolean> {
  const { difference } = await readPixels(stage.page, await drawProbe(stage), await readBaseline(probeName));
  return difference === 0;
}
