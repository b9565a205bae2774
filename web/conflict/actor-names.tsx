import { Unknown } from "../parts/unknown.tsx";

interface Named {
  readonly id: string;
  readonly name?: string | undefined;
}

/** Actors by name, each in its own direction of writing; none is unknown, never "nobody". */
export function ActorNames({ of }: { readonly of: readonly Named[] }) {
  if (of.length === 0) return <Unknown why="who" />;
  return <>{of.map(({ id, name }, index) => <span key={id}>{index > 0 && ", "}<bdi title={id}>{name ?? id}</bdi></span>)}</>;
}

/** Names of actors as incidents give them; an actor that none names keeps its id. */
export type NameOf = (id: string) => string;

export const namesOf = (names: Readonly<Record<string, string>>): NameOf => (id) => (Object.hasOwn(names, id) ? names[id] : undefined) ?? id;
