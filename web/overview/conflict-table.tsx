/** The conflicts as rows: what moved first, a page at a time. */
import { counted } from "../parts/counted.ts";
import { whole } from "../parts/digits.ts";
import { setQuery, query } from "../route/place.ts";
import { type ConflictList, MOST } from "../api/conflict-list.ts";
import { ConflictRow } from "./conflict-row.tsx";
import { HEADS, type Head } from "./heads.ts";
import { type Order, orderIn, ordered } from "./order.ts";

const ROWS = 50;

interface TableProps {
  readonly list: ConflictList;
  /** ids of the conflicts with something recorded since the last visit */
  readonly fresh: ReadonlySet<string>;
}

export function ConflictTable({ list, fresh }: TableProps) {
  const order = orderIn(query.value);
  const find = query.value.get("find") ?? "";
  const found = ordered(list.items, order, find);
  const pages = Math.max(1, Math.ceil(found.length / ROWS));
  const page = Math.min(pages, Math.max(1, Number(query.value.get("page") ?? "1") || 1));
  const rows = found.slice((page - 1) * ROWS, page * ROWS);
  return (
    <section class="conflicts" aria-label="Conflicts">
      <Tools shown={rows.length} found={found.length} all={list.items.length} isCut={list.isCut} find={find} />
      {rows.length === 0 ? <p class="quiet">{list.items.length === 0 ? "Nothing is known under this lens. Open a conflict with brinkline open, or POST /v1/conflicts." : `No conflict is called “${find}”.`}</p> : (
        <div class="table-scroll" role="region" aria-label="Conflicts and where they stand" tabIndex={0}>
          <table role="table" class="overview-table">
            <caption class="unseen">Conflicts, {ORDER_WORDS[order]}</caption>
            <thead role="rowgroup"><tr role="row">{HEADS.map((head) => <HeadCell key={head.head} {...head} stands={order} />)}</tr></thead>
            {rows.map((brief) => <ConflictRow key={brief.conflictId} brief={brief} list={list} isFresh={fresh.has(brief.conflictId)} />)}
          </table>
        </div>
      )}
      {pages > 1 && <Pages page={page} pages={pages} />}
    </section>
  );
}

const ORDER_WORDS: Readonly<Record<Order, string>> = {
  moved: "those that moved first", name: "by name", hostility: "the highest level of hostility first", tension: "the highest tension first", n: "the most incidents first", last: "the latest incident first",
};

function HeadCell({ head, order, number, stands }: Head & { readonly stands: Order }) {
  const isSorted = order === stands;
  const sort = isSorted ? (order === "name" ? "ascending" : "descending") : undefined;
  return (
    <th role="columnheader" scope="col" class={number ? "number" : undefined} aria-sort={sort}>
      {order === undefined ? head : <button type="button" class="sort" onClick={() => { setQuery({ sort: order === "moved" ? undefined : order, page: undefined }, { replace: true }); }}>{head}<span class="sort-mark" aria-hidden="true">{isSorted ? (order === "name" ? " ↑" : " ↓") : ""}</span></button>}
    </th>
  );
}

function Tools({ shown, found, all, isCut, find }: { readonly shown: number; readonly found: number; readonly all: number; readonly isCut: boolean; readonly find: string }) {
  return (
    <div class="overview-tools">
      <label>Filter <input type="search" value={find} placeholder="a name or an id" onInput={({ currentTarget }) => { setQuery({ find: currentTarget.value, page: undefined }, { replace: true }); }} /></label>
      <span class="quiet" role="status">
        {found === all ? counted(all, "conflict") : `${whole(found)} of ${counted(all, "conflict")}`}
        {shown < found && `, ${shown} on this page`}{isCut && `. Only the first ${whole(MOST)} by id are read; the file has all of them`}
      </span>
    </div>
  );
}

function Pages({ page, pages }: { readonly page: number; readonly pages: number }) {
  const to = (next: number): void => { setQuery({ page: next === 1 ? undefined : String(next) }); };
  return (
    <nav class="pages" aria-label="Pages of conflicts">
      <button type="button" disabled={page === 1} onClick={() => { to(page - 1); }}>Before</button>
      <span>Page {page} of {pages}</span>
      <button type="button" disabled={page === pages} onClick={() => { to(page + 1); }}>Next</button>
    </nav>
  );
}
