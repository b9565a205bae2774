/** The figures of both sides, with the difference. */
import type { ComponentChildren } from "preact";
import { Direction } from "../parts/direction.tsx";
import { Value } from "../parts/figure.tsx";
import { Table } from "../parts/table.tsx";
import type { State } from "./comparison.ts";
import { signed } from "./signed.tsx";

interface SideBySideProps {
  readonly left: State;
  readonly right: State;
  readonly labels: readonly [left: string, right: string];
}

interface Line {
  readonly name: string;
  readonly cells: readonly [ComponentChildren, ComponentChildren, ComponentChildren];
}

export function SideBySide({ left, right, labels }: SideBySideProps) {
  const rows: Line[] = [
    numbers("Tension", left.escalation.tension, right.escalation.tension),
    numbers("of it verbal", left.escalation.verbal, right.escalation.verbal),
    numbers("of it material", left.escalation.material, right.escalation.material),
    numbers("of it unclassified", left.escalation.unclassified, right.escalation.unclassified),
    numbers("Cooperation", left.deEscalation.cooperation, right.deEscalation.cooperation),
    numbers("Hostility (MID level)", left.escalation.hostility.current, right.escalation.hostility.current),
    { name: "Direction", cells: [<Direction of={left.direction} n={left.n} />, <Direction of={right.direction} n={right.n} />, left.direction.value === right.direction.value ? "same" : "differs"] },
    numbers("n (incidents that count)", left.n, right.n),
    numbers("of them unscored", left.unscored, right.unscored),
  ];
  return (
    <Table
      caption="Side by side" rows={rows} keyOf={({ name }) => name}
      columns={[
        { head: "Figure", cell: ({ name }) => name }, { head: labels[0], number: true, cell: ({ cells }) => cells[0] },
        { head: labels[1], number: true, cell: ({ cells }) => cells[1] }, { head: "Difference", number: true, cell: ({ cells }) => cells[2] },
      ]}
    />
  );
}

function numbers(name: string, left: number | null, right: number | null): Line {
  return { name, cells: [<Value of={left} />, <Value of={right} />, left === null || right === null ? <Value of={null} /> : signed(right - left)] };
}
