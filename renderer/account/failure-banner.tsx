import { Button } from "@mantine/core";
import type { AccountId } from "../../contract/state";
import { CheckConnectionButton } from "../diagnostics/check-connection-button";
import { useWindow } from "../store/window-context";
import { Banner } from "../ui/banner";
import { RefreshButton } from "../ui/refresh-button";
import type { FailureView } from "./account-view";

type FailureBannerProps = {
  accountId: AccountId;
  failure: FailureView;
  isChecking: boolean;
  canReplaceKey: boolean;
  isPollingStopped: boolean;
};

/** Why the newest reading failed, and the ways on. */
export function FailureBanner(props: FailureBannerProps) {
  const { accountId, failure, isChecking, canReplaceKey, isPollingStopped } = props;
  const { store, texts } = useWindow();
  return (
    <Banner
      tone={failure.isKeyAtFault ? "bad" : "warning"}
      title={failure.title}
      lines={isPollingStopped ? [failure.advice, texts.t("window.pollingStopped")] : [failure.advice]}
      serverMessage={failure.serverMessage}
    >
      {failure.isKeyAtFault && canReplaceKey && (
        <Button size="sm" onClick={() => store.showScreen({ name: "replace-key", accountId })}>
          {texts.t("window.action.replaceKey")}
        </Button>
      )}
      {failure.isProxyAtFault && (
        <Button size="sm" variant="default" onClick={() => store.showScreen({ name: "settings" })}>
          {texts.t("window.action.settings")}
        </Button>
      )}
      <RefreshButton accountId={accountId} isChecking={isChecking} />
      {failure.isConnectionAtFault && <CheckConnectionButton accountId={accountId} />}
    </Banner>
  );
}
