import { expect, test } from "vitest";
import { RequestError } from "../network/request-error";
import { UpdateError, updateFailureKind } from "./update-failure";

const coded = (code: string, message = "text") => Object.assign(new Error(message), { code });

test.each<[unknown, string]>([
  [new UpdateError("server", "redirect"), "server"],
  [coded("ERR_CHECKSUM_MISMATCH"), "damaged"],
  [coded("ERR_UPDATER_INVALID_SIGNATURE"), "unverified"],
  [coded("ENOSPC"), "disk-full"],
  [coded("EDQUOT"), "disk-full"],
  [coded("EACCES"), "not-writable"],
  [coded("EROFS"), "not-writable"],
  [coded("HTTP_ERROR_500"), "server"],
  [coded("ERR_UPDATER_CHANNEL_FILE_NOT_FOUND"), "server"],
  [coded("ERR_UPDATER_INVALID_VERSION"), "protocol"],
  [coded("ERR_UPDATER_INVALID_UPDATE_INFO"), "protocol"],
  [coded("ERR_UPDATER_NO_CHECKSUM"), "protocol"],
  [new Error('Cannot download "https://example.org/a", status 404: '), "server"],
  [new Error("Cannot update while running on a read-only volume."), "not-writable"],
  [new Error("net::ERR_INTERNET_DISCONNECTED"), "network"],
  [new Error("net::ERR_CONNECTION_REFUSED"), "network"],
  [new Error("net::ERR_TIMED_OUT"), "network"],
  [new Error("net::ERR_CONTENT_LENGTH_MISMATCH"), "network"],
  [new Error("net::ERR_CERT_DATE_INVALID"), "tls"],
  [new Error("net::ERR_PROXY_CONNECTION_FAILED"), "proxy"],
  [new RequestError("PROXY_AUTH_REFUSED"), "proxy"],
  [new RequestError("PROXY_ADDRESS_MISSING"), "proxy"],
  [new Error("something else"), "internal"],
  ["no error", "internal"],
])("%s is %s", (error, kind) => expect(updateFailureKind(error)).toBe(kind));
