/** What is contested, and by whom: each side's claim beside the other's. */
import { useAsked } from "../api/asked.ts";
import type { Got } from "../api/client.ts";
import { Answered } from "../parts/answered.tsx";
import { Downloads } from "../parts/downloads.tsx";
import { gradeWords } from "../parts/grade-words.ts";
import { Table } from "../parts/table.tsx";
import { incidentHref } from "../time/lens.ts";
import { valueWords } from "../incident/claim-words.ts";
import type { View } from "./view.ts";

type Claims = Got<"/v1/conflicts/{conflictId}/claims">;

export function Contested({ view: { conflictId, query } }: { readonly view: View }) {
  const claims = useAsked("/v1/conflicts/{conflictId}/claims", { path: { conflictId }, query }, { follow: false });
  return (
    <Answered of={claims}>
      {(answer) => (
        <>
          <ContestedOf answer={answer} />
          {answer.incidents.length > 0 && <Downloads what="every claim" route={`/v1/conflicts/${encodeURIComponent(conflictId)}/claims`} formats={["csv", "jsonl"]} query={query} />}
        </>
      )}
    </Answered>
  );
}

function ContestedOf({ answer: { incidents, n } }: { readonly answer: Claims }) {
  const rows = incidents.flatMap(({ abouts, ...incident }) => abouts.filter(({ contested }) => contested).map((about) => ({ ...incident, ...about })));
  return (
    <Table
      caption={`What is contested, n = ${n}`} rows={rows} keyOf={({ incidentId, about }) => `${incidentId} ${about}`} none="no two standing claims contradict one another."
      columns={[
        { head: "Incident", cell: ({ incidentId, summary }) => <a href={incidentHref(incidentId)}><bdi>{summary ?? incidentId}</bdi></a> },
        { head: "About", cell: ({ about }) => about },
        { head: "Claims", cell: ({ about, claims }) => <ul class="claims">{claims.map((claim) => <li key={claim.claimId}><bdi>{claim.claimant}</bdi>: {valueWords(about, claim.value)} <span class="quiet">(source <bdi>{claim.sourceId}</bdi>, {gradeOf(claim)})</span></li>)}</ul> },
      ]}
    />
  );
}

function gradeOf({ reliability, credibility }: { readonly reliability: string | null; readonly credibility: number | null }): string {
  return `${reliability === null && credibility === null ? "" : "grade "}${gradeWords(reliability, credibility)}`;
}
