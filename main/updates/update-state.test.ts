import fc from "fast-check";
import { expect, test } from "vitest";
import {
  noUpdatesRead,
  type Updates,
  updateDeliverySchema,
  updateFailureKindSchema,
  updatesSchema,
} from "../../contract/updates/updates";
import { afterUpdateEvent, type UpdateEvent } from "./update-state";

const versions = fc.constantFrom(null, "0.2.0", "0.3.0");

const events: fc.Arbitrary<UpdateEvent> = fc.oneof(
  fc.constantFrom<UpdateEvent[]>(
    { type: "check-started" },
    { type: "download-started" },
    { type: "downloaded" },
    { type: "postponed" },
  ),
  fc.record({
    type: fc.constant("checked" as const),
    newer: versions,
    at: fc.nat(),
  }),
  fc.record({
    type: fc.constant("progressed" as const),
    percent: fc.oneof(fc.double(), fc.integer({ min: 0, max: 100 })),
  }),
  fc.record({
    type: fc.constant("failed" as const),
    kind: fc.constantFrom(...updateFailureKindSchema.options),
  }),
);

/** What happens in the usual order, as far as it gets, and with what the user does in between. */
const usual: fc.Arbitrary<UpdateEvent[]> = fc
  .tuple(versions, fc.nat(), fc.nat({ max: 5 }))
  .map(([newer, at, length]) => {
    const all: UpdateEvent[] = [
      { type: "check-started" },
      { type: "checked", newer, at },
      { type: "download-started" },
      { type: "progressed", percent: 50 },
      { type: "downloaded" },
    ];
    return all.slice(0, length);
  });

/** Any events, most of them in an order that leads somewhere. */
const runs = fc.array(
  fc.oneof(
    usual,
    events.map((event) => [event]),
  ),
  { maxLength: 12 },
);

/** Every state that a run of events goes through, each with the event that led to it. */
function run(
  start: Updates,
  all: readonly UpdateEvent[],
): { before: Updates; event: UpdateEvent; after: Updates }[] {
  let before = start;
  return all.map((event) => {
    const after = afterUpdateEvent(before, event);
    const step = { before, event, after };
    before = after;
    return step;
  });
}

/** Checks something of every step of any run. */
function always(check: (step: { before: Updates; event: UpdateEvent; after: Updates }) => void): void {
  fc.assert(
    fc.property(fc.constantFrom(...updateDeliverySchema.options), runs, (delivery, all) => {
      for (const step of run(noUpdatesRead(delivery), all.flat())) check(step);
    }),
  );
}

test("every state fits the contract", () => {
  always(({ after }) => expect(updatesSchema.safeParse(after).success).toBe(true));
});

test("only an answer of the server says whether there is a newer version, and when", () => {
  always(({ before, event, after }) => {
    if (event.type === "checked" && before.step.state === "checking") {
      expect(after.newer).toEqual(
        event.newer === null ? { state: "none" } : { state: "known", value: event.newer },
      );
      expect([after.checkedAt, after.failure]).toEqual([event.at, null]);
    } else {
      expect([after.newer, after.checkedAt]).toEqual([before.newer, before.checkedAt]);
    }
  });
});

test("nothing is downloaded, or said to be, before a newer version is known", () => {
  always(({ after: { newer, step } }) => {
    if (step.state === "downloading" || step.state === "downloaded") expect(newer.state).toBe("known");
  });
});

test("what is downloaded stays so through every event", () => {
  always(({ before, after }) => {
    if (before.step.state === "downloaded") expect(after.step.state).toBe("downloaded");
  });
});

test("a failure is kept until the server answers again, and ends what was being done", () => {
  always(({ before, event, after }) => {
    if (event.type === "failed") {
      expect(after.failure).toBe(event.kind);
      expect(["idle", "downloaded"]).toContain(after.step.state);
    } else if (event.type !== "checked") expect(after.failure).toBe(before.failure);
  });
});

test("«later» lasts for the version that it was said of", () => {
  always(({ before, event, after }) => {
    if (after.isPostponed) expect(after.newer.state).toBe("known");
    if (before.isPostponed && !after.isPostponed) {
      expect(event.type).toBe("checked");
      expect(after.newer).not.toEqual(before.newer);
    }
    if (!before.isPostponed && after.isPostponed) expect(event.type).toBe("postponed");
  });
});

test("a download reports whole percent, each once", () => {
  const start: UpdateEvent[] = [
    { type: "check-started" },
    { type: "checked", newer: "0.2.0", at: 1 },
    { type: "download-started" },
  ];
  const loading = run(noUpdatesRead("automatic"), start).at(-1)?.after ?? noUpdatesRead("manual");
  const [seven, again] = run(loading, [
    { type: "progressed", percent: 7.01 },
    { type: "progressed", percent: 7.99 },
  ]);
  expect(seven?.after.step).toEqual({ state: "downloading", percent: 7 });
  expect(again?.after).toBe(seven?.after);
});
