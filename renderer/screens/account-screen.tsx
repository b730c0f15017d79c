import type { AccountState } from "../../contract/state";
import { AccountHeader } from "../components/account-header";
import { AccountSkeleton } from "../components/account-skeleton";
import { ApplicationNotices } from "../components/application-notices";
import { BlockCard } from "../components/block-card";
import { FailureBanner } from "../components/failure-banner";
import { Footer } from "../components/footer";
import { KeyNeededCard } from "../components/key-needed-card";
import { Notice } from "../components/notice";
import { TariffCard } from "../components/tariff-card";
import { TfaCard } from "../components/tfa-card";
import { TrialCard } from "../components/trial-card";
import { UnreadCard } from "../components/unread-card";
import { usePlace } from "../components/use-place";
import { useNow, useWindow } from "../components/window-context";
import { accountView } from "../model/account-view";

/** One account, in the order of what matters: blocked, trial, SMS, tariff, two-factor, who it is. */
export function AccountScreen({ account }: { account: AccountState }) {
  const { texts, app } = useWindow();
  usePlace(app.choice, account.id);
  const view = accountView(account, app.settings, useNow(), texts);
  return (
    <>
      <AccountHeader account={account} view={view} />
      <main className="page">
        {view.isDemo && <Notice tone="info" title={texts.t("window.demoExplained")} />}
        {view.failure !== null && (
          <div data-place="key service" tabIndex={-1}>
            <FailureBanner
              accountId={account.id}
              failure={view.failure}
              isChecking={view.isChecking}
              canReplaceKey={!view.isDemo && view.keyNeeded === null}
              isPollingStopped={account.isPollingStopped}
            />
          </div>
        )}
        {view.keyNeeded !== null && <KeyNeededCard account={account} reason={view.keyNeeded} />}
        <ApplicationNotices />
        {view.isLoading && <AccountSkeleton />}
        {view.hasFacts && (
          <section
            className={`cards${view.isStale ? " is-stale" : ""}`}
            aria-label={texts.t("window.account.facts")}
          >
            <BlockCard blocks={view.blocks} />
            {view.trial !== null && <TrialCard trial={view.trial} />}
            <UnreadCard unread={view.unread} isWide={view.isTariffLong} />
            <TariffCard tariff={view.tariff} isLong={view.isTariffLong} />
            <TfaCard account={account} tfa={view.tfa} />
            {view.setupNote !== null && (
              <div className="wide">
                <Notice tone="info" title={view.setupNote} />
              </div>
            )}
          </section>
        )}
        {view.hasFacts && (
          <p className="customer-id">
            {view.customerId === null
              ? texts.t("window.account.customerIdUnknown")
              : texts.t("window.account.customerId", { id: view.customerId })}
          </p>
        )}
      </main>
      <Footer />
    </>
  );
}
