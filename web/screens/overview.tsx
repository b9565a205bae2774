/** Which conflicts there are, where each stands, and how sure. */
import { useAsked } from "../api/asked.ts";
import { Answered } from "../parts/answered.tsx";
import { Direction } from "../parts/direction.tsx";
import { Downloads } from "../parts/downloads.tsx";
import { Value } from "../parts/figure.tsx";
import { Table } from "../parts/table.tsx";
import { useTitle } from "../route/title.ts";
import { conflictHref, lensQuery } from "../time/lens.ts";

export function Overview() {
  useTitle("Overview");
  const conflicts = useAsked("/v1/conflicts", { query: lensQuery.value });
  return (
    <>
      <h1>Overview</h1>
      <Answered of={conflicts}>
        {({ items }) => (
          <>
            <Table
              caption="Conflicts" quietly rows={items} keyOf={({ conflictId }) => conflictId} none="none is open yet. Open one with brinkline open, or POST /v1/conflicts."
              columns={[
                { head: "Conflict", cell: ({ conflictId, name }) => <a href={conflictHref(conflictId)}>{name ?? conflictId}</a> },
                { head: "Hostility", number: true, cell: ({ hostility }) => <Value of={hostility} /> },
                { head: "Direction", cell: ({ direction }) => <Direction of={direction} /> },
                { head: "Tension", number: true, cell: ({ tension }) => <Value of={tension} /> },
                { head: "Cooperation", number: true, cell: ({ cooperation }) => <Value of={cooperation} /> },
                { head: "n", number: true, cell: ({ n }) => n },
              ]}
            />
            <Downloads route="/v1/conflicts" formats={["csv", "jsonl"]} query={lensQuery.value} />
          </>
        )}
      </Answered>
    </>
  );
}
