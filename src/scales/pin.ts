/** The fingerprint of a table, so that a changed value never goes unseen. */
import { createHash } from "node:crypto";
import { canonicalJson } from "../domain/canonical.ts";

/** What a table may be made of: plain JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * SHA-256, in lower-case hex, of the canonical JSON of `entries` (RFC 8785). The order in which an object's members were
 * written does not show; a list's order does. Throws a TypeError on NaN and infinities: a missing value is left out.
 */
export function pin(entries: Json): string {
  return createHash("sha256").update(canonicalJson(entries), "utf8").digest("hex");
}
