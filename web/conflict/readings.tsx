/** The same figures under each of the four readings of what is contested. */
import { useAsked } from "../api/asked.ts";
import { Direction } from "../parts/direction.tsx";
import { Value } from "../parts/figure.tsx";
import { ProblemPanel } from "../parts/problem-panel.tsx";
import { Table } from "../parts/table.tsx";
import { href } from "../time/lens.ts";
import type { State, View } from "./view.ts";

const READINGS = { accepted: "as accepted", uncontested: "without what is contested", low: "lowest claimed", high: "highest claimed" } as const;
type Reading = keyof typeof READINGS;
const ORDER = Object.keys(READINGS) as Reading[];

/** `state` is the one shown above, under the reading that stands; the three others are asked for. */
export function Readings({ view, state: shown }: { readonly view: View; readonly state: State }) {
  const stands = view.query.reading ?? "accepted";
  const [first, second, third] = ORDER.filter((reading) => reading !== stands);
  const asked = [useReading(view, first), useReading(view, second), useReading(view, third)];
  const states = [shown, ...asked.map(({ value }) => value)].filter((state) => state !== undefined).sort((a, b) => ORDER.indexOf(a.reading) - ORDER.indexOf(b.reading));
  const failed = asked.find(({ problem }) => problem !== undefined);
  if (failed?.problem) return <ProblemPanel problem={failed.problem} again={failed.again} />;
  return (
    <Table
      caption="Range over the readings" rows={states} keyOf={({ reading }) => reading} none="not answered yet."
      columns={[
        { head: "Reading", cell: ({ reading, conflictId }) => <a href={href(`/c/${encodeURIComponent(conflictId)}`, { reading: reading === "accepted" ? undefined : reading })}>{READINGS[reading]}</a> },
        { head: "Tension", number: true, cell: ({ escalation }) => <Value of={escalation.tension} /> },
        { head: "Hostility", number: true, cell: ({ escalation }) => <Value of={escalation.hostility.current} /> },
        { head: "Deaths", number: true, cell: ({ escalation }) => <Value of={escalation.intensity.best} /> },
        { head: "Direction", cell: ({ direction, n }) => <Direction of={direction} n={n} /> },
        { head: "n", number: true, cell: ({ n }) => n },
      ]}
    />
  );
}

const useReading = ({ conflictId, query }: View, reading: Reading = "accepted") => useAsked("/v1/conflicts/{conflictId}/state", { path: { conflictId }, query: { ...query, reading } }, { follow: false });
