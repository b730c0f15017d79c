import type { AxiosInstance } from "axios";
import { failure } from "../../contract/failure";
import { type CallResult, failed, succeeded } from "./call-result";
import { keepTexts, type Reply } from "./reply";
import { failureOfTransport } from "./transport-failure";

/**
 * Asks the server for its root without a key: name, proxy, connection and certificate as the calls meet them, and
 * nothing of the account. Any status is a success but 407, which a proxy gives; a redirect is one of the server too,
 * and is not followed.
 *
 * @param now milliseconds since 1970
 */
export async function probeServer(
  instance: AxiosInstance,
  origin: string,
  now: () => number,
  signal: AbortSignal | undefined,
): Promise<CallResult<null>> {
  try {
    const { status, headers } = await instance.request<unknown>({
      url: `${origin}/`,
      method: "GET",
      headers: { Accept: "application/json", "Cache-Control": "no-store" },
      ...(signal === undefined ? {} : { signal }),
    });
    const reply: Reply = {
      status,
      headers: keepTexts(headers),
      body: new Uint8Array(),
      receivedAt: now(),
    };
    if (status !== 407) return succeeded(reply, null);
    return failed(reply, failure("proxy", { httpStatus: status, detail: "HTTP_407" }));
  } catch (error) {
    const found = failureOfTransport(error, null, []);
    if (found.kind !== "redirect") return { ok: false, failure: found, serverTime: null };
    return { ok: true, value: null, httpStatus: null, serverTime: null, receivedAt: now() };
  }
}
