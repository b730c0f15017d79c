import { hourMs } from "../../contract/time";
import type { ProxyChoice, ProxyCredentials } from "./proxy-choice";

/** Who asks for a sign-in, as Chromium says it. */
export type Challenge = { isProxy: boolean; host: string; port: number };

/** Why a request that a proxy challenged got no further. */
export type SignInProblem = "PROXY_AUTH_REQUIRED" | "PROXY_AUTH_REFUSED";

/** One request's part in signing in. */
export type SignInAttempt = {
  /** What to answer a challenge with; null: nothing. It may wait for what comes of another request's attempt. */
  answer: (challenge: Challenge) => Promise<ProxyCredentials | null>;
  /** The proxy let the request through. */
  passed: () => void;
  /** The request has ended; whether the proxy let it through, if that was not said before, is unknown. */
  ended: () => void;
  /** Why a challenge of the proxy was answered with nothing; null: none was. */
  problem: () => SignInProblem | null;
};

export type SignIn = { begin: () => SignInAttempt };

/** How long a refused password is held back, in milliseconds: directories lock who is refused a few times in a row. */
export const refusedHoldMs = hourMs;

/** A request that tries the credentials, and when its outcome is known. */
type Trial = { concluded: Promise<void>; conclude: () => void };

/**
 * Gives the credentials of one choice of proxy to that proxy alone, once per request. While one request tries them the
 * others wait, so that a wrong password is refused once and not by each account. Once refused it is held back for an
 * hour, or until there is another choice.
 *
 * @param monotonic milliseconds that only go forward
 */
export function createSignIn(choice: ProxyChoice, monotonic: () => number): SignIn {
  const endpoint = choice.mode === "manual" ? choice.endpoint : null;
  const credentials = choice.mode === "manual" ? choice.credentials : null;
  let refusedUntilMs = Number.NEGATIVE_INFINITY;
  let trial: Trial | null = null;
  /** Grows with each trial that passed: whoever waited for one need not try by itself. */
  let passes = 0;

  function begin(): SignInAttempt {
    let mine: Trial | null = null;
    let hasGiven = false;
    let isOver = false;
    let problem: SignInProblem | null = null;

    function conclude(isGood: boolean | null): void {
      if (isGood === false) refusedUntilMs = monotonic() + refusedHoldMs;
      if (mine === null) return;
      if (isGood === true) passes += 1;
      if (trial === mine) trial = null;
      mine.conclude();
      mine = null;
    }

    /** Whether this request may give the credentials now, as the one that tries them or after another has. */
    async function mayGive(): Promise<boolean> {
      const passesBefore = passes;
      while (trial !== null && passes === passesBefore) await trial.concluded;
      if (isOver || monotonic() < refusedUntilMs) return false;
      if (passes === passesBefore) {
        mine = newTrial();
        trial = mine;
      }
      return true;
    }

    return {
      problem: () => problem,
      async answer({ isProxy, host, port }) {
        if (!isProxy) return null;
        const isOurs = host.toLowerCase() === endpoint?.host && port === endpoint.port;
        problem = "PROXY_AUTH_REQUIRED";
        if (!isOurs || credentials === null) return null;
        problem = "PROXY_AUTH_REFUSED";
        if (hasGiven) {
          conclude(false);
          return null;
        }
        hasGiven = await mayGive();
        if (!hasGiven) return null;
        problem = null;
        return credentials;
      },
      passed: () => conclude(true),
      ended() {
        isOver = true;
        conclude(null);
      },
    };
  }

  return { begin };
}

function newTrial(): Trial {
  let conclude: () => void = () => undefined;
  const concluded = new Promise<void>((resolve) => {
    conclude = resolve;
  });
  return { concluded, conclude };
}
