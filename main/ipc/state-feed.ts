import type { AppState } from "../../contract/state";
import { type StateChange, stateChange } from "../../contract/state-change";

/** Knows which state the page has, so that it is sent only what has changed since. */
export class StateFeed {
  #pageId: number | null = null;
  #sent: AppState | null = null;
  #sequence = 0;

  /** What the page with this id lacks of `state`: everything, when it is another page or has asked for the whole. */
  next(pageId: number, state: AppState): StateChange {
    if (pageId !== this.#pageId) this.reset();
    this.#pageId = pageId;
    const change = stateChange(this.#sent, state, ++this.#sequence);
    this.#sent = state;
    return change;
  }

  /** The page asks for the whole state: what it has is not known. */
  reset(): void {
    this.#sent = null;
  }
}
