import { expect, test } from "vitest";
import { readBuildOptions } from "./build-options.mjs";

const page = "https://example.org/plusofon-tray";

test("without an update server there is none", () => {
  const none = { updateFeed: null, downloadPage: null, publisher: null };
  expect(readBuildOptions({})).toEqual(none);
  expect(readBuildOptions({ PLUSOFON_TRAY_FEED: "", PLUSOFON_TRAY_PUBLISHER: "" })).toEqual(none);
  expect(readBuildOptions({ PLUSOFON_TRAY_FEED: "http://127.0.0.1:8080" })).toEqual(none);
});

test("the feed is a folder", () => {
  const env = { PLUSOFON_TRAY_FEED: "https://example.org/feed", PLUSOFON_TRAY_DOWNLOAD_PAGE: page };
  expect(readBuildOptions({ ...env, PLUSOFON_TRAY_PUBLISHER: "CN=Example" })).toEqual({
    updateFeed: "https://example.org/feed/",
    downloadPage: page,
    publisher: "CN=Example",
  });
});

test.each([
  "http://example.org/feed/",
  "file:///srv/feed/",
  "example.org",
  "https://user@example.org/",
  "https://:word@example.org/",
  "https://example.org/?token=1",
])("%s is refused, and the message does not repeat it", (feed) => {
  const read = () => readBuildOptions({ PLUSOFON_TRAY_FEED: feed, PLUSOFON_TRAY_DOWNLOAD_PAGE: page });
  expect(read).toThrow(/^PLUSOFON_TRAY_FEED is not an https address/);
});

test("a feed without a page for those who install by hand is refused", () => {
  expect(() => readBuildOptions({ PLUSOFON_TRAY_FEED: "https://example.org/" })).toThrow(/DOWNLOAD_PAGE/);
});
