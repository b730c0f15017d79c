import { expect, it } from "vitest";
import { createPlainTexts } from "../../locales/plain-texts-for-test";
import { createNotificationDouble } from "./notification-double";
import { createRemovalNotice } from "./removal-notice";
import { accountOf } from "./situations/account-state";

it("a removal that failed is told by the account's name, and a click leads to the account", () => {
  const factory = createNotificationDouble();
  const opened: unknown[] = [];
  const tell = createRemovalNotice(
    factory,
    (...asked) => opened.push(asked),
    () => expect.unreachable(),
  );
  const texts = createPlainTexts("ru");
  tell(texts, accountOf({ label: "Офис", isMuted: true }));
  tell(texts, accountOf({ id: "two" }));
  expect(
    factory.shown.map(({ notification, isClosed }) => [notification.title, notification.body, isClosed]),
  ).toEqual([
    ["Учётная запись не удалена", expect.stringContaining("«Офис»"), false],
    ["Учётная запись не удалена", expect.stringContaining("«Абонент 1234»"), false],
  ]);
  factory.shown[1]?.events.onClick();
  expect(opened).toEqual([["two", null]]);
});

it("where the system shows no notices, or can't, that ends nothing", () => {
  const factory = createNotificationDouble();
  const faults: unknown[] = [];
  const tell = createRemovalNotice(
    factory,
    () => undefined,
    (error) => faults.push(error),
  );
  factory.isSupportedNow = false;
  tell(createPlainTexts("en"), accountOf());
  expect(factory.shown).toEqual([]);
  factory.isSupportedNow = true;
  factory.throwsAtShow = true;
  tell(createPlainTexts("en"), accountOf());
  expect(faults).toHaveLength(1);
});
