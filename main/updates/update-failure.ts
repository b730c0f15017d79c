import type { FailureKind } from "../../contract/failure";
import type { UpdateFailureKind } from "../../contract/updates/updates";
import { failureOfTransport } from "../plusofon/transport-failure";

/** A refusal of our own, by its kind; its text is for the log. */
export class UpdateError extends Error {
  readonly kind: UpdateFailureKind;

  constructor(kind: UpdateFailureKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** By the code of an error, the first that matches counts. Sources: electron-updater's codes, Node's. */
const kindsByCode: readonly (readonly [RegExp, UpdateFailureKind])[] = [
  [/^ERR_CHECKSUM_MISMATCH$/, "damaged"],
  [/^ERR_UPDATER_INVALID_SIGNATURE$/, "unverified"],
  [/^(?:ENOSPC|EDQUOT)$/, "disk-full"],
  [/^(?:EACCES|EPERM|EROFS|EBUSY|ETXTBSY)$/, "not-writable"],
  [/^(?:HTTP_ERROR_|ERR_UPDATER_CHANNEL_FILE_NOT_FOUND)/, "server"],
  [/^ERR_UPDATER_/, "protocol"],
];

const kindsOfTransport: Partial<Record<FailureKind, UpdateFailureKind>> = {
  network: "network",
  timeout: "network",
  tls: "tls",
  proxy: "proxy",
  redirect: "server",
  protocol: "network",
};

/** What an error of an update means. */
export function updateFailureKind(error: unknown): UpdateFailureKind {
  if (error instanceof UpdateError) return error.kind;
  if (!(error instanceof Error)) return "internal";
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const found = kindsByCode.find(([pattern]) => pattern.test(code));
  if (found !== undefined) return found[1];
  // The library's own words for a file that the server does not have.
  if (/^Cannot download .*, status \d/s.test(error.message)) return "server";
  // macOS's words where the program runs from its disk image.
  if (/read-only volume/.test(error.message)) return "not-writable";
  const { detail, kind } = failureOfTransport(error, null, []);
  return detail === null ? "internal" : (kindsOfTransport[kind] ?? "internal");
}
