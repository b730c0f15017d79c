import type { AccountState } from "../../contract/state";
import { AccountHeader } from "../components/account-header";
import { AccountSkeleton } from "../components/account-skeleton";
import { ApplicationNotices } from "../components/application-notices";
import { BlockCard } from "../components/block-card";
import { FailureBanner } from "../components/failure-banner";
import { Footer } from "../components/footer";
import { KeyNeededCard } from "../components/key-needed-card";
import { LackingNote } from "../components/lacking-note";
import { SavedKeyNotice } from "../components/saved-key-notice";
import { SetupNotice } from "../components/setup-notice";
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
  const cards = `cards${view.isStale ? " is-stale" : ""}`;
  const isBlocked = view.hasFacts && view.blocks.state === "blocked";
  return (
    <>
      <AccountHeader account={account} view={view} />
      <main className="page">
        <SavedKeyNotice account={account} />
        {/* Nothing matters more, not even that it may be old. */}
        {isBlocked && (
          <div className={cards}>
            <BlockCard blocks={view.blocks} />
          </div>
        )}
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
        {/* Why there is no key to ask with is said before it is asked for. */}
        <ApplicationNotices account={account} />
        {view.keyNeeded !== null && <KeyNeededCard account={account} reason={view.keyNeeded} />}
        {view.isLoading && <AccountSkeleton />}
        {view.hasFacts && (
          <section className={cards} aria-label={texts.t("window.account.facts")}>
            {!isBlocked && <BlockCard blocks={view.blocks} />}
            {view.setupNote !== null && (
              <div className="wide">
                <SetupNotice title={view.setupNote} />
              </div>
            )}
            {view.trial !== null && <TrialCard trial={view.trial} />}
            <div className="facts">
              <UnreadCard unread={view.unread} isWide={view.isTariffLong} />
              <TariffCard tariff={view.tariff} isLong={view.isTariffLong} />
            </div>
            <TfaCard account={account} tfa={view.tfa} />
          </section>
        )}
        {view.isLacking && <LackingNote />}
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
