import type { KeyPlace } from "../../contract/key-place";
import type { Mutex } from "../accounts/mutex";
import type { PollListener } from "../accounts/read-account";
import type { CallResult } from "../plusofon/call-result";
import type { Clock } from "../system/clock";

/** What a check asks of the computer's network; the same way to the server as the polls have. */
export type NetworkRoles = {
  /** The system's own word; it may be wrong either way. */
  isOnline: () => boolean;
  /** The addresses of a name. Rejects with the platform's error. */
  resolveHost: (host: string) => Promise<string[]>;
  /** The proxies for an address, as Chromium writes them. Rejects with the platform's error. */
  resolveProxy: (url: string) => Promise<string>;
};

/** Everything that a check needs. */
export type DiagnosticRoles = {
  network: NetworkRoles;
  /** The server's scheme, host and port. */
  origin: string;
  /** Waits for the account's turn: one request in flight per account. */
  inTurn: Mutex["runExclusive"];
  probe: (signal: AbortSignal) => Promise<CallResult<null>>;
  key: () => { place: KeyPlace | "demo"; keychain: string };
  /** Polls the account, in its turn. */
  poll: (listener: PollListener) => Promise<void>;
  /** Whether the newest reply was a stale cached response. */
  isStaleResponse: () => boolean;
  clock: Clock;
};
