/** Two scales over one conflict: the same incidents, scored apart. */
import { Answered } from "../parts/answered.tsx";
import { Badge } from "../parts/badge.tsx";
import { Value } from "../parts/figure.tsx";
import { Table } from "../parts/table.tsx";
import { dayInWords } from "../time/instant.ts";
import { incidentHref } from "../time/lens.ts";
import { Chosen } from "./chosen.tsx";
import type { Comparison, Side } from "./comparison.ts";
import { useRescored } from "./rescored.ts";
import { scalesSentence } from "./sentence.ts";
import { signed } from "./signed.tsx";

interface ScalesProps {
  readonly comparison: Comparison;
  readonly left: Side;
  readonly right: Side;
}

export function Scales({ comparison, left, right }: ScalesProps) {
  return <Chosen comparison={comparison} left={left} right={right} sentence={(one, other) => scalesSentence(one, other, comparison)}><ScoredApart comparison={comparison} /></Chosen>;
}

/** Whether they count or not, conflict or cooperation: the API's own list. */
function ScoredApart({ comparison }: { readonly comparison: Comparison }) {
  const rescored = useRescored(comparison);
  const when = comparison.lens.at === undefined ? "now" : `at ${dayInWords(comparison.lens.at)}`;
  return (
    <Answered of={rescored}>
      {({ apart }) => (
        <Table
          caption={`Incidents scored apart: ${apart?.incidents ?? 0}, of them ${apart?.counted ?? 0} count`} rows={apart?.strongest ?? []} keyOf={({ incidentId, conflictId }) => `${conflictId} ${incidentId}`}
          none="no incident is scored apart."
          columns={[
            { head: "Incident", cell: ({ incidentId }) => <a href={incidentHref(incidentId)}>{incidentId}</a> }, { head: "Act", cell: ({ cameo, plover }) => <code class="act">{[cameo, plover].filter(Boolean).join(" / ")}</code> },
            { head: comparison.left, number: true, cell: ({ score }) => <Value of={score} /> }, { head: comparison.right, number: true, cell: ({ against }) => <Value of={against} /> },
            { head: "Counts", cell: ({ counts, notCounted }) => (counts ? "yes" : <Badge>{notCounted?.replaceAll("-", " ") ?? "no"}</Badge>) },
            { head: `Effect on the net score ${when}`, number: true, cell: ({ counts, remaining }) => (counts ? signed(-remaining) : <span class="quiet">none: it does not count</span>) },
          ]}
        />
      )}
    </Answered>
  );
}
