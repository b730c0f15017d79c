import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";

const root = join(import.meta.dirname, "..");
const shippedFolders = ["contract", "locales", "main", "preload", "renderer", "simulator"];

/** The sources that are shipped, without tests, by their path. */
const sources = new Map(
  shippedFolders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(?:tsx?|html|css)$/.test(name) && !/\.test\.tsx?$|-for-test\.ts$/.test(name))
      .map((name): [string, string] => [
        join(folder, name),
        readFileSync(join(root, folder, name), "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ""),
      ]),
  ),
);

const text = (path: string): string => readFileSync(join(root, path), "utf8");
/** Where a pattern occurs in what is shipped. */
const found = (pattern: RegExp): string[] =>
  [...sources].filter(([, source]) => pattern.test(source)).map(([path]) => path);

describe("the shipped sources", () => {
  it("1: load pages of our own scheme alone", () => {
    const loads = [...sources.values()].flatMap((source) => source.match(/\bloadURL\([^)]*/g) ?? []);
    expect(loads.length).toBeGreaterThan(0);
    for (const load of loads) expect(load).toMatch(/^loadURL\(`\$\{pageOrigin\}\//);
    expect(found(/\bloadFile\(/)).toEqual([]);
  });

  it.each([
    ["2: give no page Node", /nodeIntegration\w*:(?!\s*false)/],
    ["3: isolate every page", /contextIsolation:(?!\s*true)/],
    ["4: sandbox every page", /\bsandbox:(?!\s*true)/],
    ["6: leave web security on", /webSecurity|disable-web-security|disable-site-isolation/],
    ["8: load nothing mixed", /allowRunningInsecureContent/],
    ["9: try no experiments", /experimentalFeatures/],
    ["10: set no switches of Blink's features", /enableBlinkFeatures|enable-blink-features/],
    ["11: have no webview", /webviewTag|<webview|allowpopups/i],
    [
      "27: skip no certificate error",
      /rejectUnauthorized|NODE_TLS_REJECT|ignore-certificate-errors|certificate-error/,
    ],
    [
      "32: run no text as code",
      /\beval\(|new Function\b|executeJavaScript|dangerouslySetInnerHTML|(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|importScripts/,
    ],
  ])("%s", (_rule, forbidden) => expect(found(forbidden)).toEqual([]));

  it.each([
    ["15: open pages in one place", /openExternal/, ["main/system/links.ts"]],
    ["17: answer messages in one place", /\bipcMain\b/, ["main/ipc/ipc.ts"]],
    ["20: send messages in one place", /\bipcRenderer\b/, ["preload/index.ts"]],
    ["4: turn the sandbox on before the first page", /enableSandbox\(\)/, ["main/app.ts"]],
  ])("%s", (_rule, pattern, places) => expect(found(pattern)).toEqual(places));

  it("34: fetch new versions in one room", () => {
    const places = found(/autoUpdater|electron-updater|update-electron-app/);
    expect(places.filter((path) => !path.startsWith("main/updates/"))).toEqual([]);
  });

  it("27: leave the verdict on a certificate to Chromium, or refuse it", () => {
    expect(found(/setCertificateVerifyProc/)).toEqual(["main/network/proxied-fetch.ts"]);
    const source = sources.get("main/network/proxied-fetch.ts") ?? "";
    const verdicts = source.match(/\bdecide\([^)]*\)/g);
    expect(verdicts).toEqual(["decide(chromiumDecides)", "decide(certificateRefused)"]);
    expect(source).toMatch(/chromiumDecides = -3;\nconst certificateRefused = -2;/);
  });

  it("5: answer every kind of permission question", () => {
    const locks = sources.get("main/windows/locks.ts") ?? "";
    for (const handler of ["PermissionRequest", "PermissionCheck", "DevicePermission"]) {
      expect(locks).toMatch(new RegExp(`set${handler}Handler\\(`));
    }
    expect(locks.match(/decide\(true\)|=> true\)/)).toBeNull();
  });

  it("29: leave the inspector out of the packaged program", () => {
    const settings = [...sources.values()].flatMap((source) => source.match(/devTools:\s*[^,\n]*/g) ?? []);
    expect(settings.length).toBeGreaterThan(0);
    for (const setting of settings) expect(setting).toMatch(/^devTools: !.*isPackaged$/);
    expect(found(/openDevTools|toggleDevTools|\bforceReload\b/)).toEqual([]);
  });
});

it("4: what is shipped starts with the sandbox", () => {
  expect(text("electron-builder.yml")).not.toMatch(/no-sandbox|executableArgs/);
});

it("34: no feed is named in the sources: who makes a release names theirs", () => {
  expect(text("electron-builder.yml")).toMatch(/^publish: null$/m);
});

/** The packages that may run a script when they are installed. */
const withInstallScript = ["electron", "electron-winstaller", "esbuild", "fsevents", "usocket"];

it("33: every dependency is pinned by its content, and few may run scripts", () => {
  const lock = z.parse(
    z.object({
      packages: z.record(
        z.string(),
        z.object({
          integrity: z.optional(z.string()),
          hasInstallScript: z.optional(z.boolean()),
          link: z.optional(z.boolean()),
        }),
      ),
    }),
    JSON.parse(text("package-lock.json")),
  );
  const installed = Object.entries(lock.packages).filter(([path]) => path !== "");
  expect(installed.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([]);
  const names = installed
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path]) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length));
  expect(withInstallScript).toEqual(expect.arrayContaining(names));
});
