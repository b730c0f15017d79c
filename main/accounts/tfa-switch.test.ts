import { describe, expect, it } from "vitest";
import { type FailureKind, failure, failureKindSchema } from "../../contract/failure";
import type { TfaReading } from "../../contract/snapshot";
import type { CallResult, TfaSwitchReply } from "../plusofon/client";
import { bad, good } from "../plusofon/client-double";
import { isPinRefusal, isRefusal, switchTfa } from "./tfa-switch";

const on: CallResult<TfaReading> = good({ state: "known", value: true });
const off: CallResult<TfaReading> = good({ state: "known", value: false });
const odd: CallResult<TfaReading> = good({ state: "unknown" });
const accepted: CallResult<TfaSwitchReply> = good({ state: "accepted", note: null });
const unconfirmed: CallResult<TfaSwitchReply> = good({ state: "unconfirmed" });

/** Runs a switch against the given readings, in turn (the last one repeats), and the given answer to the switch. */
async function run(
  wanted: boolean,
  reads: CallResult<TfaReading>[],
  sent: CallResult<TfaSwitchReply> = accepted,
) {
  const happened: string[] = [];
  const left = [...reads];
  const result = await switchTfa(
    {
      async read() {
        happened.push("read");
        const next = left.length > 1 ? left.shift() : left[0];
        return next ?? odd;
      },
      async send() {
        happened.push("send");
        return sent;
      },
      async wait(ms) {
        happened.push(`wait ${ms}`);
      },
    },
    wanted,
  );
  return { result, happened: happened.join(", ") };
}

describe("switching two-factor authentication (docs/api-behaviour.md, E)", () => {
  it("E7: reads, sends once, reads again, and tells what was read", async () => {
    expect(await run(true, [off, on])).toEqual({
      result: { state: "done", isOn: true },
      happened: "read, send, read",
    });
    expect(await run(false, [on, off])).toEqual({
      result: { state: "done", isOn: false },
      happened: "read, send, read",
    });
  });

  it("E7: a contradiction is read once more after 5 s", async () => {
    expect(await run(true, [off, off, on])).toEqual({
      result: { state: "done", isOn: true },
      happened: "read, send, read, wait 5000, read",
    });
    expect(await run(true, [off])).toEqual({
      result: { state: "contradicted", isOn: false },
      happened: "read, send, read, wait 5000, read",
    });
  });

  it("E8: an unclear success counts only as far as it is read", async () => {
    expect((await run(true, [off, on], unconfirmed)).result).toEqual({ state: "done", isOn: true });
    expect((await run(true, [off, off], unconfirmed)).result).toEqual({
      state: "unclear",
      isOn: false,
      failure: null,
    });
    expect((await run(true, [off, odd], unconfirmed)).result).toEqual({
      state: "unclear",
      isOn: null,
      failure: null,
    });
    expect((await run(true, [off, bad("server")], unconfirmed)).result).toMatchObject({
      state: "unclear",
      isOn: null,
      failure: { kind: "server" },
    });
  });

  it.each<FailureKind>(["timeout", "network", "server", "protocol", "redirect"])(
    "E9: %s leaves it open: never sent again, told as it reads",
    async (kind) => {
      const { result, happened } = await run(true, [off, off], bad(kind, { call: "tfa" }));
      expect(result).toMatchObject({ state: "unclear", isOn: false, failure: { kind } });
      expect(happened).toBe("read, send, read");
      expect((await run(true, [off, on], bad(kind))).result).toEqual({ state: "done", isOn: true });
    },
  );

  it("E6: a DELETE whose body seems lost says that a proxy may be the cause; nothing else is tried", async () => {
    for (const lost of [
      bad("rejected", { httpStatus: 400, serverMessage: "pin required" }),
      bad("rejected", { httpStatus: 422, serverMessage: "Поле pin обязательно" }),
      bad("rejected", { httpStatus: 200, serverMessage: "The pin field is required." }),
      bad("rejected", { httpStatus: 200 }),
    ]) {
      const { result, happened } = await run(false, [on], lost);
      expect(result).toMatchObject({ state: "refused", mayBeProxy: true });
      expect(happened).toBe("read, send, read");
    }
    expect((await run(true, [off], bad("rejected", { httpStatus: 422 }))).result).toMatchObject({
      mayBeProxy: false,
    });
  });

  it("E10: a wrong PIN is the server's word, and counts", async () => {
    const { result } = await run(
      false,
      [on],
      bad("rejected", { httpStatus: 200, serverMessage: "Неверный ПИН-код" }),
    );
    expect(result).toMatchObject({
      state: "refused",
      mayBeProxy: false,
      failure: { serverMessage: "Неверный ПИН-код" },
    });
    expect(isPinRefusal(result)).toBe(true);
    expect(isPinRefusal({ state: "done", isOn: true })).toBe(false);
  });

  it("E12: already as wanted: says so and sends nothing", async () => {
    expect(await run(true, [on])).toEqual({ result: { state: "already", isOn: true }, happened: "read" });
  });

  it("E3, E12: an unknown or unreadable state sends nothing", async () => {
    expect(await run(true, [odd])).toMatchObject({ result: { state: "not-sent" }, happened: "read" });
    expect(await run(true, [bad("network")])).toMatchObject({
      result: { state: "not-sent", failure: { kind: "network" } },
      happened: "read",
    });
  });

  it("E13: a 401 after an accepted switch means that the key is gone", async () => {
    expect((await run(true, [off, bad("unauthorized")])).result).toEqual({ state: "key-dropped" });
    expect((await run(true, [off, bad("unauthorized")], unconfirmed)).result).toMatchObject({
      state: "unclear",
    });
  });

  it("E13, E7: the second look tells a dropped key and an unreadable state from a contradiction", async () => {
    expect((await run(true, [off, off, bad("unauthorized")])).result).toEqual({ state: "key-dropped" });
    expect((await run(true, [off, off, bad("network")])).result).toMatchObject({
      state: "unclear",
      isOn: null,
    });
    expect((await run(true, [off, off, odd])).result).toMatchObject({ state: "unclear", isOn: null });
  });

  it("every kind of failure is either a sure refusal or open", () => {
    const refusals = failureKindSchema.options.filter((kind) => isRefusal(failure(kind)));
    expect(refusals).toEqual(["unauthorized", "forbidden", "rejected", "not-found", "rate-limited"]);
  });
});
