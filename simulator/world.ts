import {
  type Account,
  type AccountChange,
  type AccountSummary,
  changeAccount,
  summaryOf,
  withNewSms,
} from "./account";
import {
  type ApiRequest,
  answerRequest,
  checkHeaders,
  findRoute,
  type HeaderCheck,
  type SimulatedCall,
} from "./api";
import {
  type ActiveFault,
  createActiveFaults,
  type FaultLimits,
  type FaultName,
  faultRuleOf,
} from "./faults";
import type { Reply } from "./reply";
import { type ScenarioName, startScenario } from "./scenarios";
import { pinIn } from "./two-factor";

/** What the simulator shows of itself. It holds neither the key nor the PIN. */
type SimulatorState = {
  scenario: ScenarioName;
  faults: ActiveFault[];
  /** The simulator's clock, ISO 8601. */
  now: string;
  account: AccountSummary;
  isKeyAccepted: boolean;
  requestCount: number;
};

/** What is kept of a request. No header's value, no address but the API's own, no body: it can hold no secret. */
type RequestRecord = {
  /** Milliseconds since 1970 by the simulator's clock. */
  at: number;
  method: string;
  /** A path of the specification, or `other`: a foreign path could hold anything. */
  path: string;
  call: SimulatedCall | null;
  hasQuery: boolean;
  headers: HeaderCheck;
  hasRightHeaders: boolean;
  hasCookie: boolean;
  hasBody: boolean;
  /** The body is a JSON object with a `pin` that is a string. */
  hasPin: boolean;
  /** In UTF-16 code units; null: there was no PIN. */
  pinLength: number | null;
  /** The status that was answered; null: the connection was reset, or nothing is sent. */
  status: number | null;
  fault: FaultName | null;
};

/** `now`: milliseconds since 1970. */
type WorldOptions = { scenario: ScenarioName; accessKey: string; now: () => number };

const maxRecords = 1_000;

/** What the simulator is, without its servers: one customer, the faults in force, the clock and the record. */
export class World {
  readonly accessKey: string;
  readonly #clock: () => number;
  readonly #faults = createActiveFaults();
  readonly #records: RequestRecord[] = [];
  #requestCount = 0;
  #clockOffsetMs = 0;
  #scenario: ScenarioName;
  #account: Account;
  #isKeyAccepted = true;

  constructor({ scenario, accessKey, now }: WorldOptions) {
    this.accessKey = accessKey;
    this.#clock = now;
    this.#scenario = scenario;
    this.#account = startScenario(scenario, this.#now());
  }

  /** What is so now. */
  get state(): SimulatorState {
    return {
      scenario: this.#scenario,
      faults: this.#faults.list(),
      now: new Date(this.#now()).toISOString(),
      account: summaryOf(this.#account, this.#now()),
      isKeyAccepted: this.#isKeyAccepted,
      requestCount: this.#requestCount,
    };
  }

  /** The newest thousand requests, oldest first. */
  get requests(): readonly RequestRecord[] {
    return [...this.#records];
  }

  /** Restarts a scenario; an ended key is accepted again. Faults, clock and record stay. */
  setScenario(name: ScenarioName): void {
    this.#scenario = name;
    this.#account = startScenario(name, this.#now());
    this.#isKeyAccepted = true;
  }

  /**
   * Puts a fault in force: instead of all others, or, limited to a call, instead of the one of that call.
   * Null ends all faults, or that of `limits.call`. Throws a RangeError when the fault can't strike that call.
   */
  setFault(name: FaultName | null, limits: FaultLimits = {}): void {
    if (name === null) this.#faults.clear(limits.call);
    else this.#faults.set(name, limits);
  }

  changeAccount(change: AccountChange): void {
    this.#account = changeAccount(this.#account, change, this.#now());
  }

  /** Lets so many new messages arrive now. */
  receiveSms(count: number): void {
    this.#account = withNewSms(this.#account, count, this.#now());
  }

  /** Moves the simulator's clock by milliseconds; negative: back. */
  advanceClock(byMs: number): void {
    this.#clockOffsetMs += byMs;
  }

  /** Answers one request; `date` is the moment of the answer, milliseconds since 1970. */
  handle(request: ApiRequest, redirectTo: string): { reply: Reply; date: number } {
    const found = findRoute(request);
    const call = found.state === "found" ? found.route.call : null;
    const fault = call === null ? null : this.#faults.take(call);
    const date = this.#now() + (fault === null ? 0 : faultRuleOf(fault.name).clockShiftMs);
    const headers = checkHeaders(request.headers, this.#acceptedKey());
    const reply =
      call === null || fault === null
        ? this.#act(request, date)
        : this.#answerWith(fault, call, request, redirectTo, date);
    const { way } = reply.delivery;
    const pin = pinIn(request.body);
    this.#keep({
      at: this.#now(),
      method: request.method,
      path: found.state === "unknown" ? "other" : request.path,
      call,
      hasQuery: request.hasQuery,
      headers,
      hasRightHeaders: Object.values(headers).every((isRight) => isRight),
      hasCookie: request.headers.cookie !== undefined,
      hasBody: request.body !== "",
      hasPin: pin !== null,
      pinLength: pin?.length ?? null,
      status: way === "reset" || way === "never" ? null : reply.status,
      fault: fault?.name ?? null,
    });
    return { reply, date };
  }

  #now(): number {
    return this.#clock() + this.#clockOffsetMs;
  }

  #acceptedKey(): string | null {
    return this.#isKeyAccepted ? this.accessKey : null;
  }

  #act(request: ApiRequest, at: number): Reply {
    const { reply, account } = answerRequest(request, this.#account, this.#acceptedKey(), at);
    this.#account = account;
    return reply;
  }

  /** The reply to a request that `fault` strikes; the account and the key change as the fault lets them. */
  #answerWith(
    fault: ActiveFault,
    call: SimulatedCall,
    request: ApiRequest,
    redirectTo: string,
    now: number,
  ): Reply {
    const rule = faultRuleOf(fault.name);
    const before = this.#account;
    const isBodyLost = rule.effect === "body-lost" && request.method === "DELETE";
    const truth = this.#act(isBodyLost ? { ...request, body: "" } : request, now);
    const isSwitched = this.#account !== before;
    if (!rule.isSwitchApplied) this.#account = before;
    if (rule.effect === "key-dropped" && isSwitched) this.#isKeyAccepted = false;
    const authorization = request.headers.authorization ?? "";
    const { delayMs } = fault;
    const pin = pinIn(request.body);
    return rule.answer(truth, { call, now, delayMs, redirectTo, isSwitched, authorization, pin });
  }

  #keep(record: RequestRecord): void {
    this.#requestCount += 1;
    this.#records.push(record);
    if (this.#records.length > maxRecords) this.#records.shift();
  }
}
