import { UnstyledButton } from "@mantine/core";
import { useWindow, useWindowState } from "../store/window-context";
import { Icon } from "../ui/icons";

/** Says, above everything, why a request of the user was not carried out. */
export function RequestProblem() {
  const { store, texts } = useWindow();
  const problem = useWindowState((state) => state.problem);
  if (problem === null) return null;
  const isText = problem === "unsent-text";
  return (
    <div className={isText ? "bar bar-warning" : "bar"} role="alert">
      <Icon name="warning" />
      <p>{texts.t(isText ? "window.unsentText" : "window.requestFailed")}</p>
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
