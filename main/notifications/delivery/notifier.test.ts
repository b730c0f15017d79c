import { describe, expect, it } from "vitest";
import { createNotificationDouble } from "./notification-double";
import { Notifier } from "./notifier";

function create() {
  const factory = createNotificationDouble();
  const troubles: (string | null)[] = [];
  const faults: unknown[] = [];
  const clicks: string[] = [];
  const onTrouble = (): void => void troubles.push(notifier.trouble());
  const notifier = new Notifier(factory, onTrouble, (error) => faults.push(error));
  const show = (topic: string, title: string): void => {
    const notification = { title, body: "", isUrgent: false };
    notifier.show(topic, notification, () => clicks.push(title));
  };
  const open = (): string[] =>
    factory.shown.filter(({ isClosed }) => !isClosed).map(({ notification }) => notification.title);
  return { factory, notifier, troubles, faults, clicks, show, open };
}

describe("open notifications", () => {
  it("are one per topic, and close by topic", () => {
    const { notifier, show, open } = create();
    show("one/sms", "first");
    show("one/sms", "second");
    show("one/block", "third");
    expect(open()).toEqual(["second", "third"]);
    notifier.close("one/sms");
    notifier.close("one/tfa");
    expect(open()).toEqual(["third"]);
  });

  it("lead to their place at a click, and are not closed again after it", () => {
    const { factory, notifier, clicks, show, open } = create();
    show("one/sms", "first");
    factory.shown[0]?.events.onClick();
    notifier.close("one/sms");
    expect([clicks, open()]).toEqual([["first"], ["first"]]);
  });

  it("are not forgotten at a late event of the one that they replaced", () => {
    const { factory, notifier, show, open } = create();
    show("one/sms", "first");
    show("one/sms", "second");
    factory.shown[0]?.events.onClose();
    factory.shown[0]?.events.onFail();
    notifier.close("one/sms");
    expect(open()).toEqual([]);
  });
});

describe("trouble with notifications", () => {
  it("is that the system has none", () => {
    const { factory, notifier } = create();
    expect(notifier.trouble()).toBeNull();
    factory.troubleNow = "unsupported";
    expect([notifier.isSupported(), notifier.trouble()]).toEqual([false, "unsupported"]);
  });

  it("is a service that does not answer, for as long as it does not", () => {
    const { factory, notifier } = create();
    factory.troubleNow = "not-responding";
    expect([notifier.isSupported(), notifier.trouble()]).toEqual([true, "not-responding"]);
    factory.troubleNow = null;
    expect(notifier.trouble()).toBeNull();
  });

  it("is one that failed, until one is shown", () => {
    const { factory, notifier, troubles, show } = create();
    show("one/sms", "first");
    factory.shown[0]?.events.onFail();
    factory.shown[0]?.events.onFail();
    expect(notifier.trouble()).toBe("failed");
    show("one/sms", "second");
    expect([notifier.trouble(), troubles]).toEqual([null, ["failed", null]]);
  });

  it("is one that threw, which is reported and stops nothing", () => {
    const { factory, notifier, faults, show } = create();
    factory.throwsAtShow = true;
    show("one/sms", "first");
    expect([notifier.trouble(), faults.length]).toEqual(["failed", 1]);
  });
});
