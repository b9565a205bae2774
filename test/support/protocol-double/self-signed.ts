/** A certificate for 127.0.0.1 and localhost that signs itself, made anew for each test: no key lies in the repository. RFC 5280, section 4.1. */
import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

const tags = { integer: 0x02, bits: 0x03, octets: 0x04, oid: 0x06, text: 0x0c, time: 0x17, sequence: 0x30, set: 0x31, version: 0xa0, extensions: 0xa3 };

function length(bytes: number): Buffer {
  if (bytes < 0x80) return Buffer.from([bytes]);
  return bytes < 0x100 ? Buffer.from([0x81, bytes]) : Buffer.from([0x82, bytes >> 8, bytes & 0xff]);
}

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), length(content.length), content]);
}

const oid = (hex: string): Buffer => der(tags.oid, Buffer.from(hex, "hex"));

const ecdsaWithSha256 = der(tags.sequence, oid("2a8648ce3d040302"));
const name = der(tags.sequence, der(tags.set, der(tags.sequence, oid("550403"), der(tags.text, Buffer.from("protocol double")))));

const utcTime = (at: Date): Buffer => der(tags.time, Buffer.from(`${at.toISOString().replace(/\.\d+Z$/, "").replaceAll(/[-:T]/g, "").slice(2)}Z`));

/** Subject alternative names: an IP address (tag 7) and a DNS name (tag 2). */
const alternativeNames = der(tags.sequence, der(0x87, Buffer.from([127, 0, 0, 1])), der(0x82, Buffer.from("localhost")));
const authority = der(tags.sequence, Buffer.from([0x01, 0x01, 0xff]));

const extensions = der(
  tags.extensions,
  der(tags.sequence, der(tags.sequence, oid("551d11"), der(tags.octets, alternativeNames)), der(tags.sequence, oid("551d13"), der(tags.octets, authority))),
);

const dayMs = 86_400_000;

function toBeSigned(publicKey: Uint8Array): Buffer {
  const now = Date.now();
  const serial = Buffer.concat([Buffer.from([0x01]), randomBytes(8)]);
  const validity = der(tags.sequence, utcTime(new Date(now - dayMs)), utcTime(new Date(now + 30 * dayMs)));
  return der(tags.sequence, der(tags.version, der(tags.integer, Buffer.from([2]))), der(tags.integer, serial), ecdsaWithSha256, name, validity, name, publicKey, extensions);
}

const pem = (label: string, bytes: Buffer): string => `-----BEGIN ${label}-----\n${bytes.toString("base64").replaceAll(/(.{64})/g, "$1\n")}\n-----END ${label}-----\n`;

/** A key and its certificate as PEM texts, good from yesterday for a month. */
export function selfSigned(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const body = toBeSigned(publicKey.export({ type: "spki", format: "der" }));
  const signature = der(tags.bits, Buffer.from([0]), sign("sha256", body, privateKey));
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: pem("CERTIFICATE", der(tags.sequence, body, ecdsaWithSha256, signature)),
  };
}
