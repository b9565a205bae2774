/** Talks, commitments and thresholds: de-escalation is state, not a lower number. Stored for ever. */
import { z } from "zod";
import { Id, Instant, OccurrenceText, Words } from "./vocabulary.ts";

export const ThirdPartyRole = z.enum(["mediator", "facilitator", "good-offices", "host", "guarantor", "observer"]);

/** One round of a track of talks. `parties` are the contestants, `thirdParties` those who help. */
export const Talks = z
  .strictObject({
    channel: Id,
    format: z.enum(["direct", "proximity", "shuttle", "remote", "multilateral"]),
    track: z.union([z.literal(1), z.literal(1.5), z.literal(2)]).optional(),
    venue: z.string().min(1).max(500).optional(),
    parties: z.array(Id).min(1).max(50),
    thirdParties: z.array(z.strictObject({ actor: Id, role: ThirdPartyRole })).max(50).optional(),
    delegates: z.array(z.strictObject({ actor: Id, name: z.string().min(1).max(200) })).max(200).optional(),
    round: z.union([z.int().min(1), z.string().min(1).max(100)]).optional(),
  })
  .meta({ id: "Talks" });
export type Talks = z.infer<typeof Talks>;

/** A promise that stands until it is broken, ended or expires; classes after Clayton et al. 2022. */
export const Commitment = z
  .strictObject({
    id: Id,
    kind: z.enum(["ceasefire", "agreement", "release", "withdrawal", "exchange", "access", "disarmament", "other"]),
    declaration: z.enum(["unilateral", "bilateral", "multilateral"]),
    class: z.enum(["cessation-of-hostilities", "preliminary", "definitive"]).optional(),
    parties: z.array(Id).min(1).max(50),
    from: Instant,
    until: Instant.optional(),
    summary: Words.optional(),
  })
  .meta({ id: "Commitment" });
export type Commitment = z.infer<typeof Commitment>;

/** A breach of a commitment, and who says it was one. */
export const Violation = z.strictObject({ commitment: Id, claimant: Id.optional() });

/** "first direct attack" and the like: a label with its claimant; shown, never scored. */
export const Threshold = z.strictObject({
  kind: z.enum(["first-direct-attack", "homeland", "new-weapon", "diplomatic-premises", "leadership", "mass-casualty", "other"]),
  claimant: Id,
  source: Id.optional(),
  label: z.string().min(1).max(200).optional(),
  at: OccurrenceText.optional(),
});
export type Threshold = z.infer<typeof Threshold>;
