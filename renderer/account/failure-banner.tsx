import { Button } from "@mantine/core";
import type { AccountId } from "../../contract/state";
import { CheckConnectionButton } from "../diagnostics/check-connection-button";
import { useWindow } from "../store/window-context";
import { Banner } from "../ui/banner";
import { RefreshButton } from "../ui/refresh-button";
import type { FailureView } from "./failure-view";

type FailureBannerProps = {
  accountId: AccountId;
  failure: FailureView;
  isChecking: boolean;
  canReplaceKey: boolean;
  isPollingStopped: boolean;
};

/** Why the newest reading failed, and the one thing to do; the rest is folded away. */
export function FailureBanner({ failure, isPollingStopped, ...rest }: FailureBannerProps) {
  const { texts } = useWindow();
  const stopped = isPollingStopped ? [texts.t("window.pollingStopped")] : [];
  return (
    <Banner
      tone={failure.isKeyAtFault ? "bad" : "warning"}
      title={failure.title}
      details={[...failure.details, ...stopped]}
    >
      <WayOn failure={failure} {...rest} />
    </Banner>
  );
}

type WayOnProps = Omit<FailureBannerProps, "isPollingStopped">;

function WayOn({ accountId, failure, isChecking, canReplaceKey }: WayOnProps) {
  const { store, texts } = useWindow();
  if (failure.isKeyAtFault && canReplaceKey) {
    return (
      <Button size="xs" onClick={() => store.showScreen({ name: "replace-key", accountId })}>
        {texts.t("window.action.replaceKey")}
      </Button>
    );
  }
  if (failure.isProxyAtFault) {
    return (
      <Button
        size="xs"
        variant="default"
        onClick={() => store.showScreen({ name: "settings", section: "network" })}
      >
        {texts.t("window.action.settings")}
      </Button>
    );
  }
  return failure.isConnectionAtFault ? (
    <CheckConnectionButton accountId={accountId} />
  ) : (
    <RefreshButton size="xs" accountId={accountId} isChecking={isChecking} />
  );
}
