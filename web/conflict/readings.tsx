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

export function Readings({ view }: { readonly view: View }) {
  const asked = [useReading(view, "accepted"), useReading(view, "uncontested"), useReading(view, "low"), useReading(view, "high")];
  const states = asked.map(({ value }) => value).filter((state): state is State => state !== undefined);
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
        { head: "Direction", cell: ({ direction }) => <Direction of={direction} /> },
        { head: "n", number: true, cell: ({ n }) => n },
      ]}
    />
  );
}

const useReading = ({ conflictId, query }: View, reading: Reading) => useAsked("/v1/conflicts/{conflictId}/state", { path: { conflictId }, query: { ...query, reading } }, { follow: false });
