import { alters, type FaultRule, replaces } from "./fault-rule";
import { emptyReply, htmlReply, jsonReply } from "./reply";
import { serverMessages } from "./server-messages";

const message = (status: number, text: string): FaultRule =>
  replaces(() => jsonReply(status, { message: text }));
const page = (status: number, title: string): FaultRule =>
  replaces(() => htmlReply(status, `${status} ${title}`));

/** The true answer under another status. */
const restated = (status: number): FaultRule => alters((truth) => ({ ...truth, status }));

/** Answers with a status that the client has to sort out; 429 and redirects have tables of their own. */
export const statusFaults = {
  "status-201": restated(201),
  "status-202": restated(202),
  "status-204": alters(() => emptyReply(204)),
  "status-299": restated(299),
  "status-304": replaces(() => emptyReply(304)),
  "status-400": replaces(() => jsonReply(400, { success: false, message: serverMessages.wrongParameter })),
  "status-401": message(401, serverMessages.unauthenticated),
  "status-403": replaces(() => jsonReply(403, { success: false, message: serverMessages.noAccess })),
  "status-404": replaces(() => jsonReply(404, { error: serverMessages.unknownPath })),
  "status-405": message(405, "The method is not supported for this route."),
  "status-406": message(406, "Not Acceptable"),
  "status-407": replaces(() =>
    htmlReply(407, "407 Proxy Authentication Required", { "proxy-authenticate": 'Basic realm="proxy"' }),
  ),
  "status-408": page(408, "Request Time-out"),
  "status-411": page(411, "Length Required"),
  "status-413": page(413, "Request Entity Too Large"),
  "status-415": message(415, "Unsupported Media Type"),
  "status-418": message(418, "I'm a teapot"),
  "status-419": message(419, "CSRF token mismatch."),
  "status-422": replaces(() =>
    jsonReply(422, { message: serverMessages.invalidData, errors: { pin: [serverMessages.pinRule] } }),
  ),
  "status-425": page(425, "Too Early"),
  "status-500-message": replaces(() => jsonReply(500, { success: false, message: serverMessages.noAccess })),
  "status-500-html": page(500, "Internal Server Error"),
  "status-502": page(502, "Bad Gateway"),
  "status-503": page(503, "Service Temporarily Unavailable"),
  "status-504": page(504, "Gateway Time-out"),
  "status-520": page(520, "Web server is returning an unknown error"),
  "status-599": page(599, "Network Connect Timeout"),
} satisfies Record<string, FaultRule>;
