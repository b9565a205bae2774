/** The parties of a row, as a mapping says. */
import { type Actor, ActorKind } from "../domain/vocabulary.ts";
import type { CellReader, CellSource } from "./cell-reader.ts";
import { type Country, countryNamed, countryOfIso3 } from "./countries.ts";
import type { CsvMapping } from "./csv-mapping.ts";
import { remembered } from "./remembered.ts";
import { slugOf } from "./slug.ts";

type Party = NonNullable<CsvMapping["initiators"]>[number];
type Kind = Actor["kind"];

const kinds: ReadonlySet<string> = new Set(ActorKind.options);

/** What a text means for an actor: a country by its name or ISO 3166-1 alpha-3 code, and its slug. */
const meaningOf = remembered((text: string): { readonly country: Country | undefined; readonly slug: string | undefined } => ({
  country: /^[A-Z]{3}$/.test(text) ? countryOfIso3(text) : countryNamed(text),
  slug: slugOf(text),
}));

/** The actors of a row, each once; a party whose cell says nothing is left out. */
export function actorsIn(cells: CellReader, parties: readonly Party[] = []): Actor[] {
  const all = parties.flatMap((party) => partyIn(cells, party));
  return all.length < 2 ? all : [...new Map(all.map((actor) => [actor.id, actor])).values()];
}

function partyIn(cells: CellReader, party: Party): Actor[] {
  const text = cells.text(party.id);
  if (text === undefined) return [];
  const kind = kindIn(cells, party.kind);
  const texts = party.split === undefined ? [text] : text.split(party.split).map((one) => one.trim()).filter((one) => one !== "");
  return texts.flatMap((one) => actorOf(cells, party, one, kind) ?? []);
}

function kindIn(cells: CellReader, from: CellSource | undefined): Kind {
  const kind = cells.text(from);
  if (kind === undefined || kinds.has(kind)) return kind as Kind;
  return cells.fail(from, kind, "unknown-kind", `an actor's kind is one of ${[...kinds].join(", ")}: translate it in the mapping's values`);
}

/** A country by its code or name is that state, unless it is said to be of another kind; the text as it stood is the code. */
function actorOf(cells: CellReader, party: Party, text: string, kind: Kind): Actor | undefined {
  const { country: named, slug } = meaningOf(text);
  const country = kind === undefined || kind === "state" ? named : undefined;
  const id = country?.id ?? slug;
  if (id === undefined) return cells.fail(party.id, text, "impossible-value", "an actor has letters or digits: leave the cell empty where nobody is known");
  const name = cells.text(party.name) ?? country?.name ?? (text === id ? undefined : text);
  const code = cells.text(party.code) ?? (text === id ? undefined : text);
  return { id, ...((country ? "state" : kind) && { kind: country ? "state" : kind }), ...(name && { name: name.slice(0, 500) }), ...(code && { code: code.slice(0, 100) }) };
}
