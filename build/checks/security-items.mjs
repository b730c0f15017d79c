/**
 * What shows that a rule holds: by the suite, the beginnings of the titles of its tests, or of the groups they are in;
 * `inPackage`: checks of the packaged program.
 *
 * @typedef {{ unit?: string[], e2e?: string[], network?: string[], inPackage?: string[] }} Proofs
 */

/**
 * Each rule of docs/security.md by its number; G1 to G8 are attacks that once got through. A test that is not found
 * counts as failed.
 *
 * @type {readonly (readonly [item: string, rule: string, proofs: Proofs])[]}
 */
export const securityItems = [
  [
    "1",
    "only own, packed content",
    { unit: ["the shipped sources 1:"], e2e: ["the page is locked in"], inPackage: ["starts"] },
  ],
  ["2", "no Node in pages", { unit: ["the shipped sources 2:"], e2e: ["the page is locked in"] }],
  ["3", "context isolation", { unit: ["the shipped sources 3:", "the page gets one function"] }],
  [
    "4",
    "sandboxed renderers",
    {
      unit: [
        "the shipped sources 4: sandbox",
        "the shipped sources 4: turn",
        "4: what is shipped",
        "root runs without it",
      ],
    },
  ],
  ["5", "permissions refused", { unit: ["the shipped sources 5:"], e2e: ["the page is locked in"] }],
  ["6", "web security on", { unit: ["the shipped sources 6:"] }],
  [
    "7",
    "strict content policy",
    { unit: ["the content policy starts from nothing"], e2e: ["no menu with an inspector"] },
  ],
  ["8", "no mixed content", { unit: ["the shipped sources 8:"] }],
  ["9", "no experiments", { unit: ["the shipped sources 9:"] }],
  [
    "10",
    "no Blink switches",
    { unit: ["the shipped sources 10:", "the command line refuses --enable-blink-features=X"] },
  ],
  ["11", "no webviews", { unit: ["the shipped sources 11:"] }],
  ["12", "webviews refused when attached", { unit: ["no webview is attached"] }],
  [
    "13",
    "navigation locked",
    { unit: ["will-navigate", "will-redirect", "will-frame-navigate"], e2e: ["the page is locked in"] },
  ],
  [
    "14",
    "no new windows",
    { unit: ["no webview is attached and no window"], e2e: ["the page is locked in"] },
  ],
  ["15", "pages opened by name", { unit: ["the shipped sources 15:", "only pages of the operator"] }],
  ["16", "current Electron", { unit: ["Electron is pinned"] }],
  [
    "17",
    "IPC senders checked",
    { unit: ["the shipped sources 17:", "who sends"], e2e: ["a foreign sender gets nothing"] },
  ],
  ["18", "own scheme", { unit: ["addresses of our scheme"], e2e: ["the page is locked in"] }],
  ["19", "fuses", { unit: ["a fuse set otherwise"], inPackage: ["fuses"] }],
  [
    "20",
    "functions, not Electron objects",
    { unit: ["the shipped sources 20:", "a listener gets the payload"] },
  ],
  [
    "21",
    "payloads checked both ways",
    { unit: ["every request of the contract"], e2e: ["malformed values are refused"] },
  ],
  [
    "22",
    "secrets stay in main",
    { e2e: ["an access key and a PIN are found", "a password is kept and found nowhere"] },
  ],
  ["23", "weak keychains refused", { unit: ["the vault knows which"], e2e: ["with no keyring the key"] }],
  ["24", "sealing backend remembered", { unit: ["the vault another keychain"] }],
  ["25", "renderer without network", { e2e: ["the page is locked in"], network: ["a compromised page"] }],
  [
    "26",
    "one origin, no credentials elsewhere",
    {
      unit: ["A6", "A7", "the command line never throws and never takes another host"],
      e2e: ["a password goes to the proxy that it was typed for"],
    },
  ],
  [
    "27",
    "certificate errors count",
    {
      unit: ["the shipped sources 27:"],
      e2e: ["a certificate that nobody signed"],
      network: ["a server in Plusofon's place"],
    },
  ],
  [
    "28",
    "files are hostile input",
    { unit: ["each damaged file", "any JSON gives"], e2e: ["damaged files are set aside"] },
  ],
  [
    "29",
    "no inspector, no reload",
    {
      unit: ["the shipped sources 29:"],
      e2e: ["no menu with an inspector"],
      inPackage: ["refuses --remote-debugging-port=0", "refuses --inspect=0"],
    },
  ],
  ["30", "single instance", { e2e: ["a second start shows the window"] }],
  [
    "31",
    "no secrets in logs",
    { unit: ["what reaches the log"], e2e: ["an access key and a PIN are found"] },
  ],
  ["32", "no dynamic code", { unit: ["the shipped sources 32:"] }],
  ["33", "few, pinned dependencies", { unit: ["33:", "nothing is installed beside"] }],
  ["34", "signed updates", { unit: ["the shipped sources 34:", "34: no feed"], e2e: ["a damaged"] }],
  [
    "G1",
    "a PIN leaves this computer once",
    {
      e2e: [
        "PUT leaves once",
        "DELETE leaves once",
        "a switch passes a proxy with a sign-in",
        "through a tunnel with a sign-in a PIN is sent once, however its request ends, HTTP/1.1",
        "through a tunnel with a sign-in a PIN is sent once, however its request ends, HTTP/2.0",
        "through an HTTPS proxy's tunnel",
        "a proxy that drops the body of DELETE",
      ],
      network: ["without a proxy a PIN is sent once"],
    },
  ],
  ["G2", "a compromised page has no network", { unit: ["calls of a page"], network: ["a compromised page"] }],
  [
    "G3",
    "licences of what is bundled",
    { unit: ["the licences of every", "a font has", "a licence that is not allowed"] },
  ],
  ["G4", "no account without its key after a kill", { unit: ["adding an account a crash behind"] }],
  [
    "G5",
    "a hostile page does not stall the program",
    {
      unit: [
        "what is too long",
        "a page has so many requests",
        "lets a burst through",
        "an input as the preload sends it",
        "adding an account checks one key at a time",
      ],
      e2e: ["a flood of requests"],
    },
  ],
  ["G6", "a reply costs what its size costs", { unit: ["costs a reply", "a body full of it"] }],
  ["G7", "folders of their owner alone", { unit: ["a folder of the application", "says on standard error"] }],
  [
    "G8",
    "only documented switches",
    {
      unit: [
        "the command line docs/flags.en.md",
        "the command line docs/flags.ru.md",
        "the command line takes --js-flags",
      ],
      e2e: ["through a tunnel with a sign-in a PIN is sent once, however its request ends, HTTP/1.1"],
      inPackage: [
        "refuses --js-flags=--expose-gc",
        "refuses --log-file=/dev/null",
        "refuses --ssl-key-log-file=/dev/null",
      ],
    },
  ],
];
