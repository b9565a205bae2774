/** Revisions as entity tags: what a reader saw is what If-Match may build on. */
import { createHash } from "node:crypto";
import { z } from "zod";

/** A strong tag: the revision, and a mark of what stands in the answer beside the stream itself. */
export function entityTag(revision: number, beside: readonly string[] = []): string {
  const mark = beside.length === 0 ? "" : `;${createHash("sha256").update(beside.join("\n")).digest("hex").slice(0, 12)}`;
  return `"${revision}${mark}"`;
}

const TAG = /^"(\d{1,15})(;[0-9a-f]{12})?"$/;

export const IfMatch = z
  .string()
  .regex(TAG, 'give one ETag as it was answered, such as "3": quotes, no W/, no list')
  .meta({ description: "the ETag last seen: refused with 412 when somebody wrote since", example: '"3"' });

/** The revision an If-Match builds on. */
export function revisionOf(ifMatch: string | undefined): number | undefined {
  return ifMatch === undefined ? undefined : Number(TAG.exec(ifMatch)?.[1]);
}
