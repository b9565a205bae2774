/** A report as a form, and as the body that it becomes. */
import type { Got, PostBody } from "../api/client.ts";
import { type Field, type Texts, written } from "../form/field.ts";
import { codeIn, detailFields, factsIn, lineFields } from "../form/fact-fields.ts";
import { listIn } from "../form/parties.ts";
import { sourceFields, sourceIn } from "../form/source-fields.ts";
import { type ScaleTable, isCameo } from "./acts.ts";
import { understand } from "./occurrence.ts";
import type { Draft } from "./draft.ts";
import { NEW_CONFLICT, openingFields, openingIn } from "./opening-fields.ts";

export type ReportBody = PostBody<"/v1/incidents">;
type Conflicts = Got<"/v1/conflicts">["items"];
export type Sides = NonNullable<NonNullable<Got<"/v1/conflicts/{conflictId}">["definition"]>["sides"]>;

/** A conflict that is chosen stays choosable, whether it is among those listed or not. */
function conflictOptions(conflicts: Conflicts, chosen = ""): [string, string][] {
  const listed = conflicts.map(({ conflictId, name }): [string, string] => [conflictId, name ?? conflictId]);
  return [...listed, ...(chosen === "" || chosen === NEW_CONFLICT || listed.some(([id]) => id === chosen) ? [] : [[chosen, chosen] as [string, string]])];
}

/** Conflict, who, what, to whom, when: all that a report needs. */
export const reportLine = (conflicts: Conflicts, sides: Sides, texts: Texts, table?: ScaleTable): readonly Field[] => [
  { name: "conflict", label: "Conflict", paths: ["conflicts"], required: true, options: [["", "choose one"], ...conflictOptions(conflicts, texts.conflict), [NEW_CONFLICT, "another one: open it"]] },
  ...openingFields,
  ...lineFields("", table).map((field) => {
    if (field.name === "cameo") return { ...field, required: written(texts, "mid") === undefined };
    return field.name === "initiators" || field.name === "targets" ? { ...field, options: partyOptions(sides), free: true } : field;
  }),
];

const partyOptions = (sides: Sides): [string, string][] => sides.flatMap(({ name, actors }) => actors.map(({ id }): [string, string] => [id, name]));

export const reportDetails: readonly Field[] = [...detailFields(), { name: "also", label: "Also part of", paths: [], hint: "Ids of other conflicts, between commas" }, ...sourceFields("sources/0")];

/** The report that is written; whatever it lacks, the API says. */
export function reportIn({ texts, key }: Draft): ReportBody {
  const opening = openingIn(texts);
  const conflicts = [opening?.conflictId ?? written(texts, "conflict"), ...listIn(texts.also)].filter((id) => id !== undefined);
  const source = sourceIn(texts, key);
  return { ...factsIn(texts), conflicts, ...(opening && { opens: [opening] }), ...(source && { sources: [source] }) };
}

/** Whether enough is written to ask what it would do. */
export function isAskable(texts: Texts): boolean {
  const when = written(texts, "occurred");
  const what = codeIn(written(texts, "cameo"));
  const isCoded = what === undefined ? written(texts, "mid") !== undefined : isCameo(what);
  const conflict = written(texts, openingIn(texts) === undefined ? "conflict" : "newName");
  return conflict !== undefined && isCoded && when !== undefined && understand(when).ok;
}
