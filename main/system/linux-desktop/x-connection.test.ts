import { describe, expect, it } from "vitest";
import { cookieFor, localDisplay } from "./x-connection";

describe("the display", () => {
  it("is one of this machine, or none", async () => {
    expect((await localDisplay({ DISPLAY: ":7.0", XAUTHORITY: "/nowhere" }))?.socketPath).toBe(
      "/tmp/.X11-unix/X7",
    );
    expect(await localDisplay({ DISPLAY: "elsewhere:0" })).toBeNull();
    expect(await localDisplay({})).toBeNull();
  });

  it("has the cookie that is meant for it", () => {
    const field = (text: string): Buffer => Buffer.concat([Buffer.from([0, text.length]), Buffer.from(text)]);
    const entry = (family: number, ...fields: string[]): Buffer =>
      Buffer.concat([Buffer.from([family >> 8, family & 255]), ...fields.map(field)]);
    const name = "MIT-MAGIC-COOKIE-1";
    const authority = Buffer.concat([
      entry(256, "other", "7", name, "a"),
      entry(256, "here", "8", name, "b"),
      entry(256, "here", "7", "XDM-AUTHORIZATION-1", "c"),
      entry(256, "here", "7", name, "d"),
      entry(65_535, "", "", name, "e"),
    ]);
    expect(cookieFor(authority, "here", "7")?.toString()).toBe("d");
    expect(cookieFor(authority, "there", "9")?.toString()).toBe("e");
    expect(cookieFor(Buffer.alloc(0), "here", "7")).toBeNull();
  });
});
