import { assertNever } from "../../contract/assert-never";
import type { SetProxyResult } from "../../contract/ipc";
import type { ProxyField } from "../../contract/settings/proxy-settings";
import type { KeyPlace } from "../../contract/state";
import type { Texts } from "../../locales/texts";

/** The answer to a request to change the proxy, and the field that it is about; `at` null: about none. */
export function proxyAnswer(result: SetProxyResult, texts: Texts): { at: ProxyField | null; text: string } {
  switch (result.state) {
    case "set":
      return { at: null, text: texts.t("window.proxy.applied") };
    case "not-saved":
      return { at: null, text: texts.t("window.settings.notSaved") };
    case "password-not-deleted":
      return { at: "password", text: texts.t("window.proxy.notForgotten") };
    case "not-valid":
      return { at: result.at, text: texts.t(`window.proxy.problem.${result.problem}`) };
    default:
      return assertNever(result);
  }
}

/** How the proxy's password is stored, as its field says it: instead of the password, and below the field. */
export type PasswordView = { placeholder: string; warning: string | null; isStored: boolean };

/** The view of a password at `place`; nothing shows how long it is. */
export function passwordView(place: KeyPlace, { t }: Texts): PasswordView {
  switch (place) {
    case "missing":
      return { placeholder: "", warning: null, isStored: false };
    case "sealed":
      return { placeholder: t("window.proxy.saved"), warning: null, isStored: true };
    case "session":
      return {
        placeholder: t("window.proxy.savedUntilQuit"),
        warning: t("window.proxy.notSealed"),
        isStored: true,
      };
    case "unreadable":
      return { placeholder: "", warning: t("window.proxy.unreadable"), isStored: true };
    default:
      return assertNever(place);
  }
}
