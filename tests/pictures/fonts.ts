import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The fonts of the pictures come with the project: those of the system are other ones on each machine. */
const packages = {
  "noto-sans": ["400Regular", "500Medium", "600SemiBold", "700Bold"],
  "noto-sans-mono": ["400Regular", "700Bold"],
};

/**
 * Writes a fontconfig file into the folder, by which a program finds the fonts of the pictures and no other ones.
 * Returns the file's path, for the environment variable FONTCONFIG_FILE.
 */
export async function writeFontsConfig(folder: string): Promise<string> {
  const resolve = createRequire(__filename).resolve;
  const folders = Object.entries(packages).flatMap(([name, weights]) => {
    const root = dirname(resolve(`@expo-google-fonts/${name}/package.json`));
    return weights.map((weight) => join(root, weight));
  });
  const path = join(folder, "fonts.conf");
  await mkdir(folder, { recursive: true });
  await writeFile(path, fontsConfig(folders, join(folder, "cache")));
  return path;
}

/** Source: the reference of fonts.conf, https://www.freedesktop.org/software/fontconfig/fontconfig-user.html */
function fontsConfig(folders: string[], cache: string): string {
  const places = folders.map((folder) => `  <dir>${escapeXml(folder)}</dir>`).join("\n");
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${places}
  <cachedir>${escapeXml(cache)}</cachedir>
  <alias binding="same"><family>monospace</family><prefer><family>Noto Sans Mono</family></prefer></alias>
  <alias binding="same"><family>sans-serif</family><prefer><family>Noto Sans</family></prefer></alias>
  <match target="pattern">
    <edit name="family" mode="append_last"><string>Noto Sans</string></edit>
  </match>
  <match target="font">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>true</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintslight</const></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
