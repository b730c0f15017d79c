import { known, none, unknown } from "../../../contract/reading";
import type { WatchedFacts } from "../../accounts/changes";
import { calmFacts, dayMs, hourMs, minuteMs, type Situation, unknownFacts } from "./scene";

const refused = { isKeyRefused: known(true) };
const accepted = { isKeyRefused: known(false) };
const trouble: Pick<WatchedFacts, "longTrouble"> = { longTrouble: known("server") };
const working = { longTrouble: none };
const locked = { isKeyringLocked: known(true) };
const open = { isKeyringLocked: known(false) };

/** Keys, the keychain, the service, and whose account it is. Source: docs/api-behaviour.md, A12, A20, D3, U21. */
export const accessSituations: Situation[] = [
  ["a key is refused", [{ facts: refused }], ["one key-refused: shown"]],
  [
    "once per episode",
    [{ facts: refused }, { facts: { isKeyRefused: unknown } }, { facts: refused, afterMs: dayMs }],
    [],
  ],
  [
    "a key that is taken again closes the notice",
    [{ facts: refused }, { facts: accepted }],
    ["close one/key"],
  ],
  ["a poll under way closes nothing", [{ facts: refused }, { facts: { isKeyRefused: unknown } }], []],
  [
    "a flapping key is told once an hour",
    [{ facts: refused }, { facts: accepted }, { facts: refused }],
    ["one key-refused: repeated"],
  ],
  [
    "a flapping key that stays refused is told after the hour",
    [{ facts: refused }, { facts: accepted }, { facts: refused }, { afterMs: hourMs }],
    ["late one key-refused: shown"],
  ],
  [
    "a key refused before a restart is not told again",
    [{ facts: refused }, { isRestart: true, facts: { isKeyRefused: unknown } }, { facts: refused }],
    [],
  ],
  ["long trouble of the service", [{ facts: trouble }], ["one service-trouble: shown"]],
  ["its end", [{ facts: trouble }, { facts: working }], ["one service-back: shown"]],
  [
    "its end over unknown",
    [{ facts: trouble }, { facts: { longTrouble: unknown } }, { facts: working }],
    ["one service-back: shown"],
  ],
  [
    "its end after a restart",
    [{ facts: trouble }, { isRestart: true, facts: { longTrouble: unknown } }, { facts: working }],
    ["one service-back: shown"],
  ],
  [
    "the end of trouble that was not told",
    [{ facts: trouble, around: { isWindowInFront: true } }, { facts: working }],
    ["one service-back: trouble-not-told"],
  ],
  [
    "another failure of the same trouble is silent",
    [{ facts: trouble }, { facts: { longTrouble: known("protocol") } }],
    [],
  ],
  [
    "trouble of all accounts is one notice",
    [{ otherFacts: {} }, { facts: trouble, otherFacts: trouble }],
    ["one service-trouble: shown", "two service-trouble: already-told"],
  ],
  [
    "so is its end",
    [{ otherFacts: {} }, { facts: trouble, otherFacts: trouble }, { facts: working, otherFacts: working }],
    ["one service-back: shown", "two service-back: trouble-not-told"],
  ],
  [
    "the notice of an account that is removed goes with it",
    [{ otherFacts: {} }, { otherFacts: trouble }, { otherFacts: "removed" }],
    ["close service"],
  ],
  ["the keychain does not open", [{ facts: locked }], ["one keyring-trouble: shown"]],
  [
    "the keychain of all accounts is one notice",
    [{ otherFacts: {} }, { facts: locked, otherFacts: locked }],
    ["one keyring-trouble: shown", "two keyring-trouble: already-told"],
  ],
  ["the keychain opens again", [{ facts: locked }, { facts: open }], ["close keyring"]],
  [
    "another customer resets everything in silence",
    [{ facts: { customerId: known("99"), unreadSms: known(9), blocks: known(["agreement"]) } }],
    ["one customer-changed: other-customer"],
  ],
  [
    "another customer closes the former one's notices",
    [{ facts: { unreadSms: known(3) } }, { facts: { customerId: known("99") } }],
    ["one customer-changed: other-customer", "close one/sms"],
  ],
  [
    "the other customer's changes are told from then on",
    [{ facts: { customerId: known("99"), unreadSms: known(9) } }, { facts: { unreadSms: known(10) } }],
    ["one sms-arrived: shown"],
  ],
  [
    "an id that is not known is no other customer",
    [{ facts: { customerId: unknown, unreadSms: known(3) } }],
    ["one sms-arrived: shown"],
  ],
  [
    "the same id after unknown is the same customer",
    [{ facts: { customerId: unknown } }, { facts: { customerId: known("1234") } }],
    [],
  ],
  ["nothing known at all", [{ facts: unknownFacts }], []],
  ["all known again as before", [{ facts: unknownFacts }, { facts: calmFacts }], []],
  [
    "a new account's first reading is silent",
    [{ otherFacts: { ...refused, ...trouble, blocks: known(["agreement"]) } }],
    [],
  ],
  [
    "a removed account that comes back begins anew",
    [
      { otherFacts: {} },
      { otherFacts: "removed" },
      { otherFacts: { unreadSms: known(9) }, afterMs: minuteMs },
    ],
    [],
  ],
];
