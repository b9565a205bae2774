/** Two dates of knowledge of one conflict: the events in between are what makes the difference. */
import { useAsked } from "../api/asked.ts";
import type { Got } from "../api/client.ts";
import { Answered } from "../parts/answered.tsx";
import { Downloads } from "../parts/downloads.tsx";
import { Value } from "../parts/figure.tsx";
import { Table } from "../parts/table.tsx";
import { When } from "../parts/when.tsx";
import { inWords } from "../time/instant.ts";
import { Chosen } from "./chosen.tsx";
import type { Comparison, Side } from "./comparison.ts";
import { knownSentence } from "./sentence.ts";

type Diff = Got<"/v1/conflicts/{conflictId}/diff">;

interface KnownProps {
  readonly comparison: Comparison;
  readonly left: Side;
  readonly right: Side;
}

export function Known({ comparison, left, right }: KnownProps) {
  const { conflictId, lens: { knownAt: _knownAt, ...lens } } = comparison;
  const query = { ...lens, knownFrom: comparison.left, ...(comparison.right !== "" && { knownTo: comparison.right }) };
  const diff = useAsked("/v1/conflicts/{conflictId}/diff", { path: { conflictId }, query });
  return (
    <Answered of={diff}>
      {(value) => (
        <Chosen
          comparison={comparison} left={left} right={right} changes={value.incidents} knownFrom={value.knownFrom}
          sentence={(one, other) => knownSentence(one, other, value, inWords(value.knownFrom), inWords(value.knownTo))}
        >
          <Definition diff={value} />
          <Figures diff={value} />
          <Downloads what="incidents with their effects, figures and events" route={`/v1/conflicts/${encodeURIComponent(conflictId)}/diff`} formats={["csv", "jsonl"]} query={query} />
        </Chosen>
      )}
    </Answered>
  );
}

function Definition({ diff: { definition } }: { readonly diff: Diff }) {
  if (definition.length === 0) return null;
  return <Table caption="What became known of the conflict itself" rows={definition} keyOf={({ eventId }) => eventId} columns={[{ head: "Event", cell: ({ type }) => type }, { head: "Known", cell: ({ knownAt }) => <When kind="known" at={knownAt} /> }]} />;
}

function Figures({ diff: { figures } }: { readonly diff: Diff }) {
  return (
    <details class="more">
      <summary>{`Every figure that differs (${figures.length})`}</summary>
      <Table
        caption="Figures that differ, as the API names them" quietly rows={figures} keyOf={({ figure }) => figure}
        columns={[{ head: "Figure", cell: ({ figure }) => <code>{figure}</code> }, { head: "Before", cell: ({ before }) => shown(before) }, { head: "After", cell: ({ after }) => shown(after) }]}
      />
    </details>
  );
}

function shown(value: unknown) {
  if (value === null || value === undefined) return <Value of={null} />;
  if (typeof value === "number") return <Value of={value} />;
  return typeof value === "string" ? value : <code>{JSON.stringify(value)}</code>;
}
