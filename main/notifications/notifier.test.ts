import { describe, expect, it } from "vitest";
import { createNotificationDouble } from "./notification-double";
import { createNotifier } from "./notifier";

const notice = (title: string) => ({ title, body: "", severity: "info" as const, isSilent: false });

function create() {
  const factory = createNotificationDouble();
  const troubles: (string | null)[] = [];
  const faults: unknown[] = [];
  const clicks: string[] = [];
  const notifier = createNotifier(
    factory,
    () => troubles.push(notifier.trouble()),
    (error) => faults.push(error),
  );
  const show = (topic: string, title: string): void =>
    notifier.show(topic, notice(title), () => clicks.push(title));
  return { factory, notifier, troubles, faults, clicks, show };
}

describe("live notices", () => {
  it("are one per topic: the next takes the place of the one before", () => {
    const { factory, notifier, show } = create();
    show("one/sms", "first");
    show("one/sms", "second");
    show("one/block", "third");
    expect(factory.shown.map(({ notice: { title }, isClosed }) => [title, isClosed])).toEqual([
      ["first", true],
      ["second", false],
      ["third", false],
    ]);
    expect(notifier.live()).toEqual(["one/sms", "one/block"]);
  });

  it("are let go when they are closed, by us or by the user", () => {
    const { factory, notifier, show } = create();
    show("one/sms", "first");
    show("one/block", "second");
    notifier.close("one/sms");
    factory.shown[1]?.events.onClose();
    notifier.close("one/tfa");
    expect(notifier.live()).toEqual([]);
  });

  it("lead to their place at a click, once replaced too", () => {
    const { factory, notifier, clicks, show } = create();
    show("one/sms", "first");
    factory.shown[0]?.events.onClick();
    expect([clicks, notifier.live()]).toEqual([["first"], []]);
  });

  it("do not lose their successor to a late event of the one before", () => {
    const { factory, notifier, show } = create();
    show("one/sms", "first");
    show("one/sms", "second");
    factory.shown[0]?.events.onClose();
    factory.shown[0]?.events.onFail();
    expect(notifier.live()).toEqual(["one/sms"]);
  });
});

describe("trouble with notices", () => {
  it("is that the system has none", () => {
    const { factory, notifier } = create();
    expect(notifier.trouble()).toBeNull();
    factory.isSupportedNow = false;
    expect([notifier.isSupported(), notifier.trouble()]).toEqual([false, "unsupported"]);
  });

  it("is a notice that failed, until one is shown", () => {
    const { factory, notifier, troubles, show } = create();
    show("one/sms", "first");
    factory.shown[0]?.events.onFail();
    factory.shown[0]?.events.onFail();
    expect([notifier.trouble(), notifier.live()]).toEqual(["failed", []]);
    show("one/sms", "second");
    expect([notifier.trouble(), troubles]).toEqual([null, ["failed", null]]);
  });

  it("is one that threw, which is told and stops nothing", () => {
    const { factory, notifier, faults, show } = create();
    factory.throwsAtShow = true;
    show("one/sms", "first");
    expect([notifier.trouble(), notifier.live(), faults.length]).toEqual(["failed", [], 1]);
  });
});
