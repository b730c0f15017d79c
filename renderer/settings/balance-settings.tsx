import { Switch } from "@mantine/core";
import type { AppState } from "../../contract/state";
import { moneyText } from "../../locales/facts";
import { useApp, useWindow } from "../store/window-context";
import { NumberSetting } from "./setting";

/** Whether the balance is asked for and, if so, below how much to warn. */
export function BalanceSettings() {
  const { store, texts } = useWindow();
  const { t } = texts;
  const { isBalanceOn, balanceWarningRoubles } = useApp((app) => app.settings);
  const accounts = useApp((app) => app.accounts);
  const limits = operatorLimits(accounts).map((limit) => moneyText(texts, limit));
  return (
    <>
      <Switch
        className="row"
        labelPosition="left"
        data-setting="balance"
        label={t("window.settings.balance")}
        checked={isBalanceOn}
        onChange={(event) => store.changeSettings({ isBalanceOn: event.currentTarget.checked })}
      />
      {isBalanceOn && (
        <NumberSetting
          name="balance-warning"
          title={t("window.settings.balanceWarning")}
          hint={
            limits.length === 0
              ? undefined
              : t("window.settings.balanceOperator", { limits: limits.join(", ") })
          }
          min={0}
          max={1_000_000}
          value={balanceWarningRoubles}
          problem={t("window.settings.balanceWarningProblem")}
          onChange={(roubles) => store.changeSettings({ balanceWarningRoubles: roubles })}
        />
      )}
    </>
  );
}

/** The different amounts below which the operator itself warns, in kopecks. */
function operatorLimits(accounts: AppState["accounts"]): number[] {
  const notices = accounts.map(({ snapshot }) => snapshot.balanceNotice);
  return [...new Set(notices.flatMap((notice) => (notice.state === "known" ? [notice.value] : [])))];
}
