import { describe, expect, it } from "vitest";
import type { FailureKind } from "../../contract/failure";
import type { TfaReading } from "../../contract/snapshot";
import type { CallResult } from "../plusofon/call-result";
import { bad, good } from "../plusofon/client-double";
import type { TfaSwitchReply } from "../plusofon/readers/read-tfa";
import { switchTfa } from "./tfa-switch";

type Read = CallResult<TfaReading>;
const on: Read = good({ state: "known", value: true });
const off: Read = good({ state: "known", value: false });
const odd: Read = good({ state: "unknown" });
const accepted: CallResult<TfaSwitchReply> = good("accepted");
const unconfirmed: CallResult<TfaSwitchReply> = good("unconfirmed");
const keyGone = bad("unauthorized");
const done = { state: "done", isOn: true };
const unclear = { state: "unclear", isOn: null };
const wrongPin = bad("rejected", { httpStatus: 200, serverMessage: "Неверный ПИН-код" });

/** Runs a switch with these readings one after the other (the last one repeats) and this reply to the switch. */
async function run(wanted: boolean, reads: Read[], sent: CallResult<TfaSwitchReply> = accepted) {
  const calls: string[] = [];
  const left = [...reads];
  const result = await switchTfa(
    {
      async read() {
        calls.push("read");
        const next = left.length > 1 ? left.shift() : left[0];
        return next ?? odd;
      },
      async send() {
        calls.push("send");
        return sent;
      },
      async wait(ms) {
        calls.push(`wait ${ms}`);
      },
    },
    wanted,
  );
  return { result, calls: calls.join(", ") };
}

const once = "read, send, read";
const twice = "read, send, read, wait 5000, read";

describe("switching two-factor authentication (docs/api-behaviour.md, E)", () => {
  it.each<[string, Read[], CallResult<TfaSwitchReply>, object, string]>([
    ["E7: reads, sends once, reads again", [off, on], accepted, done, once],
    ["E7: a contradiction is read again", [off, off, on], accepted, done, twice],
    ["E7: one that stays", [off], accepted, { state: "contradicted", isOn: false }, twice],
    ["E7: unreadable then", [off, off, bad("network")], accepted, unclear, twice],
    ["E7: unknown then", [off, off, odd], accepted, unclear, twice],
    ["E8: unconfirmed, but read", [off, on], unconfirmed, done, once],
    ["E8: unconfirmed, and not so", [off], unconfirmed, { state: "unclear", isOn: false }, once],
    ["E8: unconfirmed, unknown", [off, odd], unconfirmed, unclear, once],
    ["E8: unconfirmed, unreadable", [off, bad("server")], unconfirmed, unclear, once],
    ["E12: already as wanted", [on], accepted, { state: "already", isOn: true }, "read"],
    ["E3: an unknown state", [odd], accepted, { state: "not-sent" }, "read"],
    ["E12: an unreadable state", [bad("network")], accepted, { failure: { kind: "network" } }, "read"],
    ["E13: the key is gone", [off, keyGone], accepted, { state: "key-dropped" }, once],
    ["E13: gone at the second read", [off, off, keyGone], accepted, { state: "key-dropped" }, twice],
    ["E13: perhaps not", [off, keyGone], unconfirmed, unclear, once],
  ])("%s", async (_name, reads, sent, result, calls) => {
    expect(await run(true, reads, sent)).toMatchObject({ result, calls });
  });

  it("E10: switching off works the same way; a wrong PIN is refused with the server's message", async () => {
    expect(await run(false, [on, off])).toEqual({ result: { state: "done", isOn: false }, calls: once });
    const { result } = await run(false, [on], wrongPin);
    expect(result).toMatchObject({
      state: "refused",
      mayBeProxy: false,
      failure: { serverMessage: "Неверный ПИН-код" },
    });
  });

  it.each<FailureKind>(["timeout", "network", "server", "protocol", "redirect"])(
    "E9: %s leaves it open: never sent again, and what counts is what is read",
    async (kind) => {
      const result = { state: "unclear", isOn: false, failure: { kind } };
      expect(await run(true, [off], bad(kind))).toMatchObject({ result, calls: once });
      expect((await run(true, [off, on], bad(kind))).result).toEqual(done);
    },
  );

  it.each([
    { httpStatus: 400, serverMessage: "pin required" },
    { httpStatus: 422, serverMessage: "Поле pin обязательно" },
    { httpStatus: 200, serverMessage: "The pin field is required." },
    { httpStatus: 200 },
  ])("E6: a DELETE whose body seems lost (%j) may be a proxy's fault", async (rest) => {
    const lost = bad("rejected", rest);
    expect(await run(false, [on], lost)).toMatchObject({ result: { mayBeProxy: true }, calls: once });
    expect(await run(true, [off], lost)).toMatchObject({ result: { mayBeProxy: false }, calls: once });
  });
});
