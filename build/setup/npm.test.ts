import { expect, test } from "vitest";
import { parseNpmSettings } from "./npm.mjs";

test("settings that are not set are none", () => {
  const output = [
    "registry=https://registry.example/",
    "https-proxy=null",
    "proxy=null",
    "noproxy=",
    "strict-ssl=true",
  ];
  expect(parseNpmSettings(output.join("\n"))).toEqual({
    registry: "https://registry.example/",
    httpsProxy: null,
    noProxy: null,
    certificateFile: null,
    isTlsStrict: true,
  });
});

test("settings that are set are read, the general proxy where there is no other", () => {
  const output = "registry=http://127.0.0.1:1/\nproxy=http://p:1\ncafile=/etc/ca.pem\nstrict-ssl=false\n";
  expect(parseNpmSettings(output)).toMatchObject({
    httpsProxy: "http://p:1",
    certificateFile: "/etc/ca.pem",
    isTlsStrict: false,
  });
});

test("without a registry there is nothing to ask", () => {
  expect(() => parseNpmSettings("npm error")).toThrow("no registry");
});
