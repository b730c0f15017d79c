import { type Clock, withDeadline } from "../system/clock";
import { type ConnectBus, isServiceThere, listenToOwner, type SessionBus } from "../system/linux-desktop/bus";

/**
 * Whether the keyring can be used now: `locked`: it waits for its password; `not-responding`: its service does not
 * answer; `absent`: there is no such service.
 */
type KeyringState = "open" | "locked" | "not-responding" | "absent";

/** What a kind of keyring is asked over the bus. Each call may reject, or never settle. */
export type KeyringService = {
  /** Its name on the bus. */
  name: string;
  /** Its objects, whose signals report a change, have paths that begin like this. */
  path: string;
  /** Whether it can be used without a question to the user. */
  isOpen: (bus: SessionBus) => Promise<boolean>;
  /** Has the user asked for its password. */
  prompt: (bus: SessionBus) => Promise<void>;
};

/** How long the keyring may take to answer, in milliseconds; it may have to be started for it. */
const deadlineMs = 3_000;
/** While it is not open, it is looked at again after this many milliseconds, in case no signal comes. */
const lookAgainMs = 10_000;

/**
 * The keyring of a Linux desktop, asked over the bus before Electron's `safeStorage` is: that waits on the main thread
 * until the user has answered or the service does, however long.
 */
export class Keyring {
  readonly #service: KeyringService;
  readonly #bus: ConnectBus;
  readonly #clock: Clock;
  #state: KeyringState = "not-responding";
  /** The state that `watch` last reported, or began with. */
  #reported = this.#state;
  /** The answer that is awaited, however late: there is one question at a time. */
  #asked: Promise<KeyringState> | null = null;
  #onChange = (): void => undefined;
  #hasPrompted = false;
  #isWatching = false;
  #cancelTimer = (): void => {};

  constructor(service: KeyringService, bus: ConnectBus, clock: Clock) {
    this.#service = service;
    this.#bus = bus;
    this.#clock = clock;
  }

  state(): KeyringState {
    return this.#state;
  }

  /** The state as it is now, in three seconds at the latest. Asks the user nothing, and never rejects. */
  async look(): Promise<KeyringState> {
    if (this.#asked === null) {
      const asked = this.#ask().finally(() => {
        this.#asked = null;
      });
      this.#asked = asked;
    }
    const asked = this.#asked;
    this.#state = await withDeadline(this.#clock, deadlineMs, asked).catch((): KeyringState => {
      void asked.then(() => this.#lookAgain());
      return "not-responding";
    });
    return this.#state;
  }

  /**
   * Asks the user once for the password of a locked keyring, and calls `onChange` at each change of state until it is
   * open. From then on nothing more is asked.
   */
  watch(onChange: () => void): void {
    this.#reported = this.#state;
    if (this.#state === "open") return;
    this.#onChange = onChange;
    this.#isWatching = true;
    void this.#bus()
      .then((bus) => this.#listen(bus))
      .catch(() => undefined);
    this.#goOn();
  }

  stop(): void {
    this.#isWatching = false;
    this.#cancelTimer();
  }

  async #listen(bus: SessionBus): Promise<void> {
    const { name, path: ours } = this.#service;
    await listenToOwner(bus, name, () => void this.#lookAgain());
    await bus.listen(`type='signal',sender='${name}'`, ({ path }) => {
      if (path.startsWith(ours)) void this.#lookAgain();
    });
    // It may have changed before it was listened to.
    await this.#lookAgain();
  }

  async #lookAgain(): Promise<void> {
    if (!this.#isWatching) return;
    await this.look();
    if (!this.#isWatching) return;
    this.#goOn();
    if (this.#state === this.#reported) return;
    this.#reported = this.#state;
    this.#onChange();
  }

  #goOn(): void {
    this.#cancelTimer();
    if (this.#state === "open") {
      this.#isWatching = false;
      return;
    }
    if (this.#state === "locked" && !this.#hasPrompted) void this.#prompt().catch(() => undefined);
    this.#cancelTimer = this.#clock.after(lookAgainMs, () => void this.#lookAgain());
  }

  async #ask(): Promise<KeyringState> {
    const { name, isOpen } = this.#service;
    let bus: SessionBus;
    try {
      bus = await this.#bus();
      if (!(await isServiceThere(bus, name))) return "absent";
    } catch {
      return "absent";
    }
    try {
      return (await isOpen(bus)) ? "open" : "locked";
    } catch {
      return "not-responding";
    }
  }

  /** Takes as long as the user does; a signal brings the answer. */
  async #prompt(): Promise<void> {
    this.#hasPrompted = true;
    await this.#service.prompt(await this.#bus());
  }
}
