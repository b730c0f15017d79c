import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentPolicy, contentTypeOf, withNonce } from "./page-policy";
import { filePathOf } from "./scheme-path";

const root = "/opt/app/renderer";

describe("addresses of our scheme", () => {
  it("mean files in the packed folder", () => {
    expect(filePathOf("plusofon://window/", root)).toBe(join(root, "index.html"));
    expect(filePathOf("plusofon://window/assets/index.js?x#y", root)).toBe(join(root, "assets/index.js"));
  });

  it.each([
    "plusofon://window/../secret",
    "plusofon://window/%2e%2e%2fsecret",
    "plusofon://window/..%2f..%2fetc/passwd",
    "plusofon://window/%2e%2e/%2e%2e/etc/passwd",
    "plusofon://window/a%5c..%5c..%5csecret",
    "plusofon://window/index.html%00.js",
    "plusofon://window/C:/Windows/win.ini",
    "plusofon://window/%zz",
    "plusofon://other/index.html",
    "plusofon://user:pass@window/index.html",
    "file:///etc/passwd",
    "https://window/index.html",
    "not an address",
    "",
  ])("%j means nothing outside it", (address) => {
    const path = filePathOf(address, root);
    if (path !== null) expect(path.startsWith(`${root}/`)).toBe(true);
    if (!address.includes("/../") && !address.includes("%2e%2e/")) expect(path).toBeNull();
  });

  it("no address leads out of the folder", () => {
    const part = fc.constantFrom(..."..|.|%2e%2e|%2f|%5c|a|/|\\|%00|//|index.html".split("|"));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const path = filePathOf(`plusofon://window/${parts.join("")}`, root);
        if (path !== null) expect(path.startsWith(`${root}/`)).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });
});

describe("the content policy", () => {
  it("starts from nothing and lets no inline script, no frame and no connection in", () => {
    const policy = new Map(
      contentPolicy("abc")
        .split("; ")
        .map((rule) => [rule.split(" ", 1)[0], rule.slice(rule.indexOf(" ") + 1)]),
    );
    expect(policy.get("default-src")).toBe("'none'");
    expect(policy.get("script-src")).toBe("'self'");
    for (const name of ["object-src", "base-uri", "form-action", "frame-ancestors", "connect-src"]) {
      expect(policy.get(name)).toBe("'none'");
    }
    expect([...policy.values()].join()).not.toMatch(/unsafe|http|\*/);
    expect(policy.get("style-src")).toContain("'nonce-abc'");
  });

  it("puts the nonce where the page asks for it, and serves only known kinds of files", () => {
    expect(withNonce('<meta name="style-nonce" content="__STYLE_NONCE__">', "abc")).toContain(
      'content="abc"',
    );
    expect([contentTypeOf("/a/index.js"), contentTypeOf("/a/passwd")]).toEqual([
      "text/javascript; charset=utf-8",
      null,
    ]);
  });
});
