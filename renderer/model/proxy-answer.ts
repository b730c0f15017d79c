import { assertNever } from "../../contract/assert-never";
import type { SetProxyResult } from "../../contract/ipc";
import type { ProxyField } from "../../contract/proxy-settings";
import type { AppState } from "../../contract/state";
import type { Texts } from "../../locales/texts";

/** What an answer says, and at which field; `at` null: everything was taken. */
export type ProxyAnswer = { at: ProxyField | null; text: string };

/** The answer to a request to change the proxy, in words. A password that lasts until quit is told by its place. */
export function proxyAnswer(result: SetProxyResult, texts: Texts): ProxyAnswer {
  switch (result.state) {
    case "set":
    case "password-not-kept":
      return { at: null, text: texts.t("window.proxy.applied") };
    case "password-not-forgotten":
      return { at: "password", text: texts.t("window.proxy.notForgotten") };
    case "not-valid":
      return { at: result.at, text: texts.t(`window.proxy.problem.${result.problem}`) };
    default:
      return assertNever(result);
  }
}

/** Whether an address as typed names a SOCKS proxy, to which no sign-in can be given; it need not be whole yet. */
export function isSocksAddress(typed: string): boolean {
  return /^\W*socks\w*:\/\//i.test(typed);
}

/** What the password's field says: in place of a password that is kept, and below it when something is not as usual. */
export type PasswordView = { placeholder: string; warning: string | null; canForget: boolean };

/** How the proxy's password is kept, in words; nothing shows how long it is. */
export function passwordView(
  { proxyPasswordPlace, canSealKeys }: Pick<AppState, "proxyPasswordPlace" | "canSealKeys">,
  texts: Texts,
): PasswordView {
  const { t } = texts;
  switch (proxyPasswordPlace) {
    case "missing":
      return { placeholder: "", warning: null, canForget: false };
    case "sealed":
      return { placeholder: t("window.proxy.saved"), warning: null, canForget: true };
    case "session": {
      const cause = canSealKeys ? "notSealed" : "noKeychain";
      return {
        placeholder: t("window.proxy.savedUntilQuit"),
        warning: t(`window.proxy.${cause}`),
        canForget: true,
      };
    }
    case "unreadable":
      return { placeholder: "", warning: t("window.proxy.unreadable"), canForget: true };
    default:
      return assertNever(proxyPasswordPlace);
  }
}
