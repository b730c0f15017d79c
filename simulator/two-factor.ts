import { assertNever } from "../contract/assert-never";
import type { Account } from "./account";
import { jsonReply, type Reply } from "./reply";
import { readPin, type SentPin } from "./request-body";
import { serverMessages } from "./server-messages";

/** An answer and the account after it. */
export type Outcome = { reply: Reply; account: Account };

/** `GET api/v1/customer/tfa`. */
export function readTwoFactor(account: Account): Outcome {
  return { reply: jsonReply(200, { tfa_active: account.isTfaOn, success: true }), account };
}

/** `PUT api/v1/customer/tfa`: sets the PIN. Its rule is the simulator's own; the specification has none. */
export function enableTwoFactor(account: Account, body: string): Outcome {
  const sent = readPin(body);
  if (sent.state !== "given") return { reply: badPinReply(sent.state), account };
  if (!/^[0-9]{4,6}$/.test(sent.pin)) return { reply: invalidPinReply(serverMessages.pinRule), account };
  if (account.isTfaOn) return { reply: refusal(serverMessages.alreadyOn), account };
  return { reply: jsonReply(200, { success: true }), account: { ...account, isTfaOn: true, pin: sent.pin } };
}

/** `DELETE api/v1/customer/tfa`: takes only the PIN that was set. */
export function disableTwoFactor(account: Account, body: string): Outcome {
  const sent = readPin(body);
  if (sent.state !== "given") return { reply: badPinReply(sent.state), account };
  if (!account.isTfaOn) return { reply: refusal(serverMessages.alreadyOff), account };
  if (sent.pin !== account.pin) return { reply: refusal(serverMessages.pinWrong), account };
  return { reply: jsonReply(200, { success: true }), account: { ...account, isTfaOn: false } };
}

function refusal(message: string): Reply {
  return jsonReply(200, { success: false, message });
}

function badPinReply(state: Exclude<SentPin["state"], "given">): Reply {
  switch (state) {
    case "no-body":
    case "missing":
      return jsonReply(400, { success: false, message: serverMessages.pinMissing });
    case "not-json":
      return jsonReply(400, { success: false, message: serverMessages.bodyNotJson });
    case "not-text":
      return invalidPinReply(serverMessages.pinNotText);
    default:
      return assertNever(state);
  }
}

/** The stock validation error of the framework that the operator probably uses. */
function invalidPinReply(reason: string): Reply {
  return jsonReply(422, { message: serverMessages.invalidData, errors: { pin: [reason] } });
}
