/** Overviews, where no conflict has been chosen: every conflict that differs, with the way to its own comparison. */
import { useAsked } from "../api/asked.ts";
import { Answered } from "../parts/answered.tsx";
import { counted } from "../parts/counted.ts";
import { Direction } from "../parts/direction.tsx";
import { Value } from "../parts/figure.tsx";
import { Table } from "../parts/table.tsx";
import { inWords } from "../time/instant.ts";
import { path, query, searchWith } from "../route/place.ts";
import type { Comparison } from "./comparison.ts";
import { useRescored } from "./rescored.ts";
import { rescoredSentence } from "./sentence.ts";

const chosenHref = (conflictId: string): string => path.value + searchWith(query.value, { c: conflictId });

export function KnownDifferences({ comparison: { left, right, lens } }: { readonly comparison: Comparison }) {
  const { knownAt: _knownAt, ...others } = lens;
  const revisions = useAsked("/v1/diff", { query: { ...others, knownFrom: left, ...(right !== "" && { knownTo: right }) } });
  return (
    <Answered of={revisions}>
      {({ items, conflicts, knownFrom, knownTo }) => (
        <>
          <p class="headline">{`Of ${counted(conflicts, "conflict")} ${counted(items.length, "differs", "differ")} between what was known at ${inWords(knownFrom)} and at ${inWords(knownTo)}.`}</p>
          <Table
            caption="Conflicts of which more or other is known, the greatest change of tension first" rows={items} keyOf={({ conflictId }) => conflictId}
            columns={[
              { head: "Conflict", cell: ({ conflictId, name }) => <a href={chosenHref(conflictId)}><bdi>{name ?? conflictId}</bdi></a> },
              { head: "Tension before", number: true, cell: ({ before }) => <Value of={before.tension} /> }, { head: "after", number: true, cell: ({ after }) => <Value of={after.tension} /> },
              { head: "Direction before", cell: ({ before }) => <Direction of={before.direction} n={before.n} /> }, { head: "after", cell: ({ after }) => <Direction of={after.direction} n={after.n} /> },
              { head: "n before", number: true, cell: ({ before }) => before.n }, { head: "after", number: true, cell: ({ after }) => after.n },
              { head: "Became known", number: true, cell: ({ appeared }) => appeared }, { head: "Changed", number: true, cell: ({ changed }) => changed }, { head: "Fell away", number: true, cell: ({ disappeared }) => disappeared },
            ]}
          />
        </>
      )}
    </Answered>
  );
}

export function ScaleDifferences({ comparison }: { readonly comparison: Comparison }) {
  const rescored = useRescored(comparison);
  return (
    <Answered of={rescored}>
      {({ summary, items }) => (
        <>
          {summary && <p class="headline">{rescoredSentence({ summary, items }, comparison)}</p>}
          <Table
            caption="Conflicts that differ" rows={items.filter(({ differs }) => differs.length > 0)} keyOf={({ conflictId }) => conflictId}
            columns={[
              { head: "Conflict", cell: ({ conflictId, scale }) => <a href={chosenHref(conflictId)}><bdi>{scale.name ?? conflictId}</bdi></a> },
              { head: `Tension, ${comparison.left}`, number: true, cell: ({ scale }) => <Value of={scale.tension} /> }, { head: comparison.right, number: true, cell: ({ against }) => <Value of={against?.tension} /> },
              { head: "Differs in", cell: ({ differs }) => differs.join(", ") }, { head: "Incidents scored apart", number: true, cell: ({ incidentsApart }) => incidentsApart },
            ]}
          />
        </>
      )}
    </Answered>
  );
}
