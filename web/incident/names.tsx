/** Conflicts and incidents by name, each a link, for a list of their ids. */
import type { ComponentType } from "preact";
import { useAsked } from "../api/asked.ts";
import { conflictHref, incidentHref, lensQuery } from "../time/lens.ts";
import { incidentInWords } from "./incident-words.ts";

interface NameProps {
  readonly id: string;
}

export function ConflictName({ id }: NameProps) {
  const { value } = useAsked("/v1/conflicts/{conflictId}", { path: { conflictId: id }, query: lensQuery.value }, { follow: false });
  return <a href={conflictHref(id)} title={id}><bdi>{value?.definition?.name ?? id}</bdi></a>;
}

/** Its words, and its id beside them; as known under the lens. `summary` where that is known already. */
export function IncidentName({ id, summary }: NameProps & { readonly summary?: string | null }) {
  const isTold = typeof summary === "string";
  const { value } = useAsked("/v1/incidents/{incidentId}", { path: { incidentId: id }, query: lensQuery.value }, { follow: false, wanted: !isTold });
  const words = isTold ? summary : incidentInWords(value?.facts);
  if (words === undefined) return <a href={incidentHref(id)}>{id}</a>;
  return <><a href={incidentHref(id)}><bdi>{words}</bdi></a> <code class="quiet">{id}</code></>;
}

/** One after the other, the commas outside the links. */
export function Names({ ids, as: Name }: { readonly ids: readonly string[]; readonly as: ComponentType<NameProps> }) {
  return <>{ids.map((id, index) => <span key={id}>{index > 0 && ", "}<Name id={id} /></span>)}</>;
}
