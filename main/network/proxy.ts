import type { SetProxyResult } from "../../contract/ipc";
import type { ProxySettings } from "../../contract/settings/proxy-settings";
import type { KeyPlace } from "../../contract/state";
import { Secret } from "../plusofon/secret";
import type { PasswordOwner, ProxyPasswords } from "../vault/vault";
import {
  checkProxyRequest,
  type ProxyChoice,
  type ProxyRequest,
  passwordOwner,
  proxyChoice,
} from "./proxy-choice";
import { createSignIn, type SignIn } from "./sign-in";

/** The proxy in use and its sign-in. Replaced as a whole when the user changes something. */
export type ActiveProxy = { choice: ProxyChoice; signIn: SignIn };

/** What requests need to know of the proxy. */
export type ProxyRoute = { current: () => ActiveProxy };

const none: ActiveProxy = {
  choice: { mode: "none" },
  signIn: createSignIn({ mode: "none" }, () => 0),
};
/** No proxy, regardless of the settings: for servers on this computer. */
export const noProxy: ProxyRoute = { current: () => none };

/**
 * Keeps the proxy's settings and its password together: a password is used only for the proxy and the user that it was
 * typed for, and is deleted with them.
 *
 * @param deps.passwords called only if there is a proxy to sign in to
 * @param deps.monotonic milliseconds that only go forward
 */
export function createProxy(deps: {
  settings: () => ProxySettings;
  /** Returns whether the disk took them. */
  save: (settings: ProxySettings) => boolean;
  passwords: () => ProxyPasswords;
  monotonic: () => number;
}) {
  let active = fromSettings();

  function fromSettings(): ActiveProxy {
    const settings = deps.settings();
    const owner = settings.mode === "manual" ? passwordOwner(settings) : null;
    const choice = proxyChoice(settings, owner === null ? null : deps.passwords().password(owner));
    return { choice, signIn: createSignIn(choice, deps.monotonic) };
  }

  function save(settings: ProxySettings): boolean {
    const isSaved = deps.save(settings);
    active = fromSettings();
    return isSaved;
  }

  /** Stores or deletes the password. False: the former one could not be deleted from the disk. */
  function changePassword(
    before: PasswordOwner | null,
    after: PasswordOwner | null,
    password: string | null,
  ): boolean {
    if (password !== null && password !== "" && after !== null) {
      deps.passwords().keep(after, new Secret(password));
      return true;
    }
    const isSameOwner = before?.endpoint === after?.endpoint && before?.userName === after?.userName;
    return (password === null && isSameOwner) || deps.passwords().forget();
  }

  return {
    /** Reads the password again, which may be readable only now. */
    reload(): void {
      active = fromSettings();
    },
    current: (): ActiveProxy => active,
    /** Where the password for the address and the user name of the settings is. */
    passwordPlace(): KeyPlace {
      const owner = passwordOwner(deps.settings());
      return owner === null ? "missing" : deps.passwords().place(owner);
    },
    /** Changes the proxy, and its password with it; takes effect with the next request. */
    set(request: ProxyRequest): SetProxyResult {
      const before = deps.settings();
      if (request.mode !== "manual") {
        return { state: save({ ...before, mode: request.mode }) ? "set" : "not-saved" };
      }
      const checked = checkProxyRequest(request);
      if (!checked.ok) return { state: "not-valid", at: checked.at, problem: checked.problem };
      const { settings, password } = checked;
      // The password first: if the program ended in between, the new address would have none, never the old one.
      const isDone = changePassword(passwordOwner(before), passwordOwner(settings), password);
      const isSaved = save(settings);
      if (!isDone) return { state: "password-not-deleted" };
      return { state: isSaved ? "set" : "not-saved" };
    },
  };
}

export type NetworkProxy = ReturnType<typeof createProxy>;
