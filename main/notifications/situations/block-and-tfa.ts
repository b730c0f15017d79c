import { known, none, unknown } from "../../../contract/reading";
import { hourMs, minuteMs, type Situation } from "./scene";

const agreement = { blocks: known(["agreement"]) };
const both = { blocks: known(["agreement", "debt"]) };
const free = { blocks: none };
const tfaOn = { tfa: known(true) };
const tfaOff = { tfa: known(false) };
const kinds = { sms: true, trial: true, block: false, tfa: false, key: true, service: true, keyring: true };

/** Blocks. Source: docs/api-behaviour.md, D28 to D38. */
export const blockSituations: Situation[] = [
  ["it appears", [{ facts: agreement }], ["one block-appeared: shown"]],
  ["it changes", [{ facts: agreement }, { facts: both }], ["one block-changed: shown"]],
  ["it is lifted", [{ facts: agreement }, { facts: free }], ["one block-lifted: shown"]],
  ["the same block is silent", [{ facts: agreement }, { facts: agreement }], []],
  ["one of unknown cause", [{ facts: { blocks: known([null]) } }], ["one block-appeared: shown"]],
  ["unknown is silent", [{ facts: { blocks: unknown } }], []],
  ["unknown closes nothing", [{ facts: agreement }, { facts: { blocks: unknown } }], []],
  [
    "unknown between is no change",
    [{ facts: agreement }, { facts: { blocks: unknown } }, { facts: agreement }],
    [],
  ],
  [
    "it appears over unknown",
    [{ facts: { blocks: unknown } }, { facts: agreement }],
    ["one block-appeared: shown"],
  ],
  [
    "a flapping one is told once an hour",
    [{ facts: agreement }, { facts: free }, { facts: agreement }],
    ["one block-appeared: repeated", "close one/block"],
  ],
  [
    "so is its lifting",
    [{ facts: agreement }, { facts: free }, { facts: agreement }, { facts: free }],
    ["one block-lifted: repeated"],
  ],
  [
    "a flapping one that stayed is told after the hour",
    [{ facts: agreement }, { facts: free }, { facts: agreement }, { afterMs: 51 * minuteMs }],
    ["late one block-appeared: shown"],
  ],
  [
    "one that flapped back to what was told last is not told again",
    [{ facts: agreement }, { facts: free }, { facts: agreement }, { facts: free }, { afterMs: 2 * hourMs }],
    [],
  ],
  [
    "one that flapped waits while it is unknown",
    [
      { facts: agreement },
      { facts: free },
      { facts: agreement },
      { facts: { blocks: unknown }, afterMs: 2 * hourMs },
    ],
    [],
  ],
  [
    "another set within the hour is told",
    [{ facts: agreement }, { facts: free }, { facts: both }],
    ["one block-appeared: shown"],
  ],
  ["a restart repeats nothing", [{ facts: agreement }, { isRestart: true }], []],
  [
    "one that came while the program was off is told",
    [{ isRestart: true, facts: agreement }],
    ["one block-appeared: shown"],
  ],
  [
    "kind off: nothing is shown",
    [{ settings: { kinds }, facts: agreement }],
    ["one block-appeared: kind-off"],
  ],
  [
    "a lifting that is not shown still closes the notice",
    [{ facts: agreement }, { facts: free, settings: { kinds } }],
    ["one block-lifted: kind-off", "close one/block"],
  ],
  [
    "the window in front",
    [{ facts: agreement, around: { isWindowInFront: true } }],
    ["one block-appeared: window-in-front"],
  ],
  [
    "a clock that was set back holds nothing up",
    [{ facts: agreement }, { facts: free, afterMs: -2 * hourMs }, { facts: agreement }],
    ["one block-appeared: shown"],
  ],
  [
    "what was seen in the window counts as told",
    [
      { facts: agreement },
      { facts: free, around: { isWindowInFront: true } },
      { facts: agreement },
      { afterMs: hourMs },
    ],
    ["late one block-appeared: shown"],
  ],
];

/** The two-factor state. */
export const tfaSituations: Situation[] = [
  ["switched on elsewhere", [{ facts: tfaOn }], ["one tfa-switched: shown"]],
  ["switched off elsewhere", [{ facts: tfaOn }, { facts: tfaOff }], ["one tfa-switched: shown"]],
  ["unknown is silent", [{ facts: { tfa: unknown } }], []],
  ["unknown closes nothing", [{ facts: tfaOn }, { facts: { tfa: unknown } }], []],
  ["by this program", [{ isSwitchingTfa: true, facts: tfaOn }], ["one tfa-switched: own-switch"]],
  [
    "read right after a switch of ours",
    [{ isSwitchingTfa: true }, { facts: tfaOn }],
    ["one tfa-switched: own-switch"],
  ],
  [
    "the first reading after a switch of ours, however late",
    [
      { isSwitchingTfa: true, facts: { tfa: unknown } },
      { facts: { tfa: unknown }, afterMs: 5 * hourMs },
      { facts: tfaOn },
    ],
    ["one tfa-switched: own-switch"],
  ],
  [
    "the first reading after a restart in the middle of a switch",
    [
      { isSwitchingTfa: true, facts: { tfa: unknown } },
      { isRestart: true, facts: tfaOn, afterMs: hourMs },
    ],
    ["one tfa-switched: own-switch"],
  ],
  [
    "long after a switch of ours, somebody else's",
    [{ isSwitchingTfa: true, facts: tfaOn }, { afterMs: 11 * minuteMs }, { facts: tfaOff }],
    ["one tfa-switched: shown"],
  ],
  [
    "a switch of ours closes the notice of another",
    [{ facts: tfaOn }, { isSwitchingTfa: true, facts: tfaOff }],
    ["one tfa-switched: own-switch", "close one/tfa"],
  ],
  [
    "a flapping state is told once an hour",
    [{ facts: tfaOn }, { facts: tfaOff }, { facts: tfaOn }],
    ["one tfa-switched: repeated", "close one/tfa"],
  ],
  ["kind off", [{ settings: { kinds }, facts: tfaOn }], ["one tfa-switched: kind-off"]],
];
