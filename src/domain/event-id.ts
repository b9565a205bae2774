/** Deterministic ids: the same key and the same place give the same id, on every node and at every retry. */
import { createHash } from "node:crypto";

/** The namespace of all names Brinkline derives ids from. Stored for ever. */
export const NAMESPACE = "6f6c7c1e-31b2-5d0a-9f0e-7b8a8b8f2c11";

/** UUID version 5 (RFC 9562): SHA-1 of namespace and name. */
export function uuidV5(name: string, namespace: string = NAMESPACE): string {
  const hash = createHash("sha1").update(Buffer.from(namespace.replaceAll("-", ""), "hex")).update(name, "utf8").digest().subarray(0, 16);
  hash[6] = (hash[6] & 0x0f) | 0x50;
  hash[8] = (hash[8] & 0x3f) | 0x80;
  const hex = hash.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The id of the index-th event of a request with an Idempotency-Key (domain.md section 3). `token` names the caller. */
export function keyedEventId(token: string, key: string, index: number | string): string {
  return uuidV5(JSON.stringify([token, key, index]));
}
