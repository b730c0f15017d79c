/** Desktops for which Chromium picks a keychain by itself. Source: Electron's documentation of `safeStorage`. */
const servedDesktops = [
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
 * @param words the command line
 */
export function passwordStoreFor(desktop: string | undefined, words: readonly string[]): string | null {
  if (words.some((word) => word.startsWith("--password-store"))) return null;
  const names = (desktop ?? "").toUpperCase().split(":");
  return names.some((name) => servedDesktops.includes(name)) ? null : "gnome-libsecret";
}
