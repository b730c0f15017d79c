import { unknown } from "../../../contract/reading";
import { calmFacts } from "../../../contract/sample-state";
import { dayMs, hourMs, minuteMs } from "../../../contract/time";
import {
  balance,
  block,
  both,
  keyRefused,
  locked,
  noBlock,
  noTrouble,
  other,
  otherCustomer,
  restart,
  type Step,
  sms,
  switching,
  testSituations,
  tfaOff,
  tfaOn,
  together,
  trial,
  trouble,
  twoAccounts,
  unknownOf,
} from "./scene-for-test";

const longer = "2026-12-20T14:57:40+03:00";
const days = (...daysLeft: (number | null)[]): Step[] =>
  daysLeft.map((left) => ({ ...trial(left), afterMs: dayMs }));

/** New SMS. Source: docs/api-behaviour.md, D39 to D46. */
testSituations("new SMS", [
  ["the first reading is silent", [], []],
  ["each rise (D45)", [sms(3), sms(5)], ["one sms-arrived: shown"]],
  ["a rise of another account is its own", [twoAccounts, other(sms(3))], ["two sms-arrived: shown"]],
  ["unknown is silent", [sms(5), unknownOf("unreadSms")], []],
  ["unknown between equal values is silent (D46)", [unknownOf("unreadSms"), sms(2)], []],
  ["a rise over unknown", [unknownOf("unreadSms"), sms(3)], ["one sms-arrived: shown"]],
  ["the first number after a restart is silent (D44)", [together(restart, sms(9))], []],
  ["the second number after a restart", [together(restart, sms(9)), sms(10)], ["one sms-arrived: shown"]],
]);

/** The trial period. Source: docs/api-behaviour.md, D12 to D14, G3, G5. */
testSituations("the trial period", [
  ["a day less is no threshold", days(13), ["one trial-days: not-a-threshold"]],
  ["seven days", days(8, 7), ["one trial-days: shown"]],
  ["it ends today", days(1, 0), ["one trial-days: shown"]],
  ["it has ended", days(0, null), ["one trial-ended: shown"]],
  ["several thresholds at once make one notification", days(8, 2), ["one trial-days: shown"]],
  ["the next day is no threshold", days(8, 7, 6), ["one trial-days: not-a-threshold"]],
  ["unknown is silent", [...days(8, 7), unknownOf("trial")], []],
  ["a threshold over unknown", [...days(8), unknownOf("trial"), ...days(7)], ["one trial-days: shown"]],
  [
    "a longer end date starts over",
    [...days(7), trial(16, longer), { ...trial(7, longer), afterMs: 9 * dayMs }],
    ["one trial-days: shown"],
  ],
  ["a restart repeats nothing", [...days(8, 7), restart], []],
  [
    "a threshold passed while not running",
    [...days(8), together(...days(7), restart)],
    ["one trial-days: shown"],
  ],
]);

/** Blocks. Source: docs/api-behaviour.md, D28 to D38. */
testSituations("blocks", [
  ["it appears", [block("agreement")], ["one block-appeared: shown"]],
  ["it changes", [block("agreement"), block("debt")], ["one block-changed: shown"]],
  ["it is lifted", [block("agreement"), noBlock], ["one block-lifted: shown"]],
  ["unknown is silent", [block("agreement"), unknownOf("blocks")], []],
  ["it appears over unknown", [unknownOf("blocks"), block("agreement")], ["one block-appeared: shown"]],
  ["a restart repeats nothing", [block("agreement"), restart], []],
  ["one that came while not running", [together(restart, block("agreement"))], ["one block-appeared: shown"]],
]);

/** The balance, of which 1,000 roubles were read first, and 500 are warned of. */
testSituations("the balance", [
  ["it falls below the limit", [balance(499)], ["one balance-low: shown"]],
  ["some money comes in, not enough", [balance(499), balance(520)], ["one balance-topped-up: history-only"]],
  ["it falls below zero", [balance(499), balance(-1)], ["one balance-negative: shown"]],
  ["unknown is silent", [balance(499), unknownOf("balance")], []],
  ["a restart repeats nothing", [balance(499), restart], []],
  ["enough money comes in", [balance(-1), balance(1_000)], ["one balance-topped-up: history-only"]],
]);

/** The two-factor state. */
testSituations("the two-factor state", [
  ["switched off elsewhere", [tfaOn, tfaOff], ["one tfa-switched: shown"]],
  ["unknown is silent", [tfaOn, unknownOf("tfa")], []],
  ["by this program", [together(switching, tfaOn)], ["one tfa-switched: own-switch"]],
  ["read right after a switch of ours", [switching, tfaOn], ["one tfa-switched: own-switch"]],
  [
    "the second reading after it, within ten minutes",
    [switching, {}, { ...tfaOn, afterMs: 2 * minuteMs }],
    ["one tfa-switched: own-switch"],
  ],
  [
    "the first reading after a switch of ours, however late and over a restart",
    [together(switching, unknownOf("tfa")), { ...together(restart, tfaOn), afterMs: 5 * hourMs }],
    ["one tfa-switched: own-switch"],
  ],
  [
    "long after a switch of ours, somebody else's",
    [together(switching, tfaOn), { afterMs: 11 * minuteMs }, tfaOff],
    ["one tfa-switched: shown"],
  ],
  [
    "a switch of ours after that of another",
    [tfaOn, together(switching, tfaOff)],
    ["one tfa-switched: own-switch"],
  ],
]);

/** Keys, the keychain, the service, and whose account it is. Source: docs/api-behaviour.md, A12, A20, D3, U21. */
testSituations("keys, keychain, service, customer", [
  ["a key is refused", [keyRefused], ["one key-refused: shown"]],
  ["a refused key over unknown is the same", [keyRefused, unknownOf("isKeyRefused"), keyRefused], []],
  ["long trouble of the service", [trouble], ["one service-trouble: shown"]],
  ["its end", [trouble, noTrouble], ["one service-back: shown"]],
  [
    "its end over a restart",
    [trouble, { ...unknownOf("longTrouble"), ...restart }, noTrouble],
    ["one service-back: shown"],
  ],
  [
    "trouble of all accounts is one notification",
    [twoAccounts, both(trouble)],
    ["one service-trouble: shown", "two service-trouble: repeated"],
  ],
  ["and stays one", [twoAccounts, both(trouble), { afterMs: 5 * hourMs }], []],
  ["over a restart too", [twoAccounts, both(trouble), { ...restart, afterMs: 5 * hourMs }], []],
  [
    "its end is one too",
    [twoAccounts, both(trouble), both(noTrouble)],
    ["one service-back: shown", "two service-back: repeated"],
  ],
  ["the keychain does not open", [locked], ["one keyring-trouble: shown"]],
  [
    "the keychain of all accounts is one notification",
    [twoAccounts, both(locked)],
    ["one keyring-trouble: shown", "two keyring-trouble: repeated"],
  ],
  [
    "another customer resets everything silently",
    [together(otherCustomer, sms(9), block("agreement"))],
    ["one customer-changed: other-customer"],
  ],
  ["the other customer's changes", [together(otherCustomer, sms(9)), sms(10)], ["one sms-arrived: shown"]],
  ["an id that is not known is no other customer", [unknownOf("customerId"), { facts: calmFacts }], []],
  [
    "nothing known at all",
    [{ facts: Object.fromEntries(Object.keys(calmFacts).map((name) => [name, unknown])) }],
    [],
  ],
  ["a new account's first reading is silent", [other(together(keyRefused, trouble, block("agreement")))], []],
  [
    "a removed account that comes back starts over",
    [twoAccounts, { otherFacts: "removed" }, other(sms(9))],
    [],
  ],
]);
