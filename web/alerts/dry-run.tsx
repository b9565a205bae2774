/** What a rule would have fired over the history there is. It stays while the rule is changed, and says that it is of an older one. */
import { useSignal } from "@preact/signals";
import type { Posted } from "../api/client.ts";
import { counted } from "../parts/counted.ts";
import { whole } from "../parts/digits.ts";
import { type Column, Table } from "../parts/table.tsx";
import { When } from "../parts/when.tsx";
import { valueWords } from "./alert-words.ts";
import { Cause } from "./cause.tsx";

export type DryRun = Posted<"/v1/alerts/dry-run">;
type DryAlert = DryRun["items"][number];

interface DryRunProps {
  readonly run: DryRun | undefined;
  readonly busy: boolean;
  /** whether the form says another rule by now */
  readonly isOlder: boolean;
  readonly nameOf: (conflictId: string) => string;
}

export function DryRunResult({ run, busy, isOlder, nameOf }: DryRunProps) {
  return (
    <div class={isOlder ? "dry-run older" : "dry-run"}>
      <p class="found-words" role="status" data-loading={busy || undefined}>{busy ? "Trying…" : run && <>{isOlder && <strong class="older-mark">As of an older rule: </strong>}{dryRunWords(run)}</>}</p>
      {run && <Found key={`${run.to} ${run.fired}`} run={run} nameOf={nameOf} />}
    </div>
  );
}

const times = (count: number): string => (count === 1 ? "once" : `${whole(count)} times`);

/** "It would have fired 11 times in 5 of 667 conflicts, 3 undone by later corrections." */
export function dryRunWords({ fired, undone, conflicts, byConflict }: Pick<DryRun, "fired" | "undone" | "conflicts" | "byConflict">): string {
  const watched = counted(conflicts, "conflict");
  if (fired === 0) return `It would not have fired in any of ${watched}.`;
  const where = byConflict.length === conflicts ? watched : `${whole(byConflict.length)} of ${watched}`;
  return `It would have fired ${times(fired)} in ${where}, ${undone === 0 ? "none" : whole(undone)} undone by later corrections.`;
}

const FIRST = 20;
const NAMED = 6;

function Found({ run: { items, fired, note, byConflict, clock }, nameOf }: { readonly run: DryRun; readonly nameOf: DryRunProps["nameOf"] }) {
  const all = useSignal(false);
  const shown = all.value ? items : items.slice(0, FIRST);
  return (
    <>
      {note !== null && <p class="note">{capital(note)}.</p>}
      {byConflict.length > 1 && <p class="quiet">Most in {byConflict.slice(0, NAMED).map(({ conflictId, fired: count }) => `${nameOf(conflictId)} (${whole(count)})`).join(", ")}{byConflict.length > NAMED && ` and ${whole(byConflict.length - NAMED)} more`}.</p>}
      {items.length > 0 && <Table caption="What would have fired" quietly rows={shown} keyOf={({ conflictId, knownAt }) => `${conflictId} ${knownAt}`} columns={columnsOf(clock, nameOf)} />}
      <p class="pages">
        {items.length > shown.length && <button type="button" onClick={() => { all.value = true; }}>Show all {whole(items.length)}</button>}
        {fired > items.length && <span class="quiet">The first {whole(items.length)} are listed; the counts are whole.</span>}
      </p>
    </>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Read as if each incident had been known on its day, nothing has a time of knowledge and nothing is undone. */
function columnsOf(clock: DryRun["clock"], nameOf: DryRunProps["nameOf"]): readonly Column<DryAlert>[] {
  const isTold = clock !== "occurred";
  return [
    { head: "Conflict, at that moment", cell: ({ conflictId, link }) => <a href={link}><bdi>{nameOf(conflictId)}</bdi></a> },
    { head: "When", cell: ({ at }) => <When kind="happened" at={at} /> },
    ...(isTold ? [KNOWN] : []),
    { head: "Value", cell: ({ kind, value }) => valueWords(kind, value) },
    { head: "n", number: true, cell: ({ n }) => whole(n) },
    { head: "After", cell: ({ cause, conflictId, link }) => <Cause of={cause} conflictId={conflictId} link={link} /> },
    ...(isTold ? [LATER] : []),
  ];
}

const KNOWN: Column<DryAlert> = { head: "Told", cell: ({ knownAt }) => <When kind="known" at={knownAt} /> };
const LATER: Column<DryAlert> = {
  head: "Later",
  cell: ({ undone, kind, conflictId, link }) => (undone ? <>undone: {valueWords(kind, undone.value)}, after <Cause of={undone.cause} conflictId={conflictId} link={link} knownAt={undone.knownAt} /></> : <span class="quiet">stands</span>),
};
