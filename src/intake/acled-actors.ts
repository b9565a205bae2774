/** ACLED's actors: states where their forces or their government act, else what ACLED calls them. */
import type { Actor } from "../domain/vocabulary.ts";
import { countryNamed } from "./countries.ts";
import { slugOf } from "./slug.ts";

type Kind = Actor["kind"];

/** Kinds by ACLED's `inter`, in words as it is exported now, and in the numbers of before 2024. Anything else says nothing. */
const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ["1", "state"], ["state forces", "state"],
  ["2", "armed-group"], ["rebel group", "armed-group"], ["rebel groups", "armed-group"],
  ["3", "armed-group"], ["political militia", "armed-group"], ["political militias", "armed-group"],
  ["4", "armed-group"], ["identity militia", "armed-group"], ["identity militias", "armed-group"],
  ["5", "other"], ["rioters", "other"],
  ["6", "other"], ["protesters", "other"],
  ["7", "civilians"], ["civilians", "civilians"],
  ["8", "other"], ["external/other forces", "other"], ["other forces", "other"],
]);

/** A state's arm: its country, the government's period in brackets, and what part of it acts. */
const ARM = /^(?:Military Forces|Police Forces|Government) of (?:the )?(.+?)(?: \(\d{4}-(?:\d{4}|present)?\)(.*))?$/;

/** Parts of what ACLED names after a state that contest that state: actors of their own. */
const RIVAL = /\bfaction\b|supreme political council|supreme revolutionary committee|gaza strip/i;

/**
 * The actor of ACLED's name and `inter`. Forces and governments of a state are that state, with ACLED's own name kept in `code`,
 * unless `inter` calls them rebels, militias or civilians or the name calls them a faction; any other actor is a slug of its name.
 * Undefined where no letter or digit stands in the name.
 */
export function acledActor(name: string, inter: string): Actor | undefined {
  const kind = kinds.get(inter.toLowerCase());
  const code = name.slice(0, 100);
  const country = kind === undefined || kind === "state" || kind === "other" ? countryOf(name.slice(0, 500)) : undefined;
  if (country !== undefined) return { id: country.id, kind: "state", name: country.name, code };
  const id = slugOf(name);
  return id === undefined ? undefined : { id, ...(kind && { kind }), name: name.slice(0, 500), code };
}

function countryOf(name: string): ReturnType<typeof countryNamed> {
  const [, country, part = ""] = ARM.exec(name) ?? [];
  return country === undefined || RIVAL.test(part) ? undefined : countryNamed(country);
}
