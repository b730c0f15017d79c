import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkBuiltFeed, checkLoopbackFeed } from "./feed-address";

describe("a feed on this computer", () => {
  it.each([
    ["http://127.0.0.1:8080", "http://127.0.0.1:8080/"],
    ["http://127.0.0.1:8080/", "http://127.0.0.1:8080/"],
    ["http://localhost:1/a/latest.json", "http://localhost:1/a/latest.json"],
    ["http://[::1]:65535/x", "http://[::1]:65535/x"],
  ])("%s is taken", (text, address) => {
    expect(checkLoopbackFeed(text)).toBe(address);
  });

  it.each([
    ...["", "feed.json", "https://127.0.0.1:8080/", "http://example.com/feed.json", "http://127.0.0.1/feed"],
    ...["http://127.0.0.1:80@example.com/", "http://user@127.0.0.1:80/", "http://127.0.0.1:80.example.com/"],
    ...["http://127.0.0.1:80/?x", "http://127.0.0.1:80/#x", "http://127.0.0.1:80\\@example.com/"],
    ...["http://10.0.0.1:80/", "http://0x7f.1:80/", "file:///etc/passwd", "http://127.0.0.1:80/ x"],
  ])("%j is refused", (text) => {
    expect(checkLoopbackFeed(text)).toBeNull();
  });

  it("whatever is taken leads to this computer", () => {
    const rest = fc.oneof(
      fc.string(),
      fc.webPath(),
      fc.webAuthority().map((host) => `@${host}`),
    );
    fc.assert(
      fc.property(
        fc.constantFrom("http://127.0.0.1:80", "http://localhost:9", "http://"),
        rest,
        (start, end) => {
          const address = checkLoopbackFeed(start + end);
          if (address !== null) expect(new URL(address).hostname).toMatch(/^(localhost|127(\.\d+){3})$/);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe("the feed of a build", () => {
  it("is an https address without user or fragment", () => {
    expect(checkBuiltFeed("https://example.com/latest.json")).toBe("https://example.com/latest.json");
    for (const text of [
      "http://example.com/",
      "https://u:p@example.com/",
      "https://example.com/#x",
      "",
      "x",
    ]) {
      expect(checkBuiltFeed(text)).toBeNull();
    }
  });
});
