/** Lists by opaque cursor, with a link to the next page. */
import type { Request } from "express";
import { z } from "zod";

const MOST = 500;

/** A page size as query text, at most `most`; undefined for the list's own. */
export function limitField(most: number): z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>> {
  const message = `give a whole number from 1 to ${most}`;
  return z
    .string()
    .regex(/^[1-9]\d{0,9}$/, message)
    .refine((text) => Number(text) <= most, message)
    .transform(Number)
    .optional()
    .meta({ description: `how many at most; up to ${most}`, example: "50" });
}

export const pageFields = {
  cursor: z.string().min(1).max(1_000).optional().meta({ description: "`next` of the page before" }),
  limit: limitField(MOST),
} as const;

/** `Link: rel="next"`: the same question with `parameter` set to where the next page begins. */
export function nextLink(request: Request, parameter: string, next: string | undefined): Record<string, string> {
  if (next === undefined) return {};
  const url = new URL(request.originalUrl, "http://localhost");
  url.searchParams.set(parameter, next);
  return { Link: `<${url.pathname}${url.search}>; rel="next"` };
}
