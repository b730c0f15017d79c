/**
 * A check: the suite and the file of a test, and the beginning of its title, or of the title of the group it is in; for
 * the package, the name of a check of it.
 *
 * @typedef {{ suite: "unit" | "e2e" | "network" | "package", file: string, title: string }} Check
 */

/** @type {(file: string, ...titles: string[]) => Check[]} */
const unit = (file, ...titles) => titles.map((title) => ({ suite: "unit", file, title }));
/** @type {(file: string, ...titles: string[]) => Check[]} */
const e2e = (file, ...titles) => titles.map((title) => ({ suite: "e2e", file: `${file}.spec.ts`, title }));
/** @type {(file: string, ...titles: string[]) => Check[]} */
const network = (file, ...titles) =>
  titles.map((title) => ({ suite: "network", file: `${file}.spec.ts`, title }));
/** @type {(...titles: string[]) => Check[]} */
const inPackage = (...titles) => titles.map((title) => ({ suite: "package", file: "package", title }));

const sources = "build/security-sources.test.ts";
/** @param {string[]} titles */
const inSources = (...titles) => unit(sources, ...titles);
const singleSwitch = "through a tunnel with a sign-in a PIN is sent once, however its request ends, HTTP/";

/**
 * Each rule of docs/security.md by its number, and the attacks that once got through, G1 to G8, with what shows that it
 * holds. A check that is not found counts as failed.
 *
 * @type {readonly { item: string, rule: string, checks: readonly Check[] }[]}
 */
export const securityItems = [
  {
    item: "1",
    rule: "only own, packed content",
    checks: [
      ...inSources("the shipped sources 1:"),
      ...e2e("locks", "the page is locked in"),
      ...inPackage("starts"),
    ],
  },
  {
    item: "2",
    rule: "no Node in pages",
    checks: [...inSources("the shipped sources 2:"), ...e2e("locks", "the page is locked in")],
  },
  {
    item: "3",
    rule: "context isolation",
    checks: [
      ...inSources("the shipped sources 3:"),
      ...unit("preload/index.test.ts", "the page gets one function"),
    ],
  },
  {
    item: "4",
    rule: "sandboxed renderers",
    checks: [
      ...inSources("the shipped sources 4: sandbox", "the shipped sources 4: turn", "4: what is shipped"),
      ...unit("build/setup/sandbox.test.ts", "root runs without it"),
    ],
  },
  {
    item: "5",
    rule: "permissions refused",
    checks: [...inSources("the shipped sources 5:"), ...e2e("locks", "the page is locked in")],
  },
  { item: "6", rule: "web security on", checks: inSources("the shipped sources 6:") },
  {
    item: "7",
    rule: "strict content policy",
    checks: [
      ...unit("main/windows/scheme-path.test.ts", "the content policy starts from nothing"),
      ...e2e("locks", "no menu with an inspector"),
    ],
  },
  { item: "8", rule: "no mixed content", checks: inSources("the shipped sources 8:") },
  { item: "9", rule: "no experiments", checks: inSources("the shipped sources 9:") },
  {
    item: "10",
    rule: "no Blink switches",
    checks: [
      ...inSources("the shipped sources 10:"),
      ...unit("main/command-line/arguments.test.ts", "the command line refuses --enable-blink-features=X"),
    ],
  },
  { item: "11", rule: "no webviews", checks: inSources("the shipped sources 11:") },
  {
    item: "12",
    rule: "webviews refused when attached",
    checks: unit("main/windows/locks.test.ts", "no webview is attached"),
  },
  {
    item: "13",
    rule: "navigation locked",
    checks: [
      ...unit("main/windows/locks.test.ts", "will-navigate", "will-redirect", "will-frame-navigate"),
      ...e2e("locks", "the page is locked in"),
    ],
  },
  {
    item: "14",
    rule: "no new windows",
    checks: [
      ...unit("main/windows/locks.test.ts", "no webview is attached and no window"),
      ...e2e("locks", "the page is locked in"),
    ],
  },
  {
    item: "15",
    rule: "pages opened by name",
    checks: [
      ...inSources("the shipped sources 15:"),
      ...unit("main/system/links.test.ts", "only pages of the operator"),
    ],
  },
  {
    item: "16",
    rule: "current Electron",
    checks: unit("build/electron-version.test.ts", "Electron is pinned"),
  },
  {
    item: "17",
    rule: "IPC senders checked",
    checks: [
      ...inSources("the shipped sources 17:"),
      ...unit("main/ipc/answer.test.ts", "who sends"),
      ...e2e("locks", "a foreign sender gets nothing"),
    ],
  },
  {
    item: "18",
    rule: "own scheme",
    checks: [
      ...unit("main/windows/scheme-path.test.ts", "addresses of our scheme"),
      ...e2e("locks", "the page is locked in"),
    ],
  },
  {
    item: "19",
    rule: "fuses",
    checks: [...inPackage("fuses"), ...unit("build/checks/fuses.test.ts", "a fuse set otherwise")],
  },
  {
    item: "20",
    rule: "functions, not Electron objects",
    checks: [
      ...inSources("the shipped sources 20:"),
      ...unit("preload/index.test.ts", "a listener gets the payload"),
    ],
  },
  {
    item: "21",
    rule: "payloads checked both ways",
    checks: [
      ...unit("main/ipc/answer.test.ts", "every request of the contract"),
      ...e2e("locks", "malformed values are refused"),
    ],
  },
  {
    item: "22",
    rule: "secrets stay in main",
    checks: [
      ...e2e("secrets", "an access key and a PIN are found"),
      ...e2e("proxy", "a password is kept and found nowhere"),
    ],
  },
  {
    item: "23",
    rule: "weak keychains refused",
    checks: [
      ...unit("main/vault/vault.test.ts", "the vault knows which"),
      ...e2e("no-keyring", "with no keyring the key"),
    ],
  },
  {
    item: "24",
    rule: "sealing backend remembered",
    checks: unit("main/vault/vault.test.ts", "the vault another keychain"),
  },
  {
    item: "25",
    rule: "renderer without network",
    checks: [...e2e("locks", "the page is locked in"), ...network("page-network", "a compromised page")],
  },
  {
    item: "26",
    rule: "one origin, no credentials elsewhere",
    checks: [
      ...unit("tests/hostile-shapes/hostile-shapes.test.ts", "A6", "A7"),
      ...e2e("proxy", "a password goes to the proxy that it was typed for"),
      ...unit(
        "main/command-line/arguments.test.ts",
        "the command line never throws and never takes another host",
      ),
    ],
  },
  {
    item: "27",
    rule: "certificate errors count",
    checks: [
      ...inSources("the shipped sources 27:"),
      ...e2e("diagnostics", "a certificate that nobody signed"),
      ...network("direct-tls", "a server in Plusofon's place"),
    ],
  },
  {
    item: "28",
    rule: "files are hostile input",
    checks: [
      ...unit("main/composition/stored-files.test.ts", "each damaged file"),
      ...unit("main/accounts/stored-accounts.test.ts", "any JSON gives"),
      ...e2e("vault", "damaged files are set aside"),
    ],
  },
  {
    item: "29",
    rule: "no inspector, no reload",
    checks: [
      ...inSources("the shipped sources 29:"),
      ...e2e("locks", "no menu with an inspector"),
      ...inPackage("refuses --remote-debugging-port=0", "refuses --inspect=0"),
    ],
  },
  { item: "30", rule: "single instance", checks: e2e("tray", "a second start shows the window") },
  {
    item: "31",
    rule: "no secrets in logs",
    checks: [
      ...unit("main/system/log.test.ts", "what reaches the log"),
      ...e2e("secrets", "an access key and a PIN are found"),
    ],
  },
  { item: "32", rule: "no dynamic code", checks: inSources("the shipped sources 32:") },
  {
    item: "33",
    rule: "few, pinned dependencies",
    checks: [...inSources("33:"), ...unit("build/electron-version.test.ts", "nothing is installed beside")],
  },
  {
    item: "34",
    rule: "signed updates",
    checks: [...inSources("the shipped sources 34:", "34: no feed"), ...e2e("updates", "a damaged")],
  },
  {
    item: "G1",
    rule: "a PIN leaves this computer once",
    checks: [
      ...e2e(
        "single-switch",
        "PUT leaves once",
        "DELETE leaves once",
        "a switch passes a proxy with a sign-in",
      ),
      ...e2e("proxy-tunnel", `${singleSwitch}1.1`, `${singleSwitch}2.0`, "through an HTTPS proxy's tunnel"),
      ...e2e("proxy-kinds", "a proxy that drops the body of DELETE"),
      ...network("direct-switch", "without a proxy a PIN is sent once"),
    ],
  },
  {
    item: "G2",
    rule: "a compromised page has no network",
    checks: [
      ...network("page-network", "a compromised page"),
      ...unit("main/windows/locks.test.ts", "calls of a page"),
    ],
  },
  {
    item: "G3",
    rule: "licences of what is bundled",
    checks: unit(
      "build/licences.test.ts",
      "the licences of every",
      "a font has",
      "a licence that is not allowed",
    ),
  },
  {
    item: "G4",
    rule: "no account without its key after a kill",
    checks: unit("main/accounts/adding-account.test.ts", "adding an account a crash behind"),
  },
  {
    item: "G5",
    rule: "a hostile page does not stall the program",
    checks: [
      ...unit("preload/index.test.ts", "what is too long", "a page has so many requests"),
      ...unit("main/ipc/rate-limit.test.ts", "lets a burst through"),
      ...unit("main/ipc/answer.test.ts", "an input as the preload sends it"),
      ...unit("main/accounts/adding-account.test.ts", "adding an account checks one key at a time"),
      ...e2e("locks", "a flood of requests"),
    ],
  },
  {
    item: "G6",
    rule: "a reply costs what its size costs",
    checks: [
      ...unit("main/plusofon/secret.test.ts", "costs a reply"),
      ...unit("main/plusofon/readers/read-cost.test.ts", "a body full of it"),
    ],
  },
  {
    item: "G7",
    rule: "folders of their owner alone",
    checks: [
      ...unit("main/storage/private-folder.test.ts", "a folder of the application"),
      ...unit("main/command-line/open-folder.test.ts", "says on standard error"),
    ],
  },
  {
    item: "G8",
    rule: "only documented switches",
    checks: [
      ...unit(
        "main/command-line/arguments.test.ts",
        "the command line docs/flags.en.md",
        "the command line docs/flags.ru.md",
        "the command line takes --js-flags",
      ),
      ...inPackage(
        "refuses --js-flags=--expose-gc",
        "refuses --log-file=/dev/null",
        "refuses --ssl-key-log-file=/dev/null",
      ),
      ...e2e("proxy-tunnel", `${singleSwitch}1.1`),
    ],
  },
];
