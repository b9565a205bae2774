import type { components } from "../api/openapi.d.ts";

type CauseOf = components["schemas"]["Alert"]["cause"];

interface CauseProps {
  readonly of: CauseOf;
  readonly conflictId: string;
  /** the alert's own link, whose lens is kept */
  readonly link: string;
  /** what was known when the cause came; that of the link unless given */
  readonly knownAt?: string;
}

/** What was behind an alert, with a link to it as it was known then: a report, a later word on one, the conflict's definition, or time alone. */
export function Cause({ of, conflictId, link, knownAt }: CauseProps) {
  const seen = new URLSearchParams(link.slice(link.indexOf("?")));
  if (knownAt !== undefined && seen.has("known")) seen.set("known", knownAt);
  const lens = seen.toString().replaceAll("%3A", ":");
  switch (of.kind) {
    case "incident":
      return <>{of.revision === 0 ? "the report of" : "a later word on"} <a href={`/i/${encodeURIComponent(of.incidentId)}?${lens}`}>{of.incidentId}</a>{of.revision > 0 && <span class="quiet"> (revision {of.revision})</span>}</>;
    case "onset":
      return <>the onset of <a href={`/i/${encodeURIComponent(of.incidentId)}?${lens}`}>{of.incidentId}</a></>;
    case "conflict":
      return <>the definition of <a href={`/c/${encodeURIComponent(conflictId)}?${lens}`}>{conflictId}</a><span class="quiet"> (revision {of.revision})</span></>;
    case "time":
      return <>time alone</>;
  }
}
