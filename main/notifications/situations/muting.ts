import { known, none, unknown } from "../../../contract/reading";
import type { WatchedFacts } from "../../accounts/changes";
import { hourMs, minuteMs, noon, quietSettings, type Situation, type Step, trialOf } from "./scene";

const agreement = { blocks: known(["agreement"]) };
const unread = (value: number) => ({ unreadSms: known(value) });
const trouble: Pick<WatchedFacts, "longTrouble"> = { longTrouble: known("server") };
const working = { longTrouble: none };
const locked = { isKeyringLocked: known(true) };
/** 23:00 of the first day. */
const evening: Step = { afterMs: 11 * hourMs, settings: quietSettings() };
const toMorning: Step = { afterMs: 9 * hourMs };
const muteOne: Step = { muted: ["one"] };
const muteNone: Step = { muted: [] };

/** Accounts of which the user wants no notices. */
export const mutingSituations: Situation[] = [
  ["a muted account is silent", [{ ...muteOne, facts: unread(3) }], ["one sms-arrived: account-muted"]],
  ["however urgent it is", [{ ...muteOne, facts: agreement }], ["one block-appeared: account-muted"]],
  [
    "another is not",
    [{ otherFacts: {} }, { ...muteOne, facts: unread(3), otherFacts: unread(3) }],
    ["one sms-arrived: account-muted", "two sms-arrived: shown"],
  ],
  [
    "a kind that is off is off for all",
    [
      {
        ...muteOne,
        facts: unread(3),
        settings: {
          kinds: { sms: false, trial: true, block: true, tfa: true, key: true, service: true, keyring: true },
        },
      },
    ],
    ["one sms-arrived: kind-off"],
  ],
  [
    "muting counts before the window in front",
    [{ ...muteOne, facts: unread(3), around: { isWindowInFront: true } }],
    ["one sms-arrived: account-muted"],
  ],
  [
    "a customer that changed is noted as ever",
    [{ ...muteOne, facts: { customerId: known("99") } }],
    ["one customer-changed: other-customer"],
  ],
  ["unmuting pours out nothing", [{ ...muteOne, facts: { ...unread(3), ...agreement } }, muteNone], []],
  [
    "nor what flapped meanwhile",
    [
      { facts: unread(3) },
      { facts: unread(2) },
      { ...muteOne, facts: unread(3) },
      muteNone,
      { afterMs: hourMs },
    ],
    [],
  ],
  [
    "nor a threshold of the trial that went by",
    [{ facts: { trial: trialOf(8) } }, { ...muteOne, facts: { trial: trialOf(7) } }, muteNone],
    [],
  ],
  [
    "what happens after it is told",
    [
      { ...muteOne, facts: unread(3) },
      { ...muteNone, facts: unread(4) },
    ],
    ["one sms-arrived: shown"],
  ],
  [
    "what happened in silence is told when it happens again",
    [{ ...muteOne, facts: agreement }, { facts: { blocks: none } }, { ...muteNone, facts: agreement }],
    ["one block-appeared: shown"],
  ],
  [
    "in quiet hours nothing is held back",
    [
      { ...evening, ...muteOne, facts: unread(3) },
      { ...toMorning, ...muteNone },
    ],
    [],
  ],
  [
    "nor in a pause",
    [
      { ...muteOne, facts: unread(3), settings: { pausedUntil: noon + hourMs } },
      { ...muteNone, afterMs: 2 * hourMs },
    ],
    [],
  ],
  [
    "what was held back before the muting is dropped",
    [{ ...evening, facts: unread(3) }, muteOne, toMorning, { ...muteNone, afterMs: hourMs }],
    [],
  ],
  [
    "the summary has the others alone",
    [
      { otherFacts: {} },
      { ...evening, facts: unread(3), otherFacts: unread(3) },
      { ...toMorning, ...muteOne },
    ],
    ["late two sms-arrived: shown", "summary of two"],
  ],
  [
    "what waited for its hour is dropped",
    [
      { facts: unread(3) },
      { facts: unread(2) },
      { facts: unread(3) },
      muteOne,
      { ...muteNone, afterMs: hourMs },
    ],
    [],
  ],
  ["muting closes its notices", [{ facts: unread(3) }, muteOne], ["close one/sms"]],
  [
    "and the summary that had nothing else",
    [{ ...evening, facts: unread(3) }, toMorning, muteOne],
    ["close one/sms", "close summary"],
  ],
  ["once", [{ facts: unread(3) }, muteOne, { facts: unread(3) }], []],
  [
    "trouble of a muted account does not hide that of another",
    [{ otherFacts: {} }, { ...muteOne, facts: trouble, otherFacts: trouble }],
    ["one service-trouble: account-muted", "two service-trouble: shown"],
  ],
  [
    "nor does the keychain's",
    [{ otherFacts: {} }, { ...muteOne, facts: locked, otherFacts: locked }],
    ["one keyring-trouble: account-muted", "two keyring-trouble: shown"],
  ],
  [
    "trouble that was told of the muted one has its turn with another, after the hour",
    [
      { otherFacts: {} },
      { facts: trouble, otherFacts: trouble },
      { ...muteOne, afterMs: 10 * minuteMs },
      { afterMs: hourMs },
    ],
    ["late two service-trouble: shown"],
  ],
  [
    "the muted one does not wait behind another",
    [
      { otherFacts: {} },
      { ...muteOne, facts: trouble, otherFacts: trouble },
      { otherFacts: working },
      { ...muteNone, afterMs: 2 * hourMs },
    ],
    [],
  ],
  [
    "its end is silent too",
    [{ facts: trouble }, muteOne, { facts: working }],
    ["one service-back: trouble-not-told"],
  ],
  [
    "over a restart",
    [
      { ...muteOne, facts: unread(3) },
      { isRestart: true, facts: { unreadSms: unknown } },
      { facts: unread(3) },
    ],
    [],
  ],
];
