/** The scales a log can be read under: those that ship, and those that were added to it. */
import type { ScaleTable } from "../domain/added-scale.ts";
import { addedScale } from "./added.ts";
import { type ScoreScaleAnswer, scaleById, scales } from "./catalogue.ts";
import { type Scale, type ScoreScale } from "./scale.ts";

export class ScaleShelf {
  readonly #tables: ScaleTable[] = [];
  /** what an id means: its latest version */
  readonly #byId = new Map<string, ScoreScale>();
  /** by id@version */
  readonly #byVersion = new Map<string, ScoreScale>();

  constructor(tables: readonly ScaleTable[] = []) {
    for (const table of tables) this.add(table);
  }

  /**
   * Adds a table as the latest version of its id; answers whether the id meant another one before. A version that is there stays as it
   * is, and an id that ships means the shipped scale always.
   */
  add(table: ScaleTable): boolean {
    const name = `${table.scaleId}@${table.version}`;
    if (this.#byVersion.has(name) || scaleById(table.scaleId) !== undefined) return false;
    const scale = addedScale(table);
    const meantAnother = this.#byId.has(table.scaleId);
    this.#tables.push(table);
    this.#byVersion.set(name, scale);
    this.#byId.set(table.scaleId, scale);
    return meantAnother;
  }

  /** The tables that were added, in their order: what a snapshot keeps. */
  get tables(): readonly ScaleTable[] {
    return this.#tables;
  }

  /** Every scale: those that ship, then every version that was added, in the order of the log. */
  get all(): readonly Scale[] {
    return [...scales, ...this.#byVersion.values()];
  }

  /** The scale of a name: an id, which means its latest version, or `id@version`. */
  named(name: string): Scale | undefined {
    return scaleById(name) ?? this.#byId.get(name) ?? this.#byVersion.get(name) ?? shippedVersion(name);
  }

  /** The same when its scores may be summed. Levels (`mid-5`, `ucdp-bands`) are refused: they have an order but no distances. */
  scoring(name: string): ScoreScaleAnswer {
    const scale = this.named(name);
    if (scale?.kind === "score") return { ok: true, scale };
    const shipped = scales.filter(({ kind }) => kind === "score").map(({ id }) => id);
    return { ok: false, reason: scale === undefined ? "unknown-scale" : "levels-not-scores", known: [...shipped, ...this.#byId.keys()] };
  }
}

function shippedVersion(name: string): Scale | undefined {
  return scales.find(({ id, version }) => `${id}@${version}` === name);
}
