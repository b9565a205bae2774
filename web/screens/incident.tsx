/** One incident: its account as known, who claims what, and the life of its record. */
import { useAsked } from "../api/asked.ts";
import type { Got } from "../api/client.ts";
import { Answered } from "../parts/answered.tsx";
import { Badge } from "../parts/badge.tsx";
import { Table } from "../parts/table.tsx";
import { When } from "../parts/when.tsx";
import { useTitle } from "../route/title.ts";
import { conflictHref, lensQuery } from "../time/lens.ts";

type Account = Got<"/v1/incidents/{incidentId}">;

export function Incident({ id }: { readonly id: string }) {
  const incident = useAsked("/v1/incidents/{incidentId}", { path: { incidentId: id }, query: lensQuery.value });
  const title = incident.value?.facts?.summary ?? id;
  useTitle(title);
  return (
    <>
      <h1>{title}</h1>
      <Answered of={incident}>{(account) => <><Facts account={account} /><Claims account={account} /><Life account={account} /></>}</Answered>
    </>
  );
}

function Facts({ account: { situation, facts, contested } }: { readonly account: Account }) {
  if (facts === null) return <p>Nothing of it is known under this lens ({situation.replaceAll("-", " ")}).</p>;
  return (
    <section aria-label="Account">
      <p><When kind="happened" at={facts.occurred} /> {situation !== "reported" && <Badge>{situation}</Badge>}{contested.map((about) => <Badge key={about} kind="contested">{`contested: ${about}`}</Badge>)}</p>
      <p>Of {facts.conflicts.map((conflictId) => <a key={conflictId} href={conflictHref(conflictId)}>{conflictId} </a>)}</p>
    </section>
  );
}

function Claims({ account: { claims } }: { readonly account: Account }) {
  return (
    <Table
      caption="Claims" rows={claims} keyOf={({ claimId }) => claimId}
      columns={[
        { head: "Claimant", cell: ({ claimant }) => claimant }, { head: "About", cell: ({ about }) => about },
        { head: "Value", cell: ({ value }) => <code>{JSON.stringify(value)}</code> }, { head: "Source", cell: ({ sourceId }) => sourceId },
        { head: "In use", cell: ({ standing }) => (standing ? "standing" : "withdrawn or replaced") },
      ]}
    />
  );
}

function Life({ account: { history } }: { readonly account: Account }) {
  return (
    <Table
      caption="Life of the record" rows={history} keyOf={({ eventId }) => eventId}
      columns={[
        { head: "Event", cell: ({ type }) => type }, { head: "Known", cell: ({ knownAt }) => <When kind="known" at={knownAt} /> },
        { head: "Recorded", cell: ({ recordedAt }) => <When kind="recorded" at={recordedAt} /> }, { head: "By", cell: ({ recordedBy }) => recordedBy ?? "unnamed" },
      ]}
    />
  );
}
