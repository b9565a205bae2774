/** The scales there are, pinned: id, version, hash and citation. */
import { scaleById } from "../scales/catalogue.ts";
import type { Entry, Scale } from "../scales/scale.ts";
import type { ScaleShelf } from "../scales/shelf.ts";
import { wholeTable } from "../scales/whole-table.ts";
import { type Answer, type Ground, answered, noAnswer, scaleNamed } from "./ground.ts";

export interface ScaleAnswer {
  readonly id: string;
  readonly version: string;
  readonly kind: "score" | "level";
  readonly name: string | null;
  readonly sha256: string;
  readonly citation: string;
  readonly note: string | null;
  /** whether it was added to this log; the others ship with the program */
  readonly added: boolean;
  /** whether the id alone means this version; another is asked for as id@version */
  readonly latest: boolean;
}

/** Those that ship, then those that were added, every version, in the order of the log. */
export function scalesAnswer({ ledger: { scales } }: Pick<Ground, "ledger">): readonly ScaleAnswer[] {
  return scales.all.map((scale) => answerOf(scales, scale));
}

/** The scale whose scores may be summed under a name - an id, or id@version - or why there is none. */
export function scaleAnswer(ground: Pick<Ground, "ledger">, name: string): Answer<ScaleAnswer> {
  const found = scaleNamed(ground, name);
  return found.ok ? answered(answerOf(ground.ledger.scales, found.value)) : found;
}

export interface ScaleTableAnswer extends ScaleAnswer {
  readonly items: readonly { readonly codes: Entry["codes"]; readonly code: string; readonly value: number | null; readonly name: string | null; readonly inheritedFrom: string | null; readonly derivedBy: string | null }[];
}

/** The table of any scale, of scores or of levels, by its id or id@version: what it says of each code, under its version and hash. */
export function scaleTableAnswer({ ledger: { scales } }: Pick<Ground, "ledger">, name: string): Answer<ScaleTableAnswer> {
  const scale = scales.named(name);
  if (scale === undefined) return noAnswer("unknown-scale", `no scale is called ${name}: /v1/scales lists those there are, ${scales.all.map(({ id, version }) => `${id}@${version}`).join(", ")}`);
  const items = wholeTable(scale).map(({ codes, code, value, name: words = null, inheritedFrom = null, derivedBy = null }) => ({ codes, code, value, name: words, inheritedFrom, derivedBy }));
  return answered({ ...answerOf(scales, scale), items });
}

function answerOf(scales: ScaleShelf, scale: Scale): ScaleAnswer {
  const { id, version, kind, name, sha256, citation, note } = scale;
  return { id, version, kind, name: name ?? null, sha256, citation, note: note ?? null, added: scaleById(id) === undefined, latest: scales.named(id) === scale };
}
