/** What to compare: the mode as links, the two sides as a form; both live in the URL. */
import { useAsked } from "../api/asked.ts";
import { useConflicts } from "../api/conflict-list.ts";
import { setQuery } from "../route/place.ts";
import { asFields, fromFields } from "../time/instant.ts";
import { href } from "../time/lens.ts";
import { type Comparison, MODES, type Mode, SPANS } from "./comparison.ts";

const SPAN_WORDS: Readonly<Record<string, string>> = { 30: "30 days", 120: "120 days", 365: "a year", 1825: "5 years, by week", 9125: "25 years, by month" };

export function CompareForm({ comparison }: { readonly comparison: Comparison }) {
  const { mode, conflictId, days } = comparison;
  const apply = (event: SubmitEvent): void => {
    event.preventDefault();
    setQuery(chosen(mode, new FormData(event.currentTarget as HTMLFormElement)));
  };
  return (
    <>
      <nav class="modes" aria-label="What to compare">
        {Object.entries(MODES).map(([key, words]) => <a key={key} href={href("/compare", { by: key === "known" ? undefined : key, c: conflictId })} aria-current={key === mode ? "true" : undefined}>{words}</a>)}
      </nav>
      <form class="compare-form" key={JSON.stringify(comparison)} onSubmit={apply}>
        {mode !== "conflicts" && <label>Conflict <input name="c" list="conflicts-known" value={conflictId} placeholder="all" /></label>}
        <Ends comparison={comparison} />
        <label>Chart <select name="days">{Object.keys(SPANS).map((span) => <option key={span} value={span} selected={span === days}>{SPAN_WORDS[span]}</option>)}</select></label>
        <ConflictNames />
        <button type="submit">Compare</button>
      </form>
    </>
  );
}

function Ends({ comparison: { mode, left, right } }: { readonly comparison: Comparison }) {
  if (mode === "known") return <><KnownEnd name="left" legend="Known at (earlier, UTC)" instant={left} /><KnownEnd name="right" legend="Known at (later, UTC; empty: now)" instant={right} /></>;
  if (mode === "scales") return <><ScaleEnd name="left" words="Scale" value={left} /><ScaleEnd name="right" words="Against" value={right} /></>;
  return <><label>One conflict <input name="left" list="conflicts-known" value={left} required /></label><label>The other <input name="right" list="conflicts-known" value={right} required /></label></>;
}

function KnownEnd({ name, legend, instant }: { readonly name: string; readonly legend: string; readonly instant: string }) {
  const { date, time } = asFields(instant);
  return (
    <fieldset>
      <legend>{legend}</legend>
      <label><span class="unseen">Date</span><input type="date" name={`${name}-date`} defaultValue={date} required={name === "left"} /></label>{" "}
      <label><span class="unseen">Time</span><input type="time" name={`${name}-time`} step="1" defaultValue={time} /></label>
    </fieldset>
  );
}

function ScaleEnd({ name, words, value }: { readonly name: string; readonly words: string; readonly value: string }) {
  const { value: scales } = useAsked("/v1/scales", {}, { follow: false });
  const ids = (scales?.items ?? []).filter(({ kind }) => kind === "score").map(({ id, version, latest }) => (latest ? id : `${id}@${version}`));
  return <label>{words} <select name={name}>{[...new Set([value, ...ids])].map((id) => <option key={id} value={id} selected={id === value}>{id}</option>)}</select></label>;
}

/** Names to choose from; any other id can be typed. */
function ConflictNames() {
  const { value } = useConflicts({}, undefined);
  return <datalist id="conflicts-known">{(value?.items ?? []).map(({ conflictId, name }) => <option key={conflictId} value={conflictId}>{name ?? conflictId}</option>)}</datalist>;
}

function chosen(mode: Mode, form: FormData): Record<string, string | undefined> {
  const text = (name: string): string => { const value = form.get(name); return typeof value === "string" ? value.trim() : ""; };
  const end = (name: string): string | undefined => (mode === "known" ? fromFields(text(`${name}-date`), text(`${name}-time`)) : text(name));
  return { ...(mode !== "conflicts" && { c: text("c") }), left: end("left"), right: end("right"), days: text("days") === "120" ? undefined : text("days") };
}
