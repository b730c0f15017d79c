import type { ReportSystem } from "../../locales/diagnostics-report";

/** What the computer says of itself, as it says it: any of it may be anything. */
export type RawSystem = {
  electron: string | undefined;
  chromium: string | undefined;
  /** As `process.platform` and `process.arch` have them. */
  platform: string;
  architecture: string;
  /** The kernel's version on Linux, else the system's. */
  systemVersion: string;
  /** The text of `/etc/os-release`; null: there is none. */
  osRelease: string | null;
  /** `XDG_CURRENT_DESKTOP` and `XDG_SESSION_TYPE`. */
  desktop: string | undefined;
  session: string | undefined;
};

const platforms: Record<string, string> = { linux: "Linux", win32: "Windows", darwin: "macOS" };
const architectures = ["x64", "arm64", "ia32", "arm", "riscv64", "loong64"];
const sessions = ["x11", "wayland", "tty"];

/** Names by which desktops go. Source: freedesktop.org, registered `OnlyShowIn` environments. */
const desktops = [
  ...["Budgie", "Cinnamon", "COSMIC", "Deepin", "EDE", "Enlightenment", "GNOME", "Hyprland", "KDE", "LXDE"],
  ...["LXQt", "MATE", "Openbox", "Pantheon", "Sway", "UKUI", "Unity", "XFCE", "i3"],
];

/** Distributions by their `ID`. */
const distributions: Record<string, string> = {
  alpine: "Alpine",
  altlinux: "ALT",
  arch: "Arch",
  astra: "Astra",
  centos: "CentOS",
  debian: "Debian",
  elementary: "elementary OS",
  fedora: "Fedora",
  gentoo: "Gentoo",
  kali: "Kali",
  linuxmint: "Linux Mint",
  manjaro: "Manjaro",
  mageia: "Mageia",
  nixos: "NixOS",
  "opensuse-leap": "openSUSE Leap",
  "opensuse-tumbleweed": "openSUSE Tumbleweed",
  pop: "Pop!_OS",
  redos: "RED OS",
  rhel: "RHEL",
  rocky: "Rocky",
  rosa: "ROSA",
  ubuntu: "Ubuntu",
  zorin: "Zorin OS",
};

/**
 * What may be told of the computer: names out of lists of our own and plain version numbers. A desktop or a
 * distribution may be called after its owner; such a name is not told.
 */
export function systemFacts(raw: RawSystem): ReportSystem {
  const name = platforms[raw.platform] ?? "?";
  const version = versionOf(raw.systemVersion);
  const distribution = raw.osRelease === null ? null : distributionOf(raw.osRelease);
  const architecture = architectures.find((known) => known === raw.architecture);
  const system = [name, version, distribution === null ? null : `(${distribution})`]
    .filter((part) => part !== null)
    .join(" ");
  return {
    electron: versionOf(raw.electron ?? ""),
    chromium: versionOf(raw.chromium ?? ""),
    system: architecture === undefined ? system : `${system}, ${architecture}`,
    desktop: desktopOf(raw.desktop),
    session: knownOr(raw.session, sessions),
  };
}

/** The leading number of a version, at most four parts of at most six digits; null: there is none. */
function versionOf(text: string): string | null {
  return /^\d{1,6}(?:\.\d{1,6}){0,3}(?![\d])/.exec(text)?.[0] ?? null;
}

function desktopOf(text: string | undefined): string | null {
  const names = (text ?? "").split(":").filter((name) => name !== "");
  const known = desktops.find((desktop) =>
    names.some((name) => name.replace(/^X-/i, "").toLowerCase() === desktop.toLowerCase()),
  );
  return known ?? (names.length === 0 ? null : "other");
}

function knownOr(text: string | undefined, known: readonly string[]): string | null {
  if (text === undefined || text === "") return null;
  return known.find((name) => name === text.toLowerCase()) ?? "other";
}

function distributionOf(osRelease: string): string | null {
  const field = (name: string): string =>
    new RegExp(`^${name}=["']?([^"'\\n]*)["']?$`, "m").exec(osRelease.slice(0, 10_000))?.[1] ?? "";
  const known = Object.hasOwn(distributions, field("ID")) ? distributions[field("ID")] : undefined;
  if (known === undefined) return null;
  const version = versionOf(field("VERSION_ID"));
  return version === null ? known : `${known} ${version}`;
}
