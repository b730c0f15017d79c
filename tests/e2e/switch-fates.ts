import type { Page } from "@playwright/test";
import type { Simulator } from "../../simulator/simulator";
import { appState, canaryPin, expect, sendPin } from "./fixtures";
import type { SecureFront, SwitchFate } from "./secure-front";

const fates: Record<"1.1" | "2.0", readonly Exclude<SwitchFate, "pass">[]> = {
  "1.1": ["cut", "misdirected"],
  "2.0": ["cut", "misdirected", "refused-stream", "http-1-1-required", "refused-early"],
};

/** Switches on and off through every fate of that version of HTTP; each time the PIN leaves once, and is not told as lost. */
export async function expectSingleSwitches(
  page: Page,
  front: SecureFront,
  simulator: Simulator,
  version: "1.1" | "2.0",
): Promise<void> {
  const accountId = (await appState(page)).accounts[0]?.id ?? "";
  for (const action of ["enable", "disable"] as const) {
    const method = action === "enable" ? "PUT" : "DELETE";
    const submit = () => sendPin(page, accountId, action);
    for (const fate of fates[version]) {
      front.fate = fate;
      const [earlier, count] = [front.bodies.length, front.methods.length];
      const sentSince = () => front.methods.slice(count).filter((one) => one !== "GET");
      let result = await submit();
      // On a connection that has just ended nothing leaves, which is unclear too.
      for (let again = 0; again < 3 && sentSince().length === 0; again += 1) result = await submit();
      const sent = sentSince();
      const bodies = front.bodies.slice(earlier);
      const text = JSON.stringify({ pin: canaryPin });
      const whole = { version, text, length: String(text.length) };
      // Refused before there was a body, its head may come again; the PIN does not.
      const isEarly = fate === "refused-early";
      expect({ fate, sent: isEarly ? [...new Set(sent)] : sent, bodies, result }).toMatchObject({
        sent: [method],
        bodies: isEarly ? [] : [whole],
        result: { ok: true, value: { state: "unclear" } },
      });
    }
    front.fate = "pass";
    expect(await submit()).toEqual({ ok: true, value: { state: "done", isOn: action === "enable" } });
    expect(simulator.state.account.tfa).toBe(action === "enable");
  }
}
