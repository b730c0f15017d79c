import { maxInputLength } from "../../contract/channels";
import {
  type EventName,
  type EventPayload,
  eventSchemas,
  type IpcError,
  type Reply,
  type RequestInput,
  type RequestName,
  type RequestResult,
  requestSchemas,
} from "../../contract/ipc";

/** One function for each request of the contract. */
export type IpcHandlers = {
  [N in RequestName]: (input: RequestInput<N>) => Promise<RequestResult<N>> | RequestResult<N>;
};

/** What is known of who sent a message; null where Electron knows nothing. */
export type Sender = {
  /** The address of the frame. */
  frameUrl: string | null;
  isMainFrame: boolean;
  isOurWindow: boolean;
};

/**
 * Whether a message comes from our own page: the main frame of our window, at our scheme. The address is compared
 * through a parser, never by prefix.
 *
 * @param origin the scheme and host of our page, such as `plusofon://window`
 */
export function isTrusted(sender: Sender, origin: string): boolean {
  if (!sender.isOurWindow || !sender.isMainFrame || sender.frameUrl === null) return false;
  if (!URL.canParse(sender.frameUrl) || !URL.canParse(origin)) return false;
  const [frame, ours] = [new URL(sender.frameUrl), new URL(origin)];
  return frame.protocol === ours.protocol && frame.host === ours.host && frame.username === "";
}

/** Answers one request: checks its input, runs its handler, checks the result. Never rejects. */
export async function answer<N extends RequestName>(
  name: N,
  handler: IpcHandlers[N],
  input: unknown,
  onFault: (error: unknown) => void,
): Promise<Reply<RequestResult<N>>> {
  const { input: inputSchema, result: resultSchema } = requestSchemas[name];
  const read = inputSchema.safeParse(input);
  if (!read.success) return refuse("invalid");
  try {
    const result = resultSchema.safeParse(await handler(read.data));
    if (result.success) return { ok: true, value: result.data };
    onFault(new Error(`The result of ${name} does not fit the contract`));
    return refuse("invalid");
  } catch (error) {
    onFault(error);
    return refuse("internal");
  }
}

/**
 * The input of a request as the preload sends it: JSON, or nothing. Undefined stands for nothing, null for what is too
 * long or no JSON, as no input of the contract is null.
 */
export function readInput(text: unknown): unknown {
  if (text === undefined) return undefined;
  if (typeof text !== "string" || text.length > maxInputLength) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A refusal of a request. */
export function refuse(error: IpcError): { ok: false; error: IpcError } {
  return { ok: false, error };
}

/** The payload of an event as the contract has it; null when it does not fit, which is our own fault. */
export function checkedPayload<N extends EventName>(
  name: N,
  payload: EventPayload<N>,
): EventPayload<N> | null {
  const read = eventSchemas[name].safeParse(payload);
  return read.success ? read.data : null;
}
