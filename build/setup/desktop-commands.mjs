/** The commands of the virtual desktop, and the Debian and Ubuntu packages that bring them. */
export const desktopPackages = new Map(
  Object.entries({
    Xvfb: "xvfb",
    "dbus-daemon": "dbus-x11",
    "gnome-keyring-daemon": "gnome-keyring",
    "secret-tool": "libsecret-tools",
    openbox: "openbox",
    "xfce4-panel": "xfce4-panel",
    dunst: "dunst",
    xdotool: "xdotool",
    wmctrl: "wmctrl",
    import: "imagemagick",
    display: "imagemagick",
    xprop: "x11-utils",
    "fc-list": "fontconfig",
  }),
);

/** Brings letters for Russian, when no installed font has them. */
export const fontPackage = "fonts-noto-core";
