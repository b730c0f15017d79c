import type { IncomingHttpHeaders } from "node:http";
import { jsonReply, type Reply } from "./reply";
import { serverMessages } from "./server-messages";

/** Which of the documented headers a request sent as documented. `authorization`: with an accepted key. */
export type HeaderCheck = { accept: boolean; contentType: boolean; client: boolean; authorization: boolean };

/** The application code that every call carries. Source: specification, each sample. */
const clientCode = "10553";

/**
 * Compares a request's headers with the documented ones.
 *
 * @param accessKey the only key that is accepted; null: none is any more
 */
export function checkHeaders(headers: IncomingHttpHeaders, accessKey: string | null): HeaderCheck {
  return {
    accept: mediaTypes(headers.accept).includes("application/json"),
    contentType: mediaTypes(headers["content-type"])[0] === "application/json",
    client: headers.client === clientCode,
    authorization: accessKey !== null && headers.authorization === `Bearer ${accessKey}`,
  };
}

/** How the server refuses a request for its headers; null: it does not. Source: status table, 500 is "no access". */
export function headerRefusal(headers: IncomingHttpHeaders, check: HeaderCheck): Reply | null {
  if (isFlashCallKey(headers.authorization)) return noAccessReply(serverMessages.notEnoughRights);
  if (!check.authorization) return jsonReply(401, { message: serverMessages.unauthenticated });
  if (!check.client) return noAccessReply(serverMessages.noAccess);
  if (!check.accept) return jsonReply(406, { message: "Not Acceptable" });
  if (!check.contentType) return jsonReply(415, { message: "Unsupported Media Type" });
  return null;
}

/** Flash Call, another service of the operator, has keys of its own, and customers mix them up. */
function isFlashCallKey(authorization: string | undefined): boolean {
  return authorization?.startsWith("Bearer flash") ?? false;
}

function noAccessReply(message: string): Reply {
  return jsonReply(500, { success: false, message });
}

function mediaTypes(header: string | undefined): string[] {
  return (header ?? "").split(",").map((part) => (part.split(";")[0] ?? "").trim().toLowerCase());
}
