/**
 * The libraries that `ldd` could not find.
 *
 * @param {string} lddOutput
 * @returns {string[]} file names such as `libnss3.so`, each once
 */
export function parseMissingLibraries(lddOutput) {
  const names = lddOutput.split("\n").flatMap((line) => {
    const [, name] = /^\s*(\S+) => not found/.exec(line) ?? [];
    return name === undefined ? [] : [name];
  });
  return [...new Set(names)];
}

/**
 * Libraries that Electron opens only when it needs them, so that `ldd` does not name them: the keyring and
 * notifications.
 */
export const openedLibraries = ["libsecret-1.so.0", "libnotify.so.4"];

/**
 * Which of the libraries the system's loader does not know.
 *
 * @param {string} ldconfigOutput of `ldconfig -p`
 * @param {string[]} libraries
 */
export function unknownToLoader(ldconfigOutput, libraries) {
  const known = new Set(ldconfigOutput.split("\n").map((line) => line.trim().split(" ")[0]));
  return libraries.filter((library) => !known.has(library));
}

/** Debian and Ubuntu packages by library; where there are two names, the second is that of newer releases. */
const packagesByLibrary = new Map(
  Object.entries({
    "libX11.so.6": ["libx11-6"],
    "libX11-xcb.so.1": ["libx11-xcb1"],
    "libXcomposite.so.1": ["libxcomposite1"],
    "libXcursor.so.1": ["libxcursor1"],
    "libXdamage.so.1": ["libxdamage1"],
    "libXext.so.6": ["libxext6"],
    "libXfixes.so.3": ["libxfixes3"],
    "libXi.so.6": ["libxi6"],
    "libXrandr.so.2": ["libxrandr2"],
    "libXrender.so.1": ["libxrender1"],
    "libXss.so.1": ["libxss1"],
    "libXtst.so.6": ["libxtst6"],
    "libasound.so.2": ["libasound2", "libasound2t64"],
    "libatk-1.0.so.0": ["libatk1.0-0", "libatk1.0-0t64"],
    "libatk-bridge-2.0.so.0": ["libatk-bridge2.0-0", "libatk-bridge2.0-0t64"],
    "libatspi.so.0": ["libatspi2.0-0", "libatspi2.0-0t64"],
    "libcairo.so.2": ["libcairo2"],
    "libcups.so.2": ["libcups2", "libcups2t64"],
    "libdbus-1.so.3": ["libdbus-1-3"],
    "libdrm.so.2": ["libdrm2"],
    "libexpat.so.1": ["libexpat1"],
    "libgbm.so.1": ["libgbm1"],
    "libgcc_s.so.1": ["libgcc-s1"],
    "libgdk-3.so.0": ["libgtk-3-0", "libgtk-3-0t64"],
    "libgdk_pixbuf-2.0.so.0": ["libgdk-pixbuf-2.0-0"],
    "libgio-2.0.so.0": ["libglib2.0-0", "libglib2.0-0t64"],
    "libglib-2.0.so.0": ["libglib2.0-0", "libglib2.0-0t64"],
    "libgmodule-2.0.so.0": ["libglib2.0-0", "libglib2.0-0t64"],
    "libgobject-2.0.so.0": ["libglib2.0-0", "libglib2.0-0t64"],
    "libgtk-3.so.0": ["libgtk-3-0", "libgtk-3-0t64"],
    "libnotify.so.4": ["libnotify4"],
    "libnspr4.so": ["libnspr4"],
    "libnss3.so": ["libnss3"],
    "libnssutil3.so": ["libnss3"],
    "libpango-1.0.so.0": ["libpango-1.0-0"],
    "libpangocairo-1.0.so.0": ["libpangocairo-1.0-0"],
    "libsecret-1.so.0": ["libsecret-1-0"],
    "libsmime3.so": ["libnss3"],
    "libssl3.so": ["libnss3"],
    "libudev.so.1": ["libudev1"],
    "libuuid.so.1": ["libuuid1"],
    "libxcb.so.1": ["libxcb1"],
    "libxcb-dri3.so.0": ["libxcb-dri3-0"],
    "libxkbcommon.so.0": ["libxkbcommon0"],
    "libxshmfence.so.1": ["libxshmfence1"],
  }),
);

/**
 * The names that the package of a library has or had on Debian and Ubuntu, the older first; empty when unknown.
 *
 * @param {string} library
 */
export function packageNamesOf(library) {
  return packagesByLibrary.get(library) ?? [];
}
