/** The incidents of a conflict as a table, a page at a time: the strip's twin. */
import { useSignal } from "@preact/signals";
import { Badge } from "../parts/badge.tsx";
import { ProblemPanel } from "../parts/problem-panel.tsx";
import { Table } from "../parts/table.tsx";
import { incidentHref } from "../time/lens.ts";
import { ActorNames } from "./actor-names.tsx";
import { useIncidents } from "./incidents.ts";
import { occurredInWords } from "./occurred.ts";
import type { Account, View } from "./view.ts";

interface IncidentTableProps {
  readonly view: View;
  readonly from: string | undefined;
  readonly total: number;
  /** ids known at the time of knowledge, when later ones are shown too */
  readonly known: ReadonlySet<string> | undefined;
}

export function IncidentTable({ view, from, total, known }: IncidentTableProps) {
  const pages = useSignal(1);
  const { items, loading, more, problem } = useIncidents(view, from, pages.value);
  return (
    <>
      {problem && <ProblemPanel problem={problem} />}
      {loading && <p class={items.length === 0 ? "quiet" : "unseen"} data-loading>Loading…</p>}
      {(items.length > 0 || !loading) && <Table caption={`Incidents, oldest first, ${items.length} of ${total}`} columns={columnsOf(known)} rows={items} keyOf={({ incidentId }) => incidentId} />}
      {more && <button type="button" onClick={() => { pages.value++; }}>More</button>}
    </>
  );
}

export function Who({ of: { facts } }: { readonly of: Pick<Account, "facts"> }) {
  return <span class="quiet"><ActorNames of={facts?.initiators ?? []} /> → <ActorNames of={facts?.targets ?? []} /></span>;
}

export function Contests({ of: { contested } }: { readonly of: Pick<Account, "contested"> }) {
  return <>{contested.map((about) => <Badge key={about} kind="contested">{`contested: ${about}`}</Badge>)}</>;
}

function Act({ of: facts }: { readonly of: Account["facts"] }) {
  const code = facts?.coding.cameo ?? facts?.coding.plover?.type;
  return code === undefined ? <span class="quiet">no CAMEO code</span> : <code class="act">{code}</code>;
}

function columnsOf(known: ReadonlySet<string> | undefined) {
  return [
    { head: "Happened", cell: ({ facts }: Account) => occurredInWords(facts?.occurred) },
    { head: "Incident", cell: ({ incidentId, facts }: Account) => <a href={incidentHref(incidentId)}><bdi>{facts?.summary ?? incidentId}</bdi></a> },
    { head: "Who", cell: (account: Account) => <Who of={account} /> },
    { head: "Act", cell: ({ facts }: Account) => <Act of={facts} /> },
    { head: "Contested", cell: (account: Account) => (account.contested.length > 0 ? <Contests of={account} /> : "no") },
    ...(known ? [{ head: "Known then", cell: ({ incidentId }: Account) => (known.has(incidentId) ? "yes" : "learnt later") }] : []),
  ];
}
