import type { ProxyChoice, ProxyCredentials } from "./proxy-choice";

/** A request for a sign-in, as Chromium reports it. */
type Challenge = { isProxy: boolean; host: string; port: number };

/** Why a request that a proxy challenged got no further. */
export type SignInProblem = "PROXY_AUTH_REQUIRED" | "PROXY_AUTH_REFUSED";

/** The sign-in of one request. */
type SignInAttempt = {
  /** The answer to a challenge; null: none. It may wait for the result of another request's attempt. */
  answer: (challenge: Challenge) => Promise<ProxyCredentials | null>;
  /** The proxy let the request through. */
  passed: () => void;
  /** The request has ended; unless it had passed, it is unknown whether the credentials are right. */
  ended: () => void;
  /** Why the proxy's challenge got no answer; null: it got one, or there was none. */
  problem: () => SignInProblem | null;
};

export type SignIn = { begin: () => SignInAttempt };

/** How long a refused password is not sent again, in milliseconds: directories lock a user after a few refusals. */
export const refusalPauseMs = 60 * 60_000;

/** A request that tries the credentials; `ended`: its result is known, or will never be. */
type Trial = { ended: Promise<void>; end: () => void };

/**
 * Sends the credentials of one choice of proxy to that proxy alone, once per request. Until they have proved right one
 * request tries them while the others wait, so that a wrong password is refused once and not for each account. Once
 * refused they are not sent for an hour, or until there is another choice.
 *
 * @param monotonic milliseconds that only go forward
 */
export function createSignIn(choice: ProxyChoice, monotonic: () => number): SignIn {
  const { endpoint, credentials } = choice.mode === "manual" ? choice : { endpoint: null, credentials: null };
  let refusedUntilMs = Number.NEGATIVE_INFINITY;
  let isProved = false;
  let trial: Trial | null = null;

  function begin(): SignInAttempt {
    let mine: Trial | null = null;
    let hasSent = false;
    let isOver = false;
    let problem: SignInProblem | null = null;

    function endTrial(): void {
      if (mine === null) return;
      trial = null;
      mine.end();
      mine = null;
    }

    async function maySend(): Promise<boolean> {
      while (trial !== null && !isProved) await trial.ended;
      if (isOver || monotonic() < refusedUntilMs) return false;
      if (!isProved) {
        mine = newTrial();
        trial = mine;
      }
      return true;
    }

    return {
      problem: () => problem,
      async answer({ isProxy, host, port }) {
        if (!isProxy) return null;
        problem = "PROXY_AUTH_REQUIRED";
        const isOurs = host.toLowerCase() === endpoint?.host && port === endpoint.port;
        if (!isOurs || credentials === null) return null;
        problem = "PROXY_AUTH_REFUSED";
        if (hasSent) {
          isProved = false;
          refusedUntilMs = monotonic() + refusalPauseMs;
          endTrial();
          return null;
        }
        hasSent = await maySend();
        if (!hasSent) return null;
        problem = null;
        return credentials;
      },
      passed() {
        if (mine !== null) isProved = true;
        endTrial();
      },
      ended() {
        isOver = true;
        endTrial();
      },
    };
  }

  return { begin };
}

function newTrial(): Trial {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { ended, end };
}
