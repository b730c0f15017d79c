import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

/**
 * A certificate that no authority signed, with its key, both in PEM. Each call makes a new one, so that no key is kept anywhere.
 *
 * @param host the server's name; without it the certificate has no name that counts
 */
export function createSelfSignedCertificate(
  notBefore: Date,
  notAfter: Date,
  host: string | null = null,
): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const name = element(0x30, element(0x31, element(0x30, objectId("55 04 03"), utf8("127.0.0.1"))));
  const ecdsaWithSha256 = element(0x30, objectId("2a 86 48 ce 3d 04 03 02"));
  const toBeSigned = element(
    0x30,
    // Only version 3 has extensions.
    ...(host === null ? [] : [element(0xa0, element(0x02, Buffer.from([2])))]),
    element(0x02, Buffer.from([1]), randomBytes(8)),
    ecdsaWithSha256,
    name,
    element(0x30, time(notBefore), time(notAfter)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    ...(host === null ? [] : [element(0xa3, element(0x30, subjectAltName(host)))]),
  );
  const signature = sign("sha256", toBeSigned, privateKey);
  const certificate = element(0x30, toBeSigned, ecdsaWithSha256, element(0x03, Buffer.from([0]), signature));
  const base64 = certificate.toString("base64").replace(/.{64}/g, "$&\n");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`,
  };
}

/** Source: RFC 5280, 4.2.1.6. */
function subjectAltName(host: string): Buffer {
  return element(
    0x30,
    objectId("55 1d 11"),
    element(0x04, element(0x30, element(0x82, Buffer.from(host, "ascii")))),
  );
}

/** One DER element; contents stay below 64 KiB. */
function element(tag: number, ...contents: Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const longForm = length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  const header = [tag, ...(length < 128 ? [length] : longForm)];
  return Buffer.concat([Buffer.from(header), content]);
}

function objectId(hexadecimal: string): Buffer {
  return element(0x06, Buffer.from(hexadecimal.replaceAll(" ", ""), "hex"));
}

function utf8(text: string): Buffer {
  return element(0x0c, Buffer.from(text, "utf8"));
}

function time(date: Date): Buffer {
  const digits = date.toISOString().replace(/[-:T]/g, "").slice(2, 14);
  return element(0x17, Buffer.from(`${digits}Z`, "ascii"));
}
