import { setQuery } from "../route/place.ts";
import { KNOWN_EVENTS } from "./known-events.ts";
import type { LogFilter } from "./log-filter.ts";

/** Filters of the log: applied together, from the log's beginning, or from its head where the newest come first (`isNewest`; undefined: not known yet). */
export function FilterForm({ filter, isNewest }: { readonly filter: LogFilter; readonly isNewest: boolean | undefined }) {
  const types = [...new Set([...(filter.type === "" ? [] : [filter.type]), ...KNOWN_EVENTS])];
  const apply = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string): string => { const value = form.get(name); return typeof value === "string" ? value.trim() : ""; };
    setQuery({ type: text("type"), stream: text("stream"), by: text("by"), order: text("order"), after: undefined, before: undefined });
  };
  return (
    <form class="log-filter" key={JSON.stringify(filter)} onSubmit={apply}>
      <label>Type <select name="type"><option value="">every type</option>{types.map((type) => <option key={type} value={type} selected={type === filter.type}>{type}</option>)}</select></label>
      <label>Stream <input name="stream" value={filter.stream} placeholder="incident-, conflict-, an id" /></label>
      <label>Recorded by, or with <input name="by" value={filter.by} placeholder="a name, a request, an import" /></label>
      <label>Order <select name="order"><option value="">oldest first</option><option value="newest" selected={filter.newest}>newest first</option></select></label>
      <button type="submit">Filter</button>
      {(filter.type !== "" || filter.stream !== "" || filter.by !== "" || filter.since !== "") && <button type="button" onClick={() => { setQuery({ type: undefined, stream: undefined, by: undefined, since: undefined, order: undefined, after: undefined, before: undefined }); }}>Whole log</button>}
      {filter.newest && isNewest === false && <p class="quiet" role="status">This log cannot be read from its end: its positions do not count its events, as on a cluster, or it is not folded yet. The oldest come first.</p>}
    </form>
  );
}
