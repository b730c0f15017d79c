import { Button, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import type { AccountState } from "../../contract/state";
import { accountTitle } from "../../locales/facts";
import { useLoaded } from "../store/use-loaded";
import { useWindow } from "../store/window-context";
import { Banner } from "../ui/banner";
import { DemoBadge } from "../ui/demo-badge";
import { ScreenHeader } from "../ui/screen-header";
import { HistoryChart } from "./history-chart-card";
import { HistoryList } from "./history-list";
import { SavedBanner, SaveHistoryButton, useSaveHistory } from "./save-history";
import { useSamples } from "./use-samples";

const spans = [7, 30, 90, 180];

/** What happened to an account and when: a chart, then the changes by day. */
export function HistoryScreen({ account }: { account: AccountState }) {
  const { texts } = useWindow();
  const [spanDays, setSpanDays] = useState(30);
  const [attempt, setAttempt] = useState(0);
  const { id, checkedAt } = account;
  // Each poll, which changes `checkedAt`, may have added to them.
  const key = `${id} ${spanDays} ${checkedAt} ${attempt}`;
  const history = useLoaded((bridge) => bridge.readHistory({ accountId: id, days: spanDays }), key);
  const { samples, live } = useSamples(account, spanDays, attempt);
  const saving = useSaveHistory(account, spanDays);
  return (
    <>
      <ScreenHeader
        title={texts.t("window.history.title")}
        subtitle={
          <>
            {accountTitle(texts, account)}
            {account.isDemo && <DemoBadge />}
          </>
        }
      >
        {history.state === "read" && history.value.length > 0 && (
          <SaveHistoryButton onSave={() => void saving.save()} isSaving={saving.isSaving} />
        )}
      </ScreenHeader>
      <main className="page" aria-busy={history.state === "loading"}>
        <SavedBanner result={saving.result} onDismiss={saving.dismiss} />
        <SegmentedControl
          fullWidth
          size="xs"
          classNames={{ root: "segments", indicator: "segments-chosen", label: "segment-label history-span" }}
          aria-label={texts.t("window.history.span")}
          data={spans.map((days) => ({
            value: String(days),
            label: texts.t("window.history.days", { days }),
          }))}
          value={String(spanDays)}
          onChange={(value) => setSpanDays(Number(value))}
        />
        {account.isDemo ? (
          <p className="muted">{texts.t("window.history.demo")}</p>
        ) : history.state === "failed" && samples.state === "failed" ? null : (
          <HistoryChart
            samples={samples}
            live={live}
            days={spanDays}
            isBalanceOn={account.balanceWarnBelow !== null}
          />
        )}
        {history.state === "loading" && <ListSkeleton />}
        {history.state === "failed" && (
          <Banner
            tone="bad"
            title={texts.t("window.history.failed")}
            lines={[texts.t("window.history.failedText")]}
          >
            <Button variant="default" onClick={() => setAttempt(attempt + 1)}>
              {texts.t("window.action.retry")}
            </Button>
          </Banner>
        )}
        {history.state === "read" && !(account.isDemo && history.value.length === 0) && (
          <HistoryList key={spanDays} entries={history.value} />
        )}
      </main>
    </>
  );
}

/** The shape of the list before it is read. */
function ListSkeleton() {
  const { texts } = useWindow();
  return (
    <>
      <p className="visually-hidden" role="status">
        {texts.t("window.history.loading")}
      </p>
      <div className="card skeleton skeleton-fact" aria-hidden="true" />
      <div className="card skeleton skeleton-fact" aria-hidden="true" />
    </>
  );
}
