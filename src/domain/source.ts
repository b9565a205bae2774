/** Who says so. Stored for ever. */
import { z } from "zod";
import { Id, Instant, Words } from "./vocabulary.ts";

/** Reliability of a source, NATO Admiralty code (STANAG 2511): A reliable .. E unreliable, F cannot be judged. */
export const Reliability = z.enum(["A", "B", "C", "D", "E", "F"]);
export type Reliability = z.infer<typeof Reliability>;

/** Credibility of a claim, NATO Admiralty code: 1 confirmed .. 5 improbable, 6 cannot be judged. */
export const Credibility = z.int().min(1).max(6);

export const Source = z
  .strictObject({
    sourceId: Id,
    name: z.string().min(1).max(500),
    url: z.string().max(2_000).regex(/^https?:\/\//, "a URL beginning with http:// or https://").optional(),
    publishedAt: Instant.optional(),
    quote: Words.optional(),
    reliability: Reliability.optional(),
    via: z.string().min(1).max(500).optional().meta({ description: "the source this one rests on; two sources sharing a via are one" }),
    rowId: z.string().min(1).max(200).optional(),
    confidential: z.boolean().optional(),
  })
  .meta({ id: "Source" });
export type Source = z.infer<typeof Source>;

/** Whether two of the sources share no `via`: only then can a claim be graded 1, confirmed. A source rests on its `via`, else on itself. */
export function confirmEachOther(sources: readonly Source[]): boolean {
  return new Set(sources.map((source) => source.via ?? source.name)).size > 1;
}
