/** A conflict that a report opens itself, as fields of its form. */
import type { PostBody } from "../api/client.ts";
import { type Field, type Texts, written } from "../form/field.ts";
import { listIn } from "../form/parties.ts";

type Opening = NonNullable<PostBody<"/v1/incidents">["opens"]>[number];

/** What stands in the field of conflicts when none of them is meant. */
export const NEW_CONFLICT = "+";

const opens = (texts: Texts): boolean => texts.conflict === NEW_CONFLICT;

export const openingFields: readonly Field[] = [
  { name: "newName", label: "Name of the conflict", paths: ["opens/0/name"], required: true, when: opens },
  { name: "newId", label: "Its id", paths: ["opens/0/conflictId"], hint: "For ever, and in its address; empty: made from the name", when: opens },
  { name: "sideA", label: "One side", paths: ["opens/0/sides/0", "opens/0/sides"], hint: "Israel: ISR, USA; empty: sides are not known", when: opens },
  { name: "sideB", label: "The other side", paths: ["opens/0/sides/1"], hint: "Iran: IRN", when: opens },
];

/** The conflict that the report opens; undefined where it is of one on record. */
export function openingIn(texts: Texts): Opening | undefined {
  if (!opens(texts)) return undefined;
  const name = written(texts, "newName") ?? "";
  const sides = ["sideA", "sideB"].flatMap((field) => sideIn(written(texts, field)));
  return { conflictId: written(texts, "newId") ?? idOf(name), name, ...(sides.length > 0 && { sides }) };
}

/** "Israel: ISR, USA", or actors alone, which then name their side. */
function sideIn(line: string | undefined): NonNullable<Opening["sides"]> {
  if (line === undefined) return [];
  const [first = "", second] = line.split(":", 2).map((part) => part.trim());
  const actors = listIn(second ?? first);
  return [{ name: first, actors: actors.map((id) => ({ id })) }];
}

/** "Isles' fishing" is isles-fishing. */
const idOf = (name: string): string => name.normalize("NFKD").toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "");
