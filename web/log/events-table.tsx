import { Table } from "../parts/table.tsx";
import { When } from "../parts/when.tsx";
import { conflictHref, incidentHref } from "../time/lens.ts";
import type { LoggedEvent } from "./log-filter.ts";

/** Events as they stand in the log, each with its whole JSON behind a button. */
export function EventsTable({ items, none, newest }: { readonly items: readonly LoggedEvent[]; readonly none: string; readonly newest: boolean }) {
  return (
    <Table
      caption={`Events, ${newest ? "newest" : "oldest"} first`} rows={items} keyOf={({ eventId }) => eventId} none={none}
      columns={[
        { head: "Position", number: true, cell: ({ position }) => position },
        { head: "Event", cell: (event) => <details class="event"><summary>{event.type}</summary><pre>{JSON.stringify(event, null, 2)}</pre></details> },
        { head: "Stream", cell: ({ stream }) => <span class="stream"><Stream name={stream} /></span> }, { head: "Revision", number: true, cell: ({ revision }) => revision },
        { head: "Recorded", cell: ({ recordedAt }) => <When kind="recorded" at={recordedAt} /> },
        { head: "By", cell: ({ recordedBy }) => recordedBy ?? <span class="quiet">unnamed</span> },
        { head: "With", cell: ({ correlationId }) => (correlationId === undefined ? "" : <code>{correlationId}</code>) },
      ]}
    />
  );
}

/** A stream's name, as the way to what it is the record of. */
function Stream({ name }: { readonly name: string }) {
  const [, kind, id = ""] = /^(incident|conflict)-(.+)$/s.exec(name) ?? [];
  if (kind === undefined) return <code>{name}</code>;
  return <a href={kind === "incident" ? incidentHref(id) : conflictHref(id)}><code>{name}</code></a>;
}
