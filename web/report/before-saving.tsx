/** What the report would do, before it is saved: the state before and after, and what it may repeat. */
import type { ComponentChildren } from "preact";
import { IncidentName } from "../incident/names.tsx";
import { Direction } from "../parts/direction.tsx";
import { Value } from "../parts/figure.tsx";
import { Table } from "../parts/table.tsx";
import { When } from "../parts/when.tsx";
import type { Preview, Previewed } from "./preview.ts";
import { previewAtInWords } from "./preview-at.ts";

interface BeforeSavingProps {
  readonly of: Previewed;
  readonly askable: boolean;
  /** why it cannot be told */
  readonly faults: readonly string[];
  /** the time of which the figures are; undefined: now */
  readonly at: string | undefined;
}

export function BeforeSaving({ of: { value, asking }, askable, faults, at }: BeforeSavingProps) {
  return (
    <section class="before-saving" aria-labelledby="before-saving">
      <h2 id="before-saving">Before saving</h2>
      {!askable && <p class="quiet">Name the conflict, the act and when it happened: what the report would do is then told here.</p>}
      {asking && <p class="quiet" data-loading>Looking…</p>}
      {askable && faults.map((fault) => <p key={fault} class="fault">{fault}</p>)}
      {askable && value && <Told preview={value} at={at} />}
    </section>
  );
}

function Told({ preview: { refused, effects, likelyDuplicates }, at }: { readonly preview: Preview; readonly at: string | undefined }) {
  if (refused) return <p class="fault">It would be refused: {refused.detail}.</p>;
  return <>{effects.map((effect) => <Effect key={effect.conflictId} effect={effect} at={at} />)}<Duplicates found={likelyDuplicates} /></>;
}

type EffectOf = Preview["effects"][number];
type Brief = EffectOf["after"];

const FIGURES: readonly { readonly name: string; readonly cell: (brief: Brief) => ComponentChildren }[] = [
  { name: "Tension", cell: ({ tension }) => <Value of={tension} /> },
  { name: "Cooperation", cell: ({ cooperation }) => <Value of={cooperation} /> },
  { name: "Hostility (MID level)", cell: ({ hostility }) => <Value of={hostility} /> },
  { name: "Direction", cell: ({ direction }) => <Direction of={direction} /> },
  { name: "n", cell: ({ n }) => n },
];

interface EffectProps {
  readonly effect: EffectOf;
  /** the time of which the figures are; undefined: now */
  readonly at?: string | undefined;
}

/** A conflict's figures before and after. */
export function EffectTable({ effect: { before, after }, at }: EffectProps) {
  return (
    <Table
      caption={`${after.name ?? after.conflictId} ${previewAtInWords(at)}, before and after`} rows={FIGURES} keyOf={({ name }) => name}
      columns={[
        { head: "Figure", cell: ({ name }) => name },
        { head: "Before", cell: ({ cell }) => (before ? cell(before) : <Value of={null} />) },
        { head: "After", cell: ({ cell }) => cell(after) },
      ]}
    />
  );
}

function Effect({ effect, at }: EffectProps) {
  const isCounted = effect.after.n !== (effect.before?.n ?? 0);
  return (
    <>
      <EffectTable effect={effect} at={at} />
      {!isCounted && <p class="quiet">It would be listed, but not counted: its parties do not stand on opposing sides of this conflict, or it did not occur.</p>}
    </>
  );
}

function Duplicates({ found }: { readonly found: Preview["likelyDuplicates"] }) {
  if (found.length === 0) return <p class="quiet">Nothing on record looks like it.</p>;
  return (
    <div role="status">
      <p><strong>{found.length === 1 ? "An incident on record looks like it" : `${found.length} incidents on record look like it`}</strong>: is it the same? Then add a source or a claim there instead.</p>
      <ul>
        {found.map(({ incidentId, occurred, summary, because }) => (
          <li key={incidentId}><IncidentName id={incidentId} summary={summary} /> <When kind="happened" at={occurred} /> <span class="quiet">(same {because.join(", ")})</span></li>
        ))}
      </ul>
    </div>
  );
}
