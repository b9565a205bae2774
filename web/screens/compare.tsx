/** What differs between two states of knowledge: `?left=...&right=...` (times of knowledge). */
import { useAsked } from "../api/asked.ts";
import { Answered } from "../parts/answered.tsx";
import { Direction } from "../parts/direction.tsx";
import { Table } from "../parts/table.tsx";
import { query } from "../route/place.ts";
import { useTitle } from "../route/title.ts";
import { inWords } from "../time/instant.ts";
import { conflictHref, lensQuery } from "../time/lens.ts";

const BEGINNING = "2024-04-13T12:00:00Z";

export function Compare() {
  useTitle("Compare");
  const { knownAt, ...lens } = lensQuery.value;
  const knownFrom = query.value.get("left") ?? BEGINNING;
  const knownTo = query.value.get("right") ?? knownAt;
  const revisions = useAsked("/v1/diff", { query: { ...lens, knownFrom, ...(knownTo !== undefined && { knownTo }) } });
  return (
    <>
      <h1>Compare</h1>
      <Answered of={revisions}>
        {({ items, knownFrom: from, knownTo: to }) => (
          <Table
            caption={`What became known between ${inWords(from)} and ${inWords(to)}`} rows={items} keyOf={({ conflictId }) => conflictId}
            columns={[
              { head: "Conflict", cell: ({ conflictId, name }) => <a href={conflictHref(conflictId)}>{name ?? conflictId}</a> },
              { head: "Before", cell: ({ before }) => <Direction of={before.direction} /> },
              { head: "After", cell: ({ after }) => <Direction of={after.direction} /> },
              { head: "n before", number: true, cell: ({ before }) => before.n },
              { head: "n after", number: true, cell: ({ after }) => after.n },
            ]}
          />
        )}
      </Answered>
    </>
  );
}
