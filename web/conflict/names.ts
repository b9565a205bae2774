import type { NameOf } from "./actor-names.tsx";
import type { Account } from "./view.ts";

/** What incidents call their actors. */
export function namesIn(accounts: readonly Account[]): NameOf {
  const actors = accounts.flatMap(({ facts }) => [...(facts?.initiators ?? []), ...(facts?.targets ?? [])]);
  const names = new Map(actors.flatMap(({ id, name }) => (name === undefined ? [] : [[id, name] as const])));
  return (id) => names.get(id) ?? id;
}
