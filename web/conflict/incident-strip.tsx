/** Every incident as a dot below the line; arrow keys step through them, and the one stood on is told beside it. */
import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { Strip } from "../charts/strip.tsx";
import { Badge } from "../parts/badge.tsx";
import { Downloads } from "../parts/downloads.tsx";
import { ProblemPanel } from "../parts/problem-panel.tsx";
import { Twin } from "../parts/twin.tsx";
import { navigate } from "../route/place.ts";
import { incidentHref, lensQuery } from "../time/lens.ts";
import { ActorNames } from "./actor-names.tsx";
import { courseSpan } from "./course.tsx";
import { LANES, dotsOf, saidOf } from "./dot.ts";
import { type Incidents, MOST_INCIDENTS } from "./incidents.ts";
import { occurredInWords } from "./occurred.ts";
import type { Account, View } from "./view.ts";

interface IncidentStripProps {
  readonly view: View;
  readonly incidents: Incidents;
  /** ids known at the time of knowledge, when later ones are shown too */
  readonly known: ReadonlySet<string> | undefined;
  readonly span: readonly [fromMs: number, toMs: number];
}

export function IncidentStrip({ view, incidents, known, span }: IncidentStripProps) {
  const { items, loading, more, problem } = incidents;
  const chosenId = useSignal<string | undefined>(undefined);
  const accounts = useMemo(() => new Map(items.map((account) => [account.incidentId, account])), [items]);
  const dots = useMemo(() => dotsOf(items, known), [items, known]);
  const at = dots.findIndex(({ id }) => id === chosenId.value);
  const chosen = accounts.get(chosenId.value ?? "");
  const idAt = (index: number): string => dots[index]?.id ?? "";
  const { from } = courseSpan();
  return (
    <section aria-labelledby="incidents">
      <h2 id="incidents">Incidents</h2>
      {problem && <ProblemPanel problem={problem} />}
      {loading && <p class={items.length === 0 ? "quiet" : "unseen"} data-loading>Loading…</p>}
      <Twin title={`Incidents, n = ${items.length}`} says="a dot each, by the class of its act" name={`${view.conflictId}-incidents`} citation="" pictured={false} columns={columnsOf(known)} rows={items} keyOf={({ incidentId }) => incidentId}>
        <Strip
          label="Incidents, oldest first" lanes={LANES} dots={dots} span={span} chosen={at < 0 ? undefined : at}
          says={chosen ? saidOf(chosen) : `${dots.length} incidents; arrow keys step through them`}
          choose={(index) => { chosenId.value = idAt(index); }} open={(index) => { navigate(incidentHref(idAt(index))); }}
        />
        {chosen ? <Chosen account={chosen} /> : <p class="quiet">Choose a dot, or step through them with the arrow keys. Hollow: contested.{known && " Cross: learnt later."}</p>}
      </Twin>
      {more && <p>The first {MOST_INCIDENTS.toLocaleString("en-GB")} from the start shown; choose a later start for the others.</p>}
      <Downloads route="/v1/incidents" formats={["csv", "jsonl", "geojson"]} query={{ ...lensQuery.value, conflict: view.conflictId, ...(from !== undefined && { from }) }} />
    </section>
  );
}

function Chosen({ account }: { readonly account: Account }) {
  const { incidentId, facts } = account;
  return (
    <p class="chosen">
      <span class="when-kind">happened</span> {occurredInWords(facts?.occurred)}: <a href={incidentHref(incidentId)}><bdi>{facts?.summary ?? incidentId}</bdi></a>{" "}
      <Who account={account} /> <Contests account={account} />
    </p>
  );
}

function Who({ account: { facts } }: { readonly account: Account }) {
  return <span class="quiet"><ActorNames of={facts?.initiators ?? []} /> → <ActorNames of={facts?.targets ?? []} /></span>;
}

function Contests({ account: { contested } }: { readonly account: Account }) {
  return <>{contested.map((about) => <Badge key={about} kind="contested">{`contested: ${about}`}</Badge>)}</>;
}

function columnsOf(known: ReadonlySet<string> | undefined) {
  return [
    { head: "Happened", cell: ({ facts }: Account) => occurredInWords(facts?.occurred) },
    { head: "Incident", cell: ({ incidentId, facts }: Account) => <a href={incidentHref(incidentId)}><bdi>{facts?.summary ?? incidentId}</bdi></a> },
    { head: "Who", cell: (account: Account) => <Who account={account} /> },
    { head: "Act", cell: ({ facts }: Account) => <code>{facts?.coding.cameo ?? facts?.coding.plover?.type ?? "no CAMEO code"}</code> },
    { head: "Contested", cell: (account: Account) => (account.contested.length > 0 ? <Contests account={account} /> : "no") },
    ...(known ? [{ head: "Known then", cell: ({ incidentId }: Account) => (known.has(incidentId) ? "yes" : "learnt later") }] : []),
  ];
}
