/** Writes that are safe to repeat. */
import { z } from "zod";

export const IdempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,255}$/, "give 1 to 255 visible ASCII characters, such as a UUID")
  .meta({ description: "the same key and content again appends nothing; the same key with other content is refused", example: "5f0c7f0e-8a53-4b57-9a52-1d3a2f6c0a11" });

/** The key of one line of many sent under one key. */
export const keyOfLine = (key: string | undefined, line: number): string | undefined => (key === undefined ? undefined : `${key}:${line}`);
