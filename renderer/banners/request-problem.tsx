import { UnstyledButton } from "@mantine/core";
import { useWindow, useWindowState } from "../store/window-context";
import { Icon } from "../ui/icons";

/** Says, above everything, that a request of the user got no answer. */
export function RequestProblem() {
  const { store, texts } = useWindow();
  const hasRequestFailed = useWindowState((state) => state.hasRequestFailed);
  if (!hasRequestFailed) return null;
  return (
    <div className="bar" role="alert">
      <Icon name="warning" />
      <p>{texts.t("window.requestFailed")}</p>
      <UnstyledButton
        className="dismiss"
        aria-label={texts.t("window.action.dismiss")}
        onClick={store.dismissProblem}
      >
        <Icon name="close" size={16} />
      </UnstyledButton>
    </div>
  );
}
