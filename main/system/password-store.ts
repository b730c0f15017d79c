/** Desktops for which Chromium picks a keychain by itself. Source: Electron's documentation of `safeStorage`. */
const knownDesktops = [
  "GNOME",
  "KDE",
  "UNITY",
  "X-CINNAMON",
  "CINNAMON",
  "DEEPIN",
  "PANTHEON",
  "UKUI",
  "XFCE",
];

/**
 * The value of `--password-store` to set on Linux, or null to leave the choice to Chromium. Elsewhere than on the big
 * desktops it would fall back to no protection at all, although a Secret Service (gnome-keyring, KeePassXC) may run.
 *
 * @param desktop the value of `XDG_CURRENT_DESKTOP`
 * @param args the command line
 */
export function passwordStoreFor(desktop: string | undefined, args: readonly string[]): string | null {
  if (args.some((arg) => arg.startsWith("--password-store"))) return null;
  const names = (desktop ?? "").toUpperCase().split(":");
  return names.some((name) => knownDesktops.includes(name)) ? null : "gnome-libsecret";
}
