import { describe, expect, it } from "vitest";
import { type FailureKind, failure, failureKindSchema } from "../../contract/failure";
import type { TfaReading } from "../../contract/snapshot";
import type { CallResult, TfaSwitchReply } from "../plusofon/client";
import { bad, good } from "../plusofon/client-double";
import { isRefusal, switchTfa } from "./tfa-switch";

type Read = CallResult<TfaReading>;
const on: Read = good({ state: "known", value: true });
const off: Read = good({ state: "known", value: false });
const odd: Read = good({ state: "unknown" });
const accepted: CallResult<TfaSwitchReply> = good({ state: "accepted", note: null });
const unconfirmed: CallResult<TfaSwitchReply> = good({ state: "unconfirmed" });
const wrongPin = bad("rejected", { httpStatus: 200, serverMessage: "Неверный ПИН-код" });

/** Runs a switch against the given readings, in turn (the last one repeats), and the given answer to the switch. */
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

describe("switching two-factor authentication (PLUSOFON.md §3 E)", () => {
  it.each<[string, boolean, Read[], CallResult<TfaSwitchReply>, object, string]>([
    [
      "E7: reads, sends once, reads again: on",
      true,
      [off, on],
      accepted,
      { state: "done", isOn: true },
      once,
    ],
    ["E7: the same: off", false, [on, off], accepted, { state: "done", isOn: false }, once],
    [
      "E7: a contradiction is read again",
      true,
      [off, off, on],
      accepted,
      { state: "done", isOn: true },
      twice,
    ],
    ["E7: one that stays", true, [off], accepted, { state: "contradicted", isOn: false }, twice],
    ["E8: unconfirmed, but read", true, [off, on], unconfirmed, { state: "done", isOn: true }, once],
    ["E8: unconfirmed, and not so", true, [off], unconfirmed, { state: "unclear", isOn: false }, once],
    ["E8: unconfirmed, unknown", true, [off, odd], unconfirmed, { state: "unclear", isOn: null }, once],
    [
      "E8: unconfirmed, unreadable",
      true,
      [off, bad("server")],
      unconfirmed,
      { state: "unclear", isOn: null, failure: { kind: "server" } },
      once,
    ],
    [
      "E10: a wrong PIN is refused in the server's words",
      false,
      [on],
      wrongPin,
      { state: "refused", mayBeProxy: false, failure: { serverMessage: "Неверный ПИН-код" } },
      once,
    ],
    ["E12: already as wanted", true, [on], accepted, { state: "already", isOn: true }, "read"],
    ["E3: an unknown state", true, [odd], accepted, { state: "not-sent" }, "read"],
    ["E12: an unreadable state", true, [bad("network")], accepted, { failure: { kind: "network" } }, "read"],
    ["E13: the key is gone", true, [off, bad("unauthorized")], accepted, { state: "key-dropped" }, once],
    ["E13: perhaps not", true, [off, bad("unauthorized")], unconfirmed, { state: "unclear" }, once],
    [
      "E13: gone at the second read",
      true,
      [off, off, bad("unauthorized")],
      accepted,
      { state: "key-dropped" },
      twice,
    ],
    [
      "E7: unreadable then",
      true,
      [off, off, bad("network")],
      accepted,
      { state: "unclear", isOn: null },
      twice,
    ],
    ["E7: unknown then", true, [off, off, odd], accepted, { state: "unclear", isOn: null }, twice],
  ])("%s", async (_name, wanted, reads, sent, result, calls) => {
    expect(await run(wanted, reads, sent)).toMatchObject({ result, calls });
  });

  it.each<FailureKind>(["timeout", "network", "server", "protocol", "redirect"])(
    "E9: %s leaves it open: never sent again, and what counts is what is read",
    async (kind) => {
      const failed = await run(true, [off], bad(kind, { call: "tfa" }));
      expect(failed).toMatchObject({
        result: { state: "unclear", isOn: false, failure: { kind } },
        calls: once,
      });
      expect((await run(true, [off, on], bad(kind))).result).toEqual({ state: "done", isOn: true });
    },
  );

  it.each([
    { httpStatus: 400, serverMessage: "pin required" },
    { httpStatus: 422, serverMessage: "Поле pin обязательно" },
    { httpStatus: 200, serverMessage: "The pin field is required." },
    { httpStatus: 200 },
  ])(
    "E6: a DELETE whose body seems lost (%j) may be a proxy's fault; nothing else is tried",
    async (rest) => {
      const lost = bad("rejected", rest);
      expect(await run(false, [on], lost)).toMatchObject({ result: { mayBeProxy: true }, calls: once });
      expect(await run(true, [off], lost)).toMatchObject({ result: { mayBeProxy: false }, calls: once });
    },
  );

  it("every kind of failure is either a sure refusal or open", () => {
    const refusals = failureKindSchema.options.filter((kind) => isRefusal(failure(kind)));
    expect(refusals).toEqual(["unauthorized", "forbidden", "rejected", "not-found", "rate-limited"]);
  });
});
