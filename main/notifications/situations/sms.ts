import { known, unknown } from "../../../contract/reading";
import { dayMs, hourMs, minuteMs, type Situation } from "./scene";

const unread = (value: number) => ({ unreadSms: known(value) });
const off = {
  kinds: { sms: false, trial: true, block: true, tfa: true, key: true, service: true, keyring: true },
};

/** New SMS. Source: docs/api-behaviour.md, D39 to D46. */
export const smsSituations: Situation[] = [
  ["the first reading is silent", [], []],
  ["a rise is told (D45)", [{ facts: unread(5) }], ["one sms-arrived: shown"]],
  ["the same number is silent", [{ facts: unread(2) }], []],
  ["a fall is silent", [{ facts: unread(1) }], []],
  [
    "a fall closes the notice when the new ones are read",
    [{ facts: unread(5) }, { facts: unread(2) }],
    ["close one/sms"],
  ],
  [
    "a fall leaves the notice while some new ones are unread",
    [{ facts: unread(5) }, { facts: unread(4) }],
    [],
  ],
  ["unknown is silent", [{ facts: { unreadSms: unknown } }], []],
  ["unknown closes nothing", [{ facts: unread(5) }, { facts: { unreadSms: unknown } }], []],
  [
    "unknown between equal values is silent (D46)",
    [{ facts: { unreadSms: unknown } }, { facts: unread(2) }],
    [],
  ],
  [
    "a rise over unknown is told",
    [{ facts: { unreadSms: unknown } }, { facts: unread(3) }],
    ["one sms-arrived: shown"],
  ],
  ["a second rise is told", [{ facts: unread(3) }, { facts: unread(4) }], ["one sms-arrived: shown"]],
  [
    "a flapping number is told once an hour",
    [{ facts: unread(3) }, { facts: unread(2) }, { facts: unread(3) }],
    ["one sms-arrived: repeated"],
  ],
  [
    "with all read, the next one is new, whatever the number says",
    [{ facts: unread(0) }, { facts: unread(1) }, { facts: unread(0) }, { facts: unread(1) }],
    ["one sms-arrived: shown"],
  ],
  [
    "a flapping number that stayed is told after the hour",
    [{ facts: unread(3) }, { facts: unread(2) }, { facts: unread(3) }, { afterMs: 51 * minuteMs }],
    ["late one sms-arrived: shown"],
  ],
  [
    "a flapping number that fell again is not told after the hour",
    [{ facts: unread(3) }, { facts: unread(2) }, { facts: unread(3) }, { facts: unread(2), afterMs: dayMs }],
    [],
  ],
  [
    "the same number an hour later is new",
    [{ facts: unread(3) }, { facts: unread(2) }, { facts: unread(3), afterMs: hourMs }],
    ["one sms-arrived: shown"],
  ],
  [
    "the window in front suppresses",
    [{ facts: unread(3), around: { isWindowInFront: true } }],
    ["one sms-arrived: window-in-front"],
  ],
  ["the kind can be off", [{ facts: unread(3), settings: off }], ["one sms-arrived: kind-off"]],
  [
    "no notices on this system",
    [{ facts: unread(3), around: { isSupported: false } }],
    ["one sms-arrived: unsupported"],
  ],
  ["the first number after a restart is silent (D44)", [{ isRestart: true, facts: unread(9) }], []],
  [
    "the second number after a restart is told",
    [{ isRestart: true, facts: unread(9) }, { facts: unread(10) }],
    ["one sms-arrived: shown"],
  ],
  [
    "a rise beyond exact numbers is told",
    [{ facts: unread(Number.MAX_SAFE_INTEGER) }],
    ["one sms-arrived: shown"],
  ],
  [
    "a rise of another account is its own",
    [{ otherFacts: {} }, { otherFacts: unread(3) }],
    ["two sms-arrived: shown"],
  ],
  [
    "an account that is removed takes its notice with it",
    [{ otherFacts: {} }, { otherFacts: unread(3) }, { otherFacts: "removed" }],
    ["close two/sms"],
  ],
];
