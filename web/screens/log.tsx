/** The record itself: every event in the order in which it was recorded, and how the log stands. */
import { useSignal } from "@preact/signals";
import { EventsTable } from "../log/events-table.tsx";
import { FilterForm } from "../log/filter-form.tsx";
import { Integrity } from "../log/integrity.tsx";
import { type LogFilter, filterIn, logQuery, looksThrough } from "../log/log-filter.ts";
import { type Beginning, type LogPage, PAGE } from "../log/log-page.ts";
import { News } from "../log/news.tsx";
import { useLogPage } from "../log/read-log.ts";
import { type Readiness, isCounted, useReadiness } from "../log/readiness.ts";
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
  const isNewest = canBeNewest(filter, readiness);
  const first = useLogPage(filter, beginningOf(filter, readiness, isNewest, cut), cut);
  const show = (): void => {
    shown.value++;
    if (isNewest) setQuery({ before: undefined });
    if (!isNewest && readiness?.logHead && first.value?.next !== undefined) setQuery({ after: readiness.logHead });
    else first.again();
  };
  return (
    <>
      <h1>Log</h1>
      <FilterForm filter={filter} isNewest={isNewest} />
      {filter.since !== "" && <p class="quiet">Only what was recorded after position {filter.since} is shown.</p>}
      {known !== undefined && <p class="quiet">{cut === undefined ? "The log is shown whole: when something was published is a matter of each source, not of the log." : `Only what was recorded up to ${inWords(cut)} is shown.`}</p>}
      {cut === undefined && <News filter={filter} show={show} />}
      <Answered of={first}>{(page) => <Page page={page} filter={filter} readiness={readiness} isNewest={isNewest === true} cut={cut} />}</Answered>
      <Integrity readiness={readiness} />
    </>
  );
}

/** Whether the newest come first: asked for, and possible. Undefined: asked for, and not known yet. Where nothing answers, the question itself tells. */
function canBeNewest({ newest }: LogFilter, readiness: Readiness | null | undefined): boolean | undefined {
  if (!newest) return false;
  return readiness === undefined ? undefined : readiness === null || isCounted(readiness);
}

/** Whether the whole log is asked for: then its last page is shown first. */
const isWhole = (filter: LogFilter, cut: string | undefined): boolean => filter.type === "" && filter.since === "" && !looksThrough(filter) && cut === undefined;

/** The newest page where nothing is asked for; else the beginning of what is. Undefined: not known yet. */
function beginningOf(filter: LogFilter, readiness: Readiness | null | undefined, isNewest: boolean | undefined, cut: string | undefined): Beginning | undefined {
  const { since, before, after } = filter;
  if (isNewest === undefined) return undefined;
  if (isNewest) return { order: "newest", ...(before !== "" && { before }) };
  if (after !== "") return { after };
  if (!isWhole(filter, cut)) return { after: since || "0" };
  return readiness === undefined ? undefined : { after: readiness !== null && isCounted(readiness) ? String(Math.max(0, Number(readiness.events) - PAGE)) : "0" };
}

interface PageProps {
  readonly page: LogPage;
  readonly filter: LogFilter;
  readonly readiness: Readiness | null | undefined;
  readonly isNewest: boolean;
  readonly cut: string | undefined;
}

function Page({ page, filter, readiness, isNewest, cut }: PageProps) {
  const { items, lookedAt } = page;
  return (
    <>
      <EventsTable items={items} newest={isNewest} none={looksThrough(filter) ? `none of the ${counted(lookedAt, "event")} looked at.` : "none."} />
      <p class="pages">{isNewest ? <Backwards page={page} /> : <Forwards page={page} filter={filter} isCounted={!!readiness && isCounted(readiness)} isWhole={isWhole(filter, cut)} />}</p>
      <Downloads route="/v1/events" formats={["csv", "jsonl"]} query={logQuery(filter, cut)} />
    </>
  );
}

const further = ({ lookedAt }: LogPage): string => `Look further: ${counted(lookedAt, "event was", "events were")} looked through`;
const to = (place: { readonly after?: string | undefined; readonly before?: string }): string => path.value + searchWith(query.value, place);

function Backwards({ page }: { readonly page: LogPage }) {
  const { items, next } = page;
  return next === undefined ? null : <a href={to({ before: next })}>{items.length < PAGE ? further(page) : "Earlier"}</a>;
}

function Forwards({ page, filter, isCounted, isWhole }: { readonly page: LogPage; readonly filter: LogFilter; readonly isCounted: boolean; readonly isWhole: boolean }) {
  const { items, next } = page;
  const first = Number(filter.since || "0");
  const before = items[0] && isCounted ? Number(items[0].position) - 1 : 0;
  return (
    <>
      {before > first && <><a href={to({ after: String(first) })}>First</a> {filter.type === "" && !looksThrough(filter) && <a href={to({ after: String(Math.max(first, before - PAGE)) })}>Earlier</a>}</>}
      {next !== undefined && <a href={to({ after: next })}>{items.length < PAGE ? further(page) : "Later"}</a>}
      {next !== undefined && isWhole && isCounted && <a href={to({ after: undefined })}>Latest</a>}
    </>
  );
}
