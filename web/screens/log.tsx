/** The record itself: every event in the order in which it was recorded, and how the log stands. */
import { useSignal } from "@preact/signals";
import { EventsTable } from "../log/events-table.tsx";
import { FilterForm } from "../log/filter-form.tsx";
import { Integrity } from "../log/integrity.tsx";
import { type LogFilter, filterIn, logQuery, looksThrough } from "../log/log-filter.ts";
import { type Beginning, type LogPage, PAGE } from "../log/log-page.ts";
import { News } from "../log/news.tsx";
import { useLogPage } from "../log/read-log.ts";
import { type Readiness, useReadiness } from "../log/readiness.ts";
import { Answered } from "../parts/answered.tsx";
import { counted } from "../parts/counted.ts";
import { Downloads } from "../parts/downloads.tsx";
import { path, query, searchWith, setQuery } from "../route/place.ts";
import { useTitle } from "../route/title.ts";
import { inWords } from "../time/instant.ts";
import { lens } from "../time/lens.ts";

export function Log() {
  useTitle("Log");
  const filter = filterIn(query.value);
  const shown = useSignal(0);
  const readiness = useReadiness(String(shown.value));
  const { known, clock } = lens.value;
  const cut = clock === "published" ? undefined : known;
  const first = useLogPage(filter, beginningOf(filter, readiness, cut), cut);
  const show = (): void => {
    shown.value++;
    if (filter.newest) setQuery({ before: undefined });
    if (!filter.newest && readiness?.logHead && first.value?.next !== undefined) setQuery({ after: readiness.logHead });
    else first.again();
  };
  return (
    <>
      <h1>Log</h1>
      <FilterForm filter={filter} />
      {known !== undefined && <p class="quiet">{cut === undefined ? "The log is shown whole: when something was published is a matter of each source, not of the log." : `Only what was recorded up to ${inWords(cut)} is shown.`}</p>}
      {cut === undefined && <News filter={filter} show={show} />}
      <Answered of={first}>{(page) => <Page page={page} filter={filter} readiness={readiness} />}</Answered>
      <Integrity readiness={readiness} />
    </>
  );
}

/** Whether positions count the events, so that the last page can be found by its number. On a cluster they do not. */
const isCounted = (readiness: Readiness | null | undefined): readiness is Readiness & { events: number } => readiness !== undefined && readiness !== null && readiness.events !== null && readiness.logHead === String(readiness.events);

/** The newest page where nothing is asked for; else the log's beginning. Undefined: not known yet. */
function beginningOf(filter: LogFilter, readiness: Readiness | null | undefined, cut: string | undefined): Beginning | undefined {
  const { type, newest, before, after } = filter;
  if (newest && cut === undefined) return { order: "newest", ...(before !== "" && { before }) };
  if (after !== "") return { after };
  if (type !== "" || looksThrough(filter) || cut !== undefined) return { after: "0" };
  return readiness === undefined ? undefined : { after: isCounted(readiness) ? String(Math.max(0, readiness.events - PAGE)) : "0" };
}

function Page({ page: { items, next, lookedAt }, filter, readiness }: { readonly page: LogPage; readonly filter: LogFilter; readonly readiness: Readiness | null | undefined }) {
  const isNewest = filter.newest && lens.value.known === undefined;
  const to = (after: string | undefined): string => path.value + searchWith(query.value, { after });
  const further = `Look further: ${counted(lookedAt, "event was", "events were")} looked through`;
  const before = items[0] && isCounted(readiness) ? Number(items[0].position) - 1 : 0;
  return (
    <>
      <EventsTable items={items} newest={isNewest} none={looksThrough(filter) ? `none of the ${counted(lookedAt, "event")} looked at.` : "none."} />
      {isNewest ? <p class="pages">{next !== undefined && <a href={path.value + searchWith(query.value, { before: next })}>{items.length < PAGE ? further : "Earlier"}</a>}</p> : <p class="pages">
        {before > 0 && <><a href={to("0")}>First</a> {filter.type === "" && !looksThrough(filter) && <a href={to(String(Math.max(0, before - PAGE)))}>Earlier</a>}</>}
        {next !== undefined && <a href={to(next)}>{items.length < PAGE ? further : "Later"}</a>}
        {next !== undefined && filter.type === "" && !looksThrough(filter) && isCounted(readiness) && <a href={to(undefined)}>Latest</a>}
      </p>}
      <Downloads route="/v1/events" formats={["csv", "jsonl"]} query={logQuery(filter)} />
    </>
  );
}
