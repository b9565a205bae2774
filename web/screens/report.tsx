/** Reporting an incident: into which conflict it goes, and what it would do. */
import { useAsked } from "../api/asked.ts";
import { Answered } from "../parts/answered.tsx";
import { Table } from "../parts/table.tsx";
import { useTitle } from "../route/title.ts";
import { conflictHref } from "../time/lens.ts";

export function Report() {
  useTitle("Report");
  const conflicts = useAsked("/v1/conflicts", {});
  return (
    <>
      <h1>Report an incident</h1>
      <Answered of={conflicts}>
        {({ items }) => (
          <Table
            caption="Conflicts that it can belong to" rows={items} keyOf={({ conflictId }) => conflictId}
            columns={[{ head: "Conflict", cell: ({ conflictId, name }) => <a href={conflictHref(conflictId)}>{name ?? conflictId}</a> }, { head: "Id", cell: ({ conflictId }) => <code>{conflictId}</code> }]}
          />
        )}
      </Answered>
    </>
  );
}
