/** Whose conflict it is: its sides as they are defined, and whether it is still open. */
import type { Got } from "../api/client.ts";
import { Badge } from "../parts/badge.tsx";
import { dayInWords } from "../time/instant.ts";

export function Sides({ definition: { definition, situation } }: { readonly definition: Got<"/v1/conflicts/{conflictId}"> }) {
  const sides = definition?.sides ?? [];
  return (
    <p class="sides">
      {sides.length === 0 ? <span class="quiet">Its sides are unknown: every incident counts.</span> : sides.map(({ name, actors }, index) => (
        <span key={name}>{index > 0 && " against "}<strong><bdi>{name}</bdi></strong> <span class="quiet">({actors.map(({ id, role = "primary" }) => (role === "primary" ? id : `${id}, ${role}`)).join("; ")})</span></span>
      ))}
      {" "}<Badge>{situation.replaceAll("-", " ")}</Badge>
      {definition?.watchedSince !== undefined && <span class="quiet">watched since {dayInWords(definition.watchedSince)}</span>}
    </p>
  );
}
