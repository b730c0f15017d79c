import { expect, test } from "vitest";
import { failureKindSchema } from "../../contract/failure";
import { failure } from "../../contract/new-failure";
import { known, none, unknown } from "../../contract/reading";
import type { CustomerInfo } from "../../contract/snapshot";
import type { AccountState } from "../../contract/state";
import { createTexts } from "../../locales/texts";
import { trayIcon } from "./icon";
import { TrayMenu } from "./menu";
import { sampleAccount, sampleState, viewOf } from "./sample-state";
import { trayTooltip } from "./tooltip";
import { trayActionsForTest } from "./tray-actions-for-test";

const texts = createTexts("ru");
const actions = trayActionsForTest();
const menu = new TrayMenu(actions);

function traySays(...accounts: AccountState[]): string {
  const view = viewOf(sampleState(...accounts));
  return JSON.stringify([trayIcon(view), trayTooltip(view, texts, 1_000), menu.of(view, texts)]);
}

const customers: Partial<CustomerInfo>[] = [
  {},
  { trial: none, unreadSms: known(3) },
  { blocks: known([{ type: "agreement" }]) },
  { blocks: unknown, trial: unknown, unreadSms: unknown },
];

test.each(failureKindSchema.options)(
  "an account whose balance fails by %s is in the tray as if it had none",
  (kind) => {
    const other = sampleAccount({ id: "two", label: "Офис" });
    for (const customer of customers) {
      const unasked = sampleAccount({ balanceWarnBelow: null }, customer);
      const balanceFailure = failure(kind, { call: "balance" });
      const refused: AccountState = { ...unasked, balanceWarnBelow: 30_000, balanceFailure };
      expect(traySays(refused)).toBe(traySays(unasked));
      expect(traySays(refused, other)).toBe(traySays(unasked, other));
    }
  },
);
