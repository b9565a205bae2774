/** What a published scale is: a pinned table that gives an act a score (or a level). */
import type { Coding } from "../domain/coding.ts";

/** Where a table comes from: enough to find it again and to cite it. */
export interface Pinned {
  readonly id: string;
  readonly version: string;
  /** What it is called, where that is more than its id. */
  readonly name?: string;
  /** SHA-256 (hex) of the canonical form of the table: RFC 8785 JSON of its entries. */
  readonly sha256: string;
  readonly citation: string;
  /** A warning that belongs beside every use of the table. */
  readonly note?: string;
}

/** A line of a table: what it says of a code. */
export interface Entry {
  /** the ontology of the code */
  readonly codes: "cameo" | "plover" | "mid" | "ucdp";
  readonly code: string;
  /** null: a person has to say */
  readonly value: number | null;
  /** what the code means, in a few words */
  readonly name?: string;
  /** the code whose value it takes, where it has none of its own */
  readonly inheritedFrom?: string;
  /** the table (`id@version`) that took the code to one of the scale's own */
  readonly derivedBy?: string;
}

interface Table {
  /** The scale's own lines, which its hash covers. */
  readonly entries: readonly Entry[];
}

/** A score, and the ancestor it was taken from when the code itself is not in the table. */
export interface Scored {
  readonly value: number;
  readonly inheritedFrom?: string;
}

/** A scale whose scores may be summed: conflict < 0 < cooperation. */
export interface ScoreScale extends Pinned, Table {
  readonly kind: "score";
  /** The score of an act, or undefined: unscored. With `inherit` false a code missing from the table is unscored. */
  score(coding: Coding, inherit?: boolean): Scored | undefined;
}

/** A scale of ordered levels or bands: never summed. */
export interface LevelScale extends Pinned, Table {
  readonly kind: "level";
}

export type Scale = ScoreScale | LevelScale;
