import { expect } from "./fixtures";
import type { Stage } from "./stage";

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

/**
 * Whether rasteriser and runtime draw here as they did for the baseline. Where another processor draws otherwise, a
 * comparison with zero tolerance would say nothing about the application.
 */
export async function drawsAsBaseline(stage: Stage): Promise<boolean> {
  const state = { name: "probe", query: "" };
  await stage.visit(`data:text/html;charset=utf-8,${encodeURIComponent(probe)}`);
  await stage.zoom(state, 1);
  const drawn = await stage.picture();
  try {
    expect(drawn).toMatchSnapshot("probe.webp");
    return true;
  } catch {
    process.stderr.write(
      "! Процессор рисует здесь иначе, чем в эталоне: изображения не сравниваются / " +
        "the processor draws otherwise here than for the baseline: the pictures are not compared\n",
    );
    return false;
  }
}
