/** Where one conflict stands, and why. */
import { useAsked } from "../api/asked.ts";
import type { Got } from "../api/client.ts";
import { Answered } from "../parts/answered.tsx";
import { Badge } from "../parts/badge.tsx";
import { Direction } from "../parts/direction.tsx";
import { Downloads } from "../parts/downloads.tsx";
import { Figure, Value } from "../parts/figure.tsx";
import { Table } from "../parts/table.tsx";
import { useTitle } from "../route/title.ts";
import { incidentHref, lensQuery } from "../time/lens.ts";

type State = Got<"/v1/conflicts/{conflictId}/state">;

export function Conflict({ id }: { readonly id: string }) {
  const state = useAsked("/v1/conflicts/{conflictId}/state", { path: { conflictId: id }, query: lensQuery.value });
  const name = state.value?.name ?? id;
  useTitle(name);
  return (
    <>
      <h1>{name}</h1>
      <Answered of={state}>{(value) => <Standing state={value} />}</Answered>
      <Drivers conflictId={id} />
    </>
  );
}

function Standing({ state: { n, direction, escalation, deEscalation, range } }: { readonly state: State }) {
  return (
    <section aria-label="Where it stands">
      <p class="headline"><Direction of={direction} /></p>
      <div class="figures">
        <Figure label="Hostility (MID level)" value={escalation.hostility.current} n={n} range={range.hostility}>{escalation.hostility.label !== null && <span>{escalation.hostility.label}</span>}</Figure>
        <Figure label="Tension" value={escalation.tension} n={n} range={range.tension} />
        <Figure label="Cooperation" value={deEscalation.cooperation} n={n} />
      </div>
    </section>
  );
}

function Drivers({ conflictId }: { readonly conflictId: string }) {
  const drivers = useAsked("/v1/conflicts/{conflictId}/drivers", { path: { conflictId }, query: lensQuery.value });
  return (
    <section aria-labelledby="why">
      <h2 id="why">Why</h2>
      <Answered of={drivers}>
        {({ drivers: rows, tension, total }) => (
          <>
            <Table
              caption={`Incidents behind its tension, ${rows.length} of ${total}`} rows={rows} keyOf={({ incidentId }) => incidentId}
              columns={[
                { head: "Incident", cell: ({ incidentId, summary }) => <a href={incidentHref(incidentId)}>{summary ?? incidentId}</a> },
                { head: "Happened", cell: ({ occurred }) => occurred },
                { head: "Score", number: true, cell: ({ score }) => score },
                { head: "Contribution", number: true, cell: ({ contribution }) => <Value of={contribution} /> },
                { head: "Flags", cell: ({ flags }) => flags.map((flag) => <Badge key={flag} kind={flag.startsWith("contested") ? "contested" : "plain"}>{flag}</Badge>) },
              ]}
            />
            <p>They sum to a tension of <Value of={tension} />.</p>
            <Downloads route={`/v1/conflicts/${encodeURIComponent(conflictId)}/drivers`} formats={["csv"]} query={lensQuery.value} />
          </>
        )}
      </Answered>
    </section>
  );
}
