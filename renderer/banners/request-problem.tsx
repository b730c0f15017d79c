import { UnstyledButton } from "@mantine/core";
import { useWindow, useWindowState } from "../store/window-context";
import { Icon } from "../ui/icons";

/** Says, above everything, why a request of the user was not carried out. */
export function RequestProblem() {
  const { store, texts } = useWindow();
  const problem = useWindowState((state) => state.problem);
  if (problem === null) return null;
  return (
    <div className="bar" role="alert">
      <Icon name="warning" />
      <p>{texts.t(problem === "unsent-text" ? "window.unsentText" : "window.requestFailed")}</p>
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
