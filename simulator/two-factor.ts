import type { Account } from "./account";
import { jsonReply, type Reply } from "./reply";
import { serverMessages } from "./server-messages";

/** An answer and the account after it. */
export type Outcome = { reply: Reply; account: Account };

/** The PIN in a request's body, or how the server refuses it. */
type SentPin = { pin: string } | { refusal: Reply };

/** `GET api/v1/customer/tfa`. */
export function readTwoFactor(account: Account): Outcome {
  return { reply: jsonReply(200, { tfa_active: account.isTfaOn, success: true }), account };
}

/** `PUT api/v1/customer/tfa`: sets the PIN. Its rule is the simulator's own; the specification has none. */
export function enableTwoFactor(account: Account, body: string): Outcome {
  const sent = readPin(body);
  if ("refusal" in sent) return { reply: sent.refusal, account };
  if (!/^[0-9]{4,6}$/.test(sent.pin)) return { reply: invalidPin(serverMessages.pinRule), account };
  if (account.isTfaOn) return { reply: refused(200, serverMessages.alreadyOn), account };
  return { reply: jsonReply(200, { success: true }), account: { ...account, isTfaOn: true, pin: sent.pin } };
}

/** `DELETE api/v1/customer/tfa`: takes only the PIN that was set. */
export function disableTwoFactor(account: Account, body: string): Outcome {
  const sent = readPin(body);
  if ("refusal" in sent) return { reply: sent.refusal, account };
  if (!account.isTfaOn) return { reply: refused(200, serverMessages.alreadyOff), account };
  if (sent.pin !== account.pin) return { reply: refused(200, serverMessages.pinWrong), account };
  return { reply: jsonReply(200, { success: true }), account: { ...account, isTfaOn: false } };
}

/** The PIN that a body holds; null: it holds none. */
export function pinIn(body: string | null): string | null {
  const sent = readPin(body ?? "");
  return "pin" in sent ? sent.pin : null;
}

/** The value of a JSON text; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads the PIN from a body; nothing is converted: a number is not a PIN. */
function readPin(body: string): SentPin {
  const missing = { refusal: refused(400, serverMessages.pinMissing) };
  if (body.trim() === "") return missing;
  const value = parseJson(body);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { refusal: refused(400, serverMessages.bodyNotJson) };
  }
  if (!("pin" in value) || value.pin === null || value.pin === "") return missing;
  return typeof value.pin === "string"
    ? { pin: value.pin }
    : { refusal: invalidPin(serverMessages.pinNotText) };
}

function refused(status: number, message: string): Reply {
  return jsonReply(status, { success: false, message });
}

/** The stock validation error of the framework that the operator probably uses. */
function invalidPin(reason: string): Reply {
  return jsonReply(422, { message: serverMessages.invalidData, errors: { pin: [reason] } });
}
