/** What one event did to the state of a conflict: the figures just before it was known, and from then on. */
import type { ComponentChildren } from "preact";
import { useAsked } from "../api/asked.ts";
import type { Got } from "../api/client.ts";
import { Answered } from "../parts/answered.tsx";
import { digits } from "../parts/digits.ts";
import { Table } from "../parts/table.tsx";
import { Unknown } from "../parts/unknown.tsx";
import { inWords } from "../time/instant.ts";
import { conflictHref, lensQuery } from "../time/lens.ts";
import { justBefore } from "./knowledge.ts";

type Diff = Got<"/v1/conflicts/{conflictId}/diff">;

interface EffectProps {
  readonly conflictId: string;
  /** when the event became known, on the clock of the lens */
  readonly knownAt: string;
  /** the world's time at which the state is read; the lens's own where it has one */
  readonly at: string | undefined;
}

export function Effect({ conflictId, knownAt, at }: EffectProps) {
  const { knownAt: _known, ...lens } = lensQuery.value;
  const diff = useAsked("/v1/conflicts/{conflictId}/diff", { path: { conflictId }, query: { ...(at !== undefined && { at }), ...lens, knownFrom: justBefore(knownAt), knownTo: knownAt } }, { follow: false });
  return <Answered of={diff}>{(value) => <Figures diff={value} />}</Answered>;
}

interface Row {
  readonly figure: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What is looked at first; the rest is on demand. */
const FIRST: Readonly<Record<string, string>> = {
  n: "n", "escalation.tension": "Tension", "deEscalation.cooperation": "Cooperation", "escalation.hostility.current": "Hostility (MID level)", "direction.value": "Direction",
  "direction.support": "Support of the direction", "escalation.intensity.best": "Battle-related deaths this year, best",
};

function Figures({ diff: { conflictId, at, n, figures } }: { readonly diff: Diff }) {
  const rows: readonly Row[] = [{ figure: "n", ...n }, ...figures.filter(({ figure }) => isShown(figure))];
  const rest = rows.filter(({ figure }) => !(figure in FIRST));
  const caption = `Effect on ${conflictId}, at ${inWords(at)}`;
  return (
    <>
      <Changes caption={caption} rows={rows.filter(({ figure }) => figure in FIRST)} />
      {rows.length === 1 && <p class="quiet">No figure of the state moved.</p>}
      {rest.length > 0 && <details><summary>{rest.length} more figures</summary><Changes caption={`${caption}: more figures`} rows={rest} /></details>}
      <p><a href={conflictHref(conflictId)}>See {conflictId}</a></p>
    </>
  );
}

function Changes({ caption, rows }: { readonly caption: string; readonly rows: readonly Row[] }) {
  return (
    <Table
      caption={caption} rows={rows} keyOf={({ figure }) => figure}
      columns={[
        { head: "Figure", cell: ({ figure }) => FIRST[figure] ?? figureWords(figure) },
        { head: "Before", number: true, cell: ({ before }) => shown(before) },
        { head: "After", number: true, cell: ({ after }) => shown(after) },
      ]}
    />
  );
}

/** Figures of the log itself say nothing of the conflict. */
const isShown = (figure: string): boolean => !/^(n|position|knowledgeLagDays|knownAt|logBeganAt)\b/.test(figure);

/** "escalation.intensity.high": intensity, high */
const figureWords = (figure: string): string => figure.replace(/^(escalation|deEscalation)\./, "").replaceAll(".", ", ").replace(/([a-z])([A-Z])/g, (_whole, end: string, start: string) => `${end} ${start.toLowerCase()}`);

function shown(value: unknown): ComponentChildren {
  if (value === null || value === undefined) return <Unknown />;
  if (Array.isArray(value)) return value.map((part, index) => <>{index > 0 && ", "}{shown(part)}</>);
  if (typeof value === "number") return digits(value);
  return typeof value === "string" ? inWords(value) : JSON.stringify(value);
}
