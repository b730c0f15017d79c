import type { AccountState } from "../../contract/state";
import { ApplicationBanners } from "../banners/application-banners";
import { usePlace } from "../store/use-focus-target";
import { useApp, useNow, useWindow } from "../store/window-context";
import { TfaRow } from "../two-factor/tfa-row";
import { useIsWide } from "../ui/use-is-wide";
import { AccountFooter } from "./account-footer";
import { AccountHeader } from "./account-header";
import { AccountSkeleton } from "./account-skeleton";
import { type AccountView, accountView } from "./account-view";
import { CustomerRow } from "./customer-row";
import { FailureBanner } from "./failure-banner";
import { Hero } from "./hero";
import { KeyNeededCard } from "./key-needed-card";
import { BalanceTile, TariffRow, TariffTile, UnreadTile } from "./tiles";
import { Trends } from "./trends";

/** One account: the verdict first, then its figures, what can be switched or copied, and the ways out. */
export function AccountScreen({ account }: { account: AccountState }) {
  const settings = useApp((app) => app.settings);
  const { texts } = useWindow();
  const view = accountView(account, settings, useNow(), texts);
  const { verdict } = view.hero;
  const isFailureVerdict = verdict === "failed" || verdict === "key-refused";
  return (
    <>
      <AccountHeader account={account} view={view} />
      <main className="page">
        {view.hasFacts && (
          <Hero hero={view.hero} isStale={view.isStale}>
            {isFailureVerdict && <WhyFailed account={account} view={view} />}
          </Hero>
        )}
        {!isFailureVerdict && <WhyFailed account={account} view={view} />}
        {/* Why there is no key to ask with is said before it is asked for. */}
        <ApplicationBanners account={account} />
        {view.keyNeeded !== null && <KeyNeededCard account={account} reason={view.keyNeeded} />}
        {view.isLoading && <AccountSkeleton />}
        {view.hasFacts && <Facts account={account} view={view} />}
      </main>
      <AccountFooter account={account} updated={view.updated} />
    </>
  );
}

/** Why the newest reading failed, if it did. */
function WhyFailed({ account, view }: { account: AccountState; view: AccountView }) {
  const place = usePlace<HTMLDivElement>("key", "service");
  if (view.failure === null) return null;
  return (
    <div {...place}>
      <FailureBanner
        accountId={account.id}
        failure={view.failure}
        isChecking={view.isChecking}
        canReplaceKey={!view.isDemo && view.keyNeeded === null}
        isPollingStopped={account.isPollingStopped}
      />
    </div>
  );
}

/** The figures and the rows. */
function Facts({ account, view }: { account: AccountState; view: AccountView }) {
  const { texts } = useWindow();
  const isWide = useIsWide();
  // Beside two figures there is no room for words.
  const hasTariffTile = view.balance === null && !view.isTariffLong;
  return (
    <section
      className={`facts${view.isStale ? " is-stale" : ""}`}
      aria-label={texts.t("window.account.facts")}
    >
      <div className="tiles">
        <UnreadTile account={account} unread={view.unread} hasSparkline={!isWide} />
        {view.balance !== null && <BalanceTile balance={view.balance} />}
        {hasTariffTile && <TariffTile tariff={view.tariff} />}
      </div>
      {isWide && <Trends account={account} />}
      <div className="rows">
        <TfaRow account={account} tfa={view.tfa} />
        {!hasTariffTile && <TariffRow tariff={view.tariff} isLong={view.isTariffLong} />}
        <CustomerRow accountId={account.id} customerId={view.customerId} />
      </div>
    </section>
  );
}
