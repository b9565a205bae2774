/** Dates and times as query parameters. */
import { z } from "zod";
import { parseAtMs, parseInstant } from "../domain/instant.ts";

const When = z.string().refine((text) => parseInstant(text) !== undefined, { error: (issue) => `${JSON.stringify(issue.input)} is not a date or a time such as 2024-05-18T00:00:00Z` });

export const fromField = When.optional().meta({ description: "the beginning: a date (its start, UTC) or time", example: "2024-04-01" });
export const toField = When.optional().meta({ description: "the end: a date (its end, UTC) or time", example: "2024-05-18" });
export const whenField = (description: string): z.ZodString => When.meta({ description, example: "2024-05-18T00:00:00Z" });

/** ms; the start of a bare date. */
export function fromMs(text: string | undefined): number | undefined {
  const parsed = text === undefined ? undefined : parseInstant(text);
  return parsed && Math.floor(parsed.us / 1_000);
}

/** ms; the end of a bare date. */
export const toMs = (text: string | undefined): number | undefined => (text === undefined ? undefined : parseAtMs(text));
