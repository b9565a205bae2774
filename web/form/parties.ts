/** Actors as a line of text, and back: "IRN, hezbollah". */
import type { components } from "../api/openapi.d.ts";

type Actor = components["schemas"]["Actor"];

export const partiesText = (actors: readonly Actor[] = []): string => actors.map(({ id }) => id).join(", ");

/** The actors named; one that is `known` keeps its kind and name. Undefined when none is. */
export function partiesIn(text: string | undefined, known: readonly Actor[] = []): Actor[] | undefined {
  const ids = listIn(text);
  return ids.length === 0 ? undefined : ids.map((id) => known.find((actor) => actor.id === id) ?? { id: /^[a-z]{3}$/.test(id) ? id.toUpperCase() : id });
}

/** The parts of a line, between commas. */
export const listIn = (text = ""): string[] => text.split(",").map((part) => part.trim()).filter((part) => part !== "");
