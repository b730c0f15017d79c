/**
 * What shows that a rule holds: by the suite, the beginnings of the titles of its tests, or of the groups they are in.
 *
 * @typedef {object} SecurityItem
 * @property {string} item the rule's number in docs/security.md; G1 to G8 are attacks that once got through
 * @property {string} rule
 * @property {readonly string[]} [unit]
 * @property {readonly string[]} [e2e]
 * @property {readonly string[]} [network]
 * @property {readonly string[]} [inPackage] checks of the packaged program
 */

/**
 * Each rule of docs/security.md. A test that is not found counts as failed.
 *
 * @type {readonly SecurityItem[]}
 */
export const securityItems = [
  {
    item: "1",
    rule: "only own, packed content",
    unit: ["the shipped sources 1:"],
    e2e: ["the page is locked in"],
    inPackage: ["starts"],
  },
  { item: "2", rule: "no Node in pages", unit: ["the shipped sources 2:"], e2e: ["the page is locked in"] },
  { item: "3", rule: "context isolation", unit: ["the shipped sources 3:", "the page gets one function"] },
  {
    item: "4",
    rule: "sandboxed renderers",
    unit: [
      "the shipped sources 4: sandbox",
      "the shipped sources 4: turn",
      "4: what is shipped",
      "root runs without it",
    ],
  },
  {
    item: "5",
    rule: "permissions refused",
    unit: ["the shipped sources 5:"],
    e2e: ["the page is locked in"],
  },
  { item: "6", rule: "web security on", unit: ["the shipped sources 6:"] },
  {
    item: "7",
    rule: "strict content policy",
    unit: ["the content policy starts from nothing"],
    e2e: ["no menu with an inspector"],
  },
  { item: "8", rule: "no mixed content", unit: ["the shipped sources 8:"] },
  { item: "9", rule: "no experiments", unit: ["the shipped sources 9:"] },
  {
    item: "10",
    rule: "no Blink switches",
    unit: ["the shipped sources 10:", "the command line refuses --enable-blink-features=X"],
  },
  { item: "11", rule: "no webviews", unit: ["the shipped sources 11:"] },
  { item: "12", rule: "webviews refused when attached", unit: ["no webview is attached"] },
  {
    item: "13",
    rule: "navigation locked",
    unit: ["will-navigate", "will-redirect", "will-frame-navigate"],
    e2e: ["the page is locked in"],
  },
  {
    item: "14",
    rule: "no new windows",
    unit: ["no webview is attached and no window"],
    e2e: ["the page is locked in"],
  },
  {
    item: "15",
    rule: "pages opened by name",
    unit: ["the shipped sources 15:", "only pages of the operator"],
  },
  { item: "16", rule: "current Electron", unit: ["Electron is pinned"] },
  {
    item: "17",
    rule: "IPC senders checked",
    unit: ["the shipped sources 17:", "who sends"],
    e2e: ["a foreign sender gets nothing"],
  },
  { item: "18", rule: "own scheme", unit: ["addresses of our scheme"], e2e: ["the page is locked in"] },
  { item: "19", rule: "fuses", inPackage: ["fuses"], unit: ["a fuse set otherwise"] },
  {
    item: "20",
    rule: "functions, not Electron objects",
    unit: ["the shipped sources 20:", "a listener gets the payload"],
  },
  {
    item: "21",
    rule: "payloads checked both ways",
    unit: ["every request of the contract"],
    e2e: ["malformed values are refused"],
  },
  {
    item: "22",
    rule: "secrets stay in main",
    e2e: ["an access key and a PIN are found", "a password is kept and found nowhere"],
  },
  {
    item: "23",
    rule: "weak keychains refused",
    unit: ["the vault knows which"],
    e2e: ["with no keyring the key"],
  },
  { item: "24", rule: "sealing backend remembered", unit: ["the vault another keychain"] },
  {
    item: "25",
    rule: "renderer without network",
    e2e: ["the page is locked in"],
    network: ["a compromised page"],
  },
  {
    item: "26",
    rule: "one origin, no credentials elsewhere",
    unit: ["A6", "A7", "the command line never throws and never takes another host"],
    e2e: ["a password goes to the proxy that it was typed for"],
  },
  {
    item: "27",
    rule: "certificate errors count",
    unit: ["the shipped sources 27:"],
    e2e: ["a certificate that nobody signed"],
    network: ["a server in Plusofon's place"],
  },
  {
    item: "28",
    rule: "files are hostile input",
    unit: ["each damaged file", "any JSON gives"],
    e2e: ["damaged files are set aside"],
  },
  {
    item: "29",
    rule: "no inspector, no reload",
    unit: ["the shipped sources 29:"],
    e2e: ["no menu with an inspector"],
    inPackage: ["refuses --remote-debugging-port=0", "refuses --inspect=0"],
  },
  { item: "30", rule: "single instance", e2e: ["a second start shows the window"] },
  {
    item: "31",
    rule: "no secrets in logs",
    unit: ["what reaches the log"],
    e2e: ["an access key and a PIN are found"],
  },
  { item: "32", rule: "no dynamic code", unit: ["the shipped sources 32:"] },
  { item: "33", rule: "few, pinned dependencies", unit: ["33:", "nothing is installed beside"] },
  {
    item: "34",
    rule: "signed updates",
    unit: ["the shipped sources 34:", "34: no feed"],
    e2e: ["a damaged"],
  },
  {
    item: "G1",
    rule: "a PIN leaves this computer once",
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
  {
    item: "G2",
    rule: "a compromised page has no network",
    network: ["a compromised page"],
    unit: ["calls of a page"],
  },
  {
    item: "G3",
    rule: "licences of what is bundled",
    unit: ["the licences of every", "a font has", "a licence that is not allowed"],
  },
  { item: "G4", rule: "no account without its key after a kill", unit: ["adding an account a crash behind"] },
  {
    item: "G5",
    rule: "a hostile page does not stall the program",
    unit: [
      "what is too long",
      "a page has so many requests",
      "lets a burst through",
      "an input as the preload sends it",
      "adding an account checks one key at a time",
    ],
    e2e: ["a flood of requests"],
  },
  { item: "G6", rule: "a reply costs what its size costs", unit: ["costs a reply", "a body full of it"] },
  {
    item: "G7",
    rule: "folders of their owner alone",
    unit: ["a folder of the application", "says on standard error"],
  },
  {
    item: "G8",
    rule: "only documented switches",
    unit: [
      "the command line docs/flags.en.md",
      "the command line docs/flags.ru.md",
      "the command line takes --js-flags",
    ],
    inPackage: [
      "refuses --js-flags=--expose-gc",
      "refuses --log-file=/dev/null",
      "refuses --ssl-key-log-file=/dev/null",
    ],
    e2e: ["through a tunnel with a sign-in a PIN is sent once, however its request ends, HTTP/1.1"],
  },
];
