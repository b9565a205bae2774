/** Finds incidents by their words and conflicts by their names, under the lens that stands. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useAsked } from "../api/asked.ts";
import { useConflicts } from "../api/conflict-list.ts";
import { path } from "../route/place.ts";
import { conflictHref, incidentHref, lensQuery } from "../time/lens.ts";
import { inWords } from "../time/instant.ts";
import { Answered } from "./answered.tsx";

const SHOWN = 10;

export function Search() {
  const words = useSignal("");
  const field = useRef<HTMLInputElement>(null);
  const close = (): void => { words.value = ""; };
  useEffect(() => { close(); }, [path.value]);
  useEffect(() => {
    const focus = (event: KeyboardEvent): void => {
      const typing = event.target instanceof Element && event.target.closest("input, textarea, select") !== null;
      if (event.key !== "/" || typing || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener("keydown", focus);
    return () => { removeEventListener("keydown", focus); };
  }, []);
  const find = (event: SubmitEvent): void => {
    event.preventDefault();
    words.value = field.current?.value.trim() ?? "";
  };
  return (
    <form class="search" role="search" onSubmit={find} onKeyDown={(event) => { if (event.key === "Escape") close(); }}>
      <input ref={field} type="search" name="q" aria-label="Search incidents and conflicts" placeholder="/ search" />
      {words.value !== "" && <Found words={words.value} close={close} />}
    </form>
  );
}

function Found({ words, close }: { readonly words: string; readonly close: () => void }) {
  const incidents = useAsked("/v1/incidents", { query: { ...lensQuery.value, q: words, limit: String(SHOWN) } });
  const conflicts = useConflicts(lensQuery.value, undefined);
  const named = (conflicts.value?.items ?? []).filter(({ conflictId, name }) => `${conflictId} ${name ?? ""}`.toLowerCase().includes(words.toLowerCase())).slice(0, SHOWN);
  return (
    <div class="panel found">
      <button type="button" class="close" onClick={close}>Close</button>
      {named.length > 0 && <ul aria-label="Conflicts">{named.map(({ conflictId, name }) => <li key={conflictId}><a href={conflictHref(conflictId)}>{name ?? conflictId}</a></li>)}</ul>}
      <Answered of={incidents}>
        {({ items, next }) => items.length === 0 ? <p class="quiet">No incident says “{words}”.</p> : (
          <>
            <ul aria-label="Incidents">{items.map(({ incidentId, facts }) => <li key={incidentId}><a href={incidentHref(incidentId)}>{facts?.summary ?? incidentId}</a> <span class="quiet">{inWords(facts?.occurred ?? "")}</span></li>)}</ul>
            {next !== undefined && <p class="quiet">The first {SHOWN}; add a word to narrow them.</p>}
          </>
        )}
      </Answered>
    </div>
  );
}
