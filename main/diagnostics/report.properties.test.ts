import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../contract/settings/settings";
import { createPlusofonClient } from "../plusofon/client";
import { plusofonOrigin } from "../plusofon/origin";
import { key, setUpDiagnostics } from "./diagnostics-for-test";

/** What stands in every place that something outside can fill: it must not get into a report. */
const canary = "КанарейкаCanary";
/** The same where only ASCII fits. */
const asciiCanary = "CanaryValue42";
const forbidden = [canary, asciiCanary, key, "Canary", "987654321"];

const text = fc.tuple(fc.string(), fc.string()).map(([before, after]) => `${before}${canary}${after}`);

/** A body of a reply with canaries wherever a text can stand; with a message, or with fields. */
const body = fc.oneof(
  fc.record({
    id: fc.constantFrom<unknown>(987654321, canary, null),
    tariff: fc.oneof(text, fc.record({ name: text, description: text })),
    expiration_date: fc.oneof(text, fc.record({ days: text, expiration: text }), fc.constant(null)),
    block: fc.oneof(text, fc.record({ type: text }), fc.constant(null)),
    unread_sms: fc.oneof(text, fc.nat()),
    finally_created: fc.oneof(text, fc.boolean()),
    tfa_active: fc.oneof(text, fc.boolean()),
    success: fc.constantFrom<unknown>(true, canary),
  }),
  fc.record({ success: fc.constant(false), message: text, error: text, code: text }),
  text,
);

const reply = fc.oneof(
  fc.tuple(fc.constantFrom(200, 201, 302, 400, 401, 403, 404, 407, 422, 429, 500, 503), body).map(
    ([status, content]) =>
      () =>
        Promise.resolve(
          new Response(JSON.stringify(content), {
            status,
            headers: { location: `https://${asciiCanary}/`, date: asciiCanary, "retry-after": asciiCanary },
          }),
        ),
  ),
  fc
    .constantFrom(
      `net::ERR_FAILED ${asciiCanary}`,
      asciiCanary,
      `request to https://${asciiCanary}/ with ${key} failed`,
    )
    .map((message) => () => Promise.reject(Object.assign(new Error(message), { code: asciiCanary }))),
);

describe("a report", () => {
  it("holds nothing that came from outside: no key, no label, no text of the server, of the system or of the proxy", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(reply, { minLength: 4, maxLength: 4 }),
        fc.constantFrom("ru" as const, "en" as const),
        fc.constantFrom(
          `PROXY ${asciiCanary}:pass@${asciiCanary}.example:3128`,
          `SOCKS ${asciiCanary}.example:1`,
          asciiCanary,
          "DIRECT",
        ),
        async (replies, language, proxies) => {
          let count = 0;
          const client = createPlusofonClient({
            baseUrl: plusofonOrigin,
            fetch: () => {
              count += 1;
              // The check of the new key and the poll behind it come first and succeed.
              return count <= 3
                ? Promise.resolve(Response.json({ success: true, id: 987654321, tfa_active: true }))
                : (replies[count % replies.length] ?? never)();
            },
            now: () => 0,
          });
          const { report, add, check } = setUpDiagnostics({
            client,
            language,
            app: {
              keychain: asciiCanary,
              runtime: {
                electron: "45.4.1",
                chromium: "150.0.7871.47",
                system: "linux",
                systemVersion: `6.1.0-${asciiCanary}`,
                architecture: "x64",
              },
              settings: {
                ...defaultSettings,
                proxy: { mode: "manual", address: `${asciiCanary}.example:3128`, userName: asciiCanary },
              },
            },
            proxiesFor: () => Promise.resolve(proxies),
          });
          expect(await add(`/home/${asciiCanary}`)).toMatchObject({ state: "saved" });
          await check();
          expect(report()).toContain("5. ");
          for (const outside of forbidden) expect(report()).not.toContain(outside);
        },
      ),
      { numRuns: 80 },
    );
  }, 60_000);
});

function never(): never {
  throw new Error("unreachable");
}
