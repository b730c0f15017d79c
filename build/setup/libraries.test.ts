import { expect, test } from "vitest";
import { packageNamesOf, parseMissingLibraries, unknownToLoader } from "./libraries.mjs";

const lddOutput = `
	linux-vdso.so.1 (0x00007ffc)
	libnss3.so => not found
	libgtk-3.so.0 => /usr/lib/x86_64-linux-gnu/libgtk-3.so.0 (0x00007f)
	libasound.so.2 => not found
	libnss3.so => not found
	/lib64/ld-linux-x86-64.so.2 (0x00007f)
`;

test("only the libraries that were not found are missing, each once", () => {
  expect(parseMissingLibraries(lddOutput)).toEqual(["libnss3.so", "libasound.so.2"]);
});

test("a complete or static executable misses nothing", () => {
  expect(parseMissingLibraries("\tnot a dynamic executable\n")).toEqual([]);
  expect(parseMissingLibraries("\tlibc.so.6 => /lib/libc.so.6 (0x0)\n")).toEqual([]);
});

test("libraries that are opened late are looked up in the loader's list", () => {
  const list = "2 libs found\n\tlibsecret-1.so.0 (libc6,x86-64) => /usr/lib/libsecret-1.so.0\n";
  expect(unknownToLoader(list, ["libsecret-1.so.0", "libnotify.so.4"])).toEqual(["libnotify.so.4"]);
});

test("a library knows its package's names, the older first", () => {
  expect(packageNamesOf("libgtk-3.so.0")).toEqual(["libgtk-3-0", "libgtk-3-0t64"]);
  expect(packageNamesOf("libnss3.so")).toEqual(["libnss3"]);
  expect(packageNamesOf("libof-nobody.so.1")).toEqual([]);
});
