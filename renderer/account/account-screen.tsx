import type { AccountState } from "../../contract/state";
import { SavedKeyBanner } from "../access-key/saved-key-banner";
import { SetupBanner } from "../access-key/setup-banner";
import { ApplicationBanners } from "../banners/application-banners";
import { usePlace } from "../store/use-focus-target";
import { useApp, useNow, useWindow } from "../store/window-context";
import { TfaCard } from "../two-factor/tfa-card";
import { AccountHeader } from "./account-header";
import { AccountSkeleton } from "./account-skeleton";
import { accountView } from "./account-view";
import { BlockCard } from "./block-card";
import { FailureBanner } from "./failure-banner";
import { Footer } from "./footer";
import { KeyNeededCard } from "./key-needed-card";
import { LackingNote } from "./lacking-note";
import { TariffCard } from "./tariff-card";
import { TrialCard } from "./trial-card";
import { UnreadCard } from "./unread-card";

/** One account, in the order of what matters: blocked, trial, SMS, tariff, two-factor, who it is. */
export function AccountScreen({ account }: { account: AccountState }) {
  const { texts } = useWindow();
  const settings = useApp((app) => app.settings);
  const failurePlace = usePlace<HTMLDivElement>("key", "service");
  const view = accountView(account, settings, useNow(), texts);
  const cards = `cards${view.isStale ? " is-stale" : ""}`;
  const isBlocked = view.hasFacts && view.blocks.state === "blocked";
  return (
    <>
      <AccountHeader account={account} view={view} />
      <main className="page">
        <SavedKeyBanner account={account} />
        {/* Nothing matters more, not even that it may be old. */}
        {isBlocked && (
          <div className={cards}>
            <BlockCard blocks={view.blocks} />
          </div>
        )}
        {view.failure !== null && (
          <div {...failurePlace}>
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
        <ApplicationBanners account={account} />
        {view.keyNeeded !== null && <KeyNeededCard account={account} reason={view.keyNeeded} />}
        {view.isLoading && <AccountSkeleton />}
        {view.hasFacts && (
          <section className={cards} aria-label={texts.t("window.account.facts")}>
            {!isBlocked && <BlockCard blocks={view.blocks} />}
            {view.setupNote !== null && (
              <div className="wide">
                <SetupBanner title={view.setupNote} />
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
