import { known, none } from "../../../contract/reading";
import { hourMs } from "../../../contract/time";
import {
  block,
  both,
  evening,
  hourLater,
  inFront,
  keyAccepted,
  keyRefused,
  locked,
  muteNone,
  muteOne,
  noBlock,
  noon,
  noTrouble,
  off,
  other,
  otherCustomer,
  paused,
  quietSettings,
  restart,
  type Step,
  sms,
  testSituations,
  tfaOff,
  tfaOn,
  toEndOfPause,
  together,
  toMorning,
  trial,
  trouble,
  twoAccounts,
  unknownOf,
  unlocked,
} from "./scene-for-test";

/** SMS in quiet hours, of one account and of two, and what is read after them. */
const night = together(evening, sms(3));
const nightOfBoth: Step = { ...evening, ...both(sms(3)) };
const morning = (step: Step): Step => ({ ...toMorning, ...step });

/** Values that were notified in the last hour. */
testSituations("repeats", [
  ["SMS", [sms(3), sms(2), sms(3)], ["one sms-arrived: repeated"]],
  ["with all read, the next SMS is new", [sms(0), sms(1), sms(0), sms(1)], ["one sms-arrived: shown"]],
  ["a block (D38)", [block("debt"), noBlock, block("debt")], ["one block-appeared: repeated"]],
  ["another block is no repeat", [block("debt"), noBlock, block(null)], ["one block-appeared: shown"]],
  ["the two-factor state", [tfaOn, tfaOff, tfaOn], ["one tfa-switched: repeated"]],
  ["a refused key", [keyRefused, keyAccepted, keyRefused], ["one key-refused: repeated"]],
  ["a keyring that is locked again", [locked, unlocked, locked], ["one keyring-trouble: repeated"]],
  [
    "a keyring that stays locked again is summed up after the hour",
    [locked, unlocked, locked, hourLater],
    ["summary: one keyring-trouble"],
  ],
  [
    "one that stays is summed up after the hour",
    [block("debt"), noBlock, block("debt"), hourLater],
    ["summary: one block-appeared"],
  ],
  [
    "one that went back to what was notified last is not",
    [block("debt"), noBlock, block("debt"), noBlock, hourLater],
    [],
  ],
  [
    "a trouble of all accounts, though the account that reported it has another customer now",
    [twoAccounts, trouble, other(trouble), otherCustomer],
    ["one customer-changed: other-customer"],
  ],
  [
    "one that is unknown by then waits",
    [block("debt"), noBlock, block("debt"), { ...unknownOf("blocks"), ...hourLater }],
    [],
  ],
  [
    "the same an hour later is new",
    [sms(3), sms(2), { ...sms(3), ...hourLater }],
    ["one sms-arrived: shown"],
  ],
  [
    "a clock that was set back suppresses nothing",
    [block("debt"), { ...noBlock, afterMs: -2 * hourMs }, block("debt")],
    ["one block-appeared: shown"],
  ],
]);

/** Quiet hours, pauses, and the summary after them. */
testSituations("quiet hours, pauses, summaries", [
  ["quiet hours defer", [night], ["one sms-arrived: quiet-hours"]],
  ["urgent ones too", [together(evening, block("debt"))], ["one block-appeared: quiet-hours"]],
  [
    "after them all is summed up in one",
    [night, together(block("debt"), tfaOn), toMorning],
    ["summary: one block-appeared", "summary: one tfa-switched", "summary: one sms-arrived"],
  ],
  [
    "of several accounts",
    [twoAccounts, nightOfBoth, toMorning],
    ["summary: one sms-arrived", "summary: two sms-arrived"],
  ],
  [
    "trouble of all accounts is one item",
    [twoAccounts, { ...evening, ...both(trouble) }, toMorning],
    ["summary: one service-trouble"],
  ],
  [
    "and is not repeated when a later summary takes its place",
    [
      twoAccounts,
      { ...evening, ...other(trouble) },
      toMorning,
      { afterMs: 15 * hourMs, facts: { longTrouble: known("server") }, otherFacts: { unreadSms: known(3) } },
      toMorning,
      {},
    ],
    [],
  ],
  ["and once", [night, toMorning, {}], []],
  ["over a restart", [night, morning(restart)], ["summary: one sms-arrived"]],
  ["but not before every account was asked", [night, morning({ isSettled: false })], []],
  ["nor while it is unknown whether it holds", [night, morning(unknownOf("unreadSms"))], []],
  ["what is read by then is not", [night, morning(sms(0))], []],
  ["a block that came and went is not", [together(evening, block("debt")), noBlock, toMorning], []],
  [
    "and its end has the reason of the time",
    [together(evening, block("debt")), noBlock],
    ["one block-lifted: quiet-hours"],
  ],
  ["trouble that came and went is not", [together(evening, trouble), noTrouble, toMorning], []],
  ["a lifting is", [block("debt"), together(evening, noBlock), toMorning], ["summary: one block-lifted"]],
  [
    "days of the trial are, though a midnight passed",
    [trial(8), together(evening, trial(7)), morning(trial(6))],
    ["one trial-days: shown", "summary: one trial-days"],
  ],
  [
    "not of a trial that is paid by then",
    [trial(8), together(evening, trial(7)), morning({ facts: { trial: none } })],
    [],
  ],
  ["a kind that was turned off meanwhile is not", [night, morning(off("sms"))], []],
  ["nor what the window in front shows", [night, morning(inFront), {}], []],
  ["nor of a customer before", [night, otherCustomer, toMorning], []],
  ["a pause defers", [together(paused, sms(3))], ["one sms-arrived: paused"]],
  ["urgent ones too", [together(paused, block("debt"))], ["one block-appeared: paused"]],
  [
    "after the pause all is summed up",
    [together(paused, sms(3)), toEndOfPause],
    ["summary: one sms-arrived"],
  ],
  [
    "a pause that ends in the quiet hours goes on with them",
    [{ ...night, settings: { ...quietSettings(), pausedUntil: noon + 12 * hourMs } }, toEndOfPause],
    [],
  ],
  [
    "a pause that a wrong clock set is none",
    [{ ...sms(3), settings: { pausedUntil: noon + 1000 * hourMs } }],
    ["one sms-arrived: shown"],
  ],
]);

/** What is not notified for good: kinds, the window in front, a system without notifications, muted accounts. */
testSituations("kinds, window, muted accounts", [
  ["a kind that is off", [together(off("sms"), sms(3))], ["one sms-arrived: kind-off"]],
  [
    "a system without notifications",
    [{ ...sms(3), context: { isSupported: false } }],
    ["one sms-arrived: unsupported"],
  ],
  ["the window in front", [together(inFront, sms(3))], ["one sms-arrived: window-in-front"]],
  ["what it showed is not notified after a pause", [together(inFront, paused, sms(3)), toEndOfPause], []],
  ["a muted account", [together(muteOne, sms(3))], ["one sms-arrived: account-muted"]],
  ["however urgent", [together(muteOne, block("debt"))], ["one block-appeared: account-muted"]],
  [
    "another is not",
    [twoAccounts, { ...muteOne, ...both(sms(3)) }],
    ["one sms-arrived: account-muted", "two sms-arrived: shown"],
  ],
  ["unmuting pours out nothing", [together(muteOne, sms(3), block("debt")), muteNone], []],
  ["nor what flapped before", [sms(3), sms(2), sms(3), muteOne, { ...muteNone, ...hourLater }], []],
  [
    "nor what was deferred before",
    [night, { ...muteOne, ...unknownOf("unreadSms") }, { ...sms(3), ...toMorning, ...muteNone }],
    [],
  ],
  ["nor over a restart", [together(muteOne, sms(3)), together(restart, unknownOf("unreadSms")), sms(3)], []],
  [
    "what happens after it",
    [together(muteOne, sms(3)), together(muteNone, sms(4))],
    ["one sms-arrived: shown"],
  ],
  [
    "the summary has the others alone",
    [twoAccounts, nightOfBoth, morning(muteOne)],
    ["summary: two sms-arrived"],
  ],
  [
    "trouble of a muted account hides none of another",
    [twoAccounts, { ...muteOne, ...both(locked) }],
    ["one keyring-trouble: account-muted", "two keyring-trouble: shown"],
  ],
]);
