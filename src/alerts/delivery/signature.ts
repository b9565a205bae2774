/** Signatures of webhooks by the Standard Webhooks scheme (standardwebhooks.com, version 1): HMAC-SHA256 over id, time and body. */
import { createHmac } from "node:crypto";

/** Keys by name; several under one name while a secret is being changed: each signs. */
export type Secrets = ReadonlyMap<string, readonly Uint8Array[]>;

export const DEFAULT_SECRET = "default";

/** The headers of a delivery. `seconds`: of this very attempt, since 1970. */
export function signedHeaders(id: string, seconds: number, body: string, keys: readonly Uint8Array[]): Record<string, string> {
  const signatures = keys.map((key) => `v1,${createHmac("sha256", key).update(`${id}.${seconds}.${body}`, "utf8").digest("base64")}`);
  return { "webhook-id": id, "webhook-timestamp": String(seconds), "webhook-signature": signatures.join(" ") };
}

export type ReadSecrets = { readonly ok: true; readonly secrets: Secrets } | { readonly ok: false; readonly line: number; readonly problem: string };

const LINE = /^(?:([A-Za-z0-9][A-Za-z0-9._:-]{0,199})=)?whsec_([A-Za-z0-9+/]+={0,2})$/;

/** Secrets as a file has them, one a line: whsec_BASE64, the default one, or NAME=whsec_BASE64. A problem never repeats the line. */
export function secretsIn(text: string): ReadSecrets {
  const secrets = new Map<string, Uint8Array[]>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const [, name = DEFAULT_SECRET, base64] = LINE.exec(line.trim()) ?? [];
    const key = Buffer.from(base64 ?? "", "base64");
    if (base64 === undefined) return { ok: false, line: index + 1, problem: "is neither whsec_BASE64 nor NAME=whsec_BASE64" };
    if (key.length < 24 || key.length > 64) return { ok: false, line: index + 1, problem: `holds ${key.length} bytes: a secret has 24 to 64` };
    secrets.set(name, [...(secrets.get(name) ?? []), key]);
  }
  return { ok: true, secrets };
}
