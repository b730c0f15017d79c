import type { SetProxyResult } from "../../contract/ipc";
import type { ProxySettings } from "../../contract/proxy-settings";
import type { KeyPlace } from "../../contract/state";
import { Secret } from "../plusofon/secret";
import type { ProxyPasswords } from "../vault/proxy-password";
import {
  checkProxyRequest,
  type PasswordOwner,
  type ProxyChoice,
  type ProxyRequest,
  passwordOwner,
  proxyChoice,
} from "./proxy-choice";
import { createSignIn, type SignIn } from "./sign-in";

/** The proxy in force: a choice, and who signs in to it. Replaced as a whole when the user changes something. */
export type ProxyInForce = { choice: ProxyChoice; signIn: SignIn };

/** What requests need to know of the proxy. */
export type ProxyRoute = { current: () => ProxyInForce };

export type NetworkProxy = ProxyRoute & {
  /** Where the password for the address and the user name of the settings is. */
  passwordPlace: () => KeyPlace;
  /** Changes the proxy, and its password with it; takes effect with the next request. */
  set: (request: ProxyRequest) => SetProxyResult;
};

const none: ProxyChoice = { mode: "none" };
const noneInForce: ProxyInForce = { choice: none, signIn: createSignIn(none, () => 0) };
/** No proxy, whatever the user chose: for what is on this computer. */
export const noProxy: ProxyRoute = { current: () => noneInForce };

/**
 * Keeps the proxy's settings and its password together: a password is used for the proxy and the user that it was
 * given for, and is forgotten with them.
 *
 * @param parts.passwords asked for only where there is a proxy to sign in to
 * @param parts.monotonic milliseconds that only go forward
 */
export function createProxy(parts: {
  settings: () => ProxySettings;
  save: (settings: ProxySettings) => void;
  passwords: () => ProxyPasswords;
  monotonic: () => number;
}): NetworkProxy {
  let inForce = fromSettings();

  function fromSettings(): ProxyInForce {
    const settings = parts.settings();
    const owner = settings.mode === "manual" ? passwordOwner(settings) : null;
    const choice = proxyChoice(settings, owner === null ? null : parts.passwords().password(owner));
    return { choice, signIn: createSignIn(choice, parts.monotonic) };
  }

  /** Returns what there is to tell of the password. */
  function changePassword(
    before: PasswordOwner | null,
    after: PasswordOwner | null,
    password: string | null,
  ): SetProxyResult {
    if (password !== null && password !== "" && after !== null) {
      parts.passwords().keep(after, new Secret(password));
      return { state: parts.passwords().place(after) === "sealed" ? "set" : "password-not-kept" };
    }
    const isSameOwner = before?.endpoint === after?.endpoint && before?.userName === after?.userName;
    if (password === null && isSameOwner) return { state: "set" };
    return { state: parts.passwords().forget() ? "set" : "password-not-forgotten" };
  }

  return {
    current: () => inForce,
    passwordPlace() {
      const owner = passwordOwner(parts.settings());
      return owner === null ? "missing" : parts.passwords().place(owner);
    },
    set(request) {
      const checked = checkProxyRequest(request);
      if (!checked.ok) return { state: "not-valid", at: checked.at, problem: checked.problem };
      const before = passwordOwner(parts.settings());
      // The password first: were the program to end in between, the new address would have none, never the old one.
      const result = changePassword(before, passwordOwner(checked.settings), checked.password);
      parts.save(checked.settings);
      inForce = fromSettings();
      return result;
    },
  };
}
