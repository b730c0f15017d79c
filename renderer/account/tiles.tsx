import { Tooltip, UnstyledButton } from "@mantine/core";
import type { AccountState } from "../../contract/state";
import { type DrawnChart, historyChart } from "../history/history-chart";
import { stepPaths } from "../history/step-paths";
import { useSamples } from "../history/use-samples";
import { usePlace } from "../store/use-focus-target";
import { useNow, useWindow } from "../store/window-context";
import { Disclosure } from "../ui/disclosure";
import { Icon } from "../ui/icons";
import type { AccountView } from "./account-view";
import type { BalanceView } from "./balance-view";

const sparklineDays = 14;

type UnreadTileProps = { account: AccountState; unread: AccountView["unread"]; hasSparkline: boolean };

/** The number of unread SMS, which leads to where they are read; without data it says so and shows no number. */
export function UnreadTile({ account, unread, hasSparkline }: UnreadTileProps) {
  const { store, texts } = useWindow();
  const place = usePlace<HTMLElement>("sms");
  return (
    <section className="tile-place" {...place}>
      <UnstyledButton
        className="tile tile-button"
        onClick={() => void store.request((to) => to.openLink({ link: "cabinet" }))}
      >
        <span className="tile-label">
          {texts.t("window.unread.title")}
          <Icon name="external" size={14} />
        </span>
        <span className="tile-main">
          <span
            className={
              unread.state === "unknown"
                ? "tile-unknown"
                : `tile-figure${unread.text.length > 5 ? " is-long" : ""}`
            }
          >
            {unread.text}
          </span>
          {hasSparkline && <Sparkline account={account} />}
        </span>
        <span className="visually-hidden">{texts.t("window.action.cabinet")}</span>
      </UnstyledButton>
    </section>
  );
}

/** The unread SMS of the last two weeks, as far as they were read; the history says the same in words. */
function Sparkline({ account }: { account: AccountState }) {
  const { samples, live } = useSamples(account, sparklineDays);
  const now = Math.max(useNow(), live?.at ?? 0);
  const known = [...(samples.state === "read" ? samples.value : []), ...(live === null ? [] : [live])];
  const chart = historyChart(known, sparklineDays, now);
  return (
    <svg
      className="sparkline"
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {chart.state === "drawn" && <SparklinePath chart={chart} />}
    </svg>
  );
}

function SparklinePath({ chart: { from, to, max, points } }: { chart: DrawnChart }) {
  const { line, dots } = stepPaths(
    points,
    (at) => (100 * (at - from)) / (to - from),
    (value) => 100 - (100 * value) / Math.max(max, 1),
  );
  return <path d={line + dots} vectorEffect="non-scaling-stroke" />;
}

/** The balance; without data it says so and, folded away, why. */
export function BalanceTile({ balance }: { balance: BalanceView }) {
  const { texts } = useWindow();
  const place = usePlace<HTMLElement>("balance");
  const { amount, level, note, ageLabel, details } = balance;
  return (
    <section
      className={`tile balance-${level ?? "unknown"}${ageLabel === null ? "" : " is-stale"}`}
      aria-labelledby="balance"
      {...place}
    >
      <h2 className="tile-label" id="balance">
        {texts.t("window.balance.title")}
      </h2>
      {amount === null ? (
        <p className="tile-unknown">{texts.t("fact.noData")}</p>
      ) : (
        <p className={`tile-figure${amount.length > 5 ? " is-long" : ""}`}>{amount}</p>
      )}
      {note !== null && <p className="tile-note balance-note">{note}</p>}
      {ageLabel !== null && <p className="tile-note">{ageLabel}</p>}
      {details.length > 0 && (
        <div className="tile-details">
          <Disclosure label={texts.t("window.action.details")}>
            {details.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </Disclosure>
        </div>
      )}
    </section>
  );
}

/** The tariff where it is short enough. */
export function TariffTile({ tariff }: { tariff: AccountView["tariff"] }) {
  const { texts } = useWindow();
  return (
    <section className="tile">
      <h2 className="tile-label">{texts.t("window.tariff.title")}</h2>
      <TariffWords tariff={tariff} />
    </section>
  );
}

/** The tariff as a row, where a tile has no room for it. */
export function TariffRow({ tariff, isLong }: { tariff: AccountView["tariff"]; isLong: boolean }) {
  const { texts } = useWindow();
  return (
    <div className={isLong ? "row row-stacked" : "row tariff-row"}>
      <span className={isLong ? "tile-label" : ""}>{texts.t("window.tariff.title")}</span>
      <TariffWords tariff={tariff} />
    </div>
  );
}

/** What had to be shortened comes up whole on pointing at it or focusing it. */
function TariffWords({ tariff }: { tariff: AccountView["tariff"] }) {
  const { texts } = useWindow();
  if (tariff === null) return <p className="tile-unknown">{texts.t("fact.noData")}</p>;
  const words = (
    <>
      <span className="tile-text">{tariff.name}</span>
      {tariff.description !== null && <span className="tile-detail">{tariff.description}</span>}
    </>
  );
  if (tariff.fullText === null) return <p className="tariff">{words}</p>;
  return (
    <Tooltip label={tariff.fullText} multiline w={300} events={{ hover: true, focus: true, touch: true }}>
      <UnstyledButton className="tariff">
        {words}
        <span className="visually-hidden">{texts.t("window.tariff.full", { text: tariff.fullText })}</span>
      </UnstyledButton>
    </Tooltip>
  );
}
