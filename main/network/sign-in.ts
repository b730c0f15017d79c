import type { ProxyChoice, ProxyCredentials } from "./proxy-choice";

/** A request for a sign-in, as Chromium reports it. */
type Challenge = { isProxy: boolean; host: string; port: number };

/** Why a request that a proxy challenged got no further. */
export type SignInProblem = "PROXY_AUTH_REQUIRED" | "PROXY_AUTH_REFUSED";

/** How long a refused password is not sent again, in milliseconds: directories lock a user after a few refusals. */
export const refusalPauseMs = 60 * 60_000;

/**
 * Sends the credentials of one choice of proxy to that proxy alone, once per request, and one request after the other: a
 * wrong password is refused once and not for each account, and a right one Chromium remembers. Once refused they are not
 * sent for an hour, or until there is another choice.
 *
 * @param monotonic milliseconds that only go forward
 */
export function createSignIn(choice: ProxyChoice, monotonic: () => number) {
  const { endpoint, credentials } = choice.mode === "manual" ? choice : { endpoint: null, credentials: null };
  let refusedUntilMs = Number.NEGATIVE_INFINITY;
  /** Settles when no earlier request waits for the proxy's verdict. */
  let earlier: Promise<void> = Promise.resolve();

  return {
    /** The sign-in of one request. */
    begin() {
      let end = (): void => {};
      const untilEnded = new Promise<void>((resolve) => {
        end = resolve;
      });
      let hasSent = false;
      let problem: SignInProblem | null = null;
      return {
        /** Why the proxy's challenge got no answer; null: it got one, or there was none. */
        problem: (): SignInProblem | null => problem,
        /** The request has its reply, or has failed: whatever waits for its result may go on. */
        ended: (): void => end(),
        /** The answer to a challenge; null: none. It may wait for the result of another request's attempt. */
        async answer({ isProxy, host, port }: Challenge): Promise<ProxyCredentials | null> {
          if (!isProxy) return null;
          problem = "PROXY_AUTH_REQUIRED";
          const isOurs = host.toLowerCase() === endpoint?.host && port === endpoint.port;
          if (!isOurs || credentials === null) return null;
          problem = "PROXY_AUTH_REFUSED";
          if (hasSent) {
            refusedUntilMs = monotonic() + refusalPauseMs;
            end();
            return null;
          }
          const former = earlier;
          earlier = former.then(() => untilEnded);
          await former;
          if (monotonic() < refusedUntilMs) {
            end();
            return null;
          }
          hasSent = true;
          problem = null;
          return credentials;
        },
      };
    },
  };
}

export type SignIn = ReturnType<typeof createSignIn>;
