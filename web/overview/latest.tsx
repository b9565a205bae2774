/** The last events in words, newest first. What is recorded meanwhile is held back until the reader asks. */
import { useEffect, useState } from "preact/hooks";
import { busyWhile } from "../api/busy.ts";
import { api } from "../api/client.ts";
import type { Problem } from "../api/problem.ts";
import type { Readiness } from "../log/readiness.ts";
import { counted } from "../parts/counted.ts";
import { whole } from "../parts/digits.ts";
import { ProblemPanel } from "../parts/problem-panel.tsx";
import { When } from "../parts/when.tsx";
import { conflictHref, href, incidentHref, lens } from "../time/lens.ts";
import type { ConflictList } from "../api/conflict-list.ts";
import type { HeldBack } from "./held-back.ts";
import { inTurn } from "./in-turn.ts";
import { type Recent, type RecentList, readRecent } from "./recent.ts";

interface LatestProps {
  readonly list: ConflictList;
  readonly readiness: Readiness | null | undefined;
  readonly news: HeldBack;
}

export function Latest({ list, readiness, news }: LatestProps) {
  const { known } = lens.value;
  const held = useRecent(list, known, readiness);
  return (
    <section class="latest" aria-labelledby="latest">
      <header class="panel-head">
        <h2 id="latest">{known === undefined ? "Latest, live" : "Latest by then"}</h2>
        <p class="held-back" role="status">{news.count > 0 && <button type="button" onClick={news.show}>{whole(news.count)} new – show</button>}</p>
      </header>
      <Shown held={held} list={list} />
    </section>
  );
}

interface Held {
  readonly recent?: RecentList | undefined;
  readonly problem?: Problem;
  readonly asking: boolean;
}

function useRecent(list: ConflictList, known: string | undefined, readiness: Readiness | null | undefined): Held {
  const [held, hold] = useState<Held>({ asking: true });
  const isReady = readiness !== undefined;
  useEffect(() => {
    if (!readiness) { hold({ asking: !isReady }); return; }
    const stop = new AbortController();
    void busyWhile(readRecent(list, known, readiness, stop.signal))
      .then((answer) => { hold(answer.ok ? { recent: answer.value, asking: false } : { problem: answer.problem, asking: false }); }, () => undefined);
    return () => { stop.abort(); };
  }, [list.position, list.at, list.knownAt, list.clock, known, readiness?.logHead, isReady]);
  return held;
}

function Shown({ held: { recent, problem, asking }, list }: { readonly held: Held; readonly list: ConflictList }) {
  if (asking) return <p class="quiet" data-loading>Loading…</p>;
  if (problem) return <ProblemPanel problem={problem} />;
  if (recent === undefined) return <p class="quiet">The log of this store is read from its beginning: <a href={href("/log")}>open the log</a>.</p>;
  if (recent.items.length === 0) return <p class="quiet">{noneInWords(recent, list)}</p>;
  return <ol class="latest-list">{recent.items.map((each) => <li key={each.key}><Line recent={each} list={list} /></li>)}</ol>;
}

/** Nothing is said to be nothing unless all of it was looked at. */
function noneInWords({ lookedAt, isCut }: RecentList, { clock }: ConflictList): string {
  if (lookedAt === 0 && !isCut) return clock === "published" ? "Nothing that stands had been published by then." : "Nothing had been recorded by then.";
  return `Of the ${isCut ? "latest " : ""}${counted(lookedAt, "incident")} known by then, none says when it was published.`;
}

function Line({ recent, list }: { readonly recent: Recent; readonly list: ConflictList }) {
  const { words, incidentId, conflictId, kind, at } = recent;
  const about = useAbout(recent, list);
  const to = incidentId !== undefined ? incidentHref(incidentId) : conflictId !== undefined ? conflictHref(conflictId) : undefined;
  const name = about ?? incidentId ?? conflictId;
  return (
    <>
      <span class="latest-words"><bdi>{words}</bdi></span>
      <span class="latest-when"><When kind={kind} at={at} /></span>
      {to !== undefined && <a class="latest-about" href={to} title={name}><bdi>{name}</bdi></a>}
    </>
  );
}

/** What it is about: an incident's later events do not say it themselves. */
function useAbout({ incidentId, conflictId, about }: Recent, { at, knownAt, clock, items }: ConflictList): string | undefined {
  const [found, find] = useState<string | undefined>();
  useEffect(() => {
    if (about !== undefined || incidentId === undefined) return;
    const stop = new AbortController();
    inTurn(async () => {
      const answer = await api.get("/v1/incidents/{incidentId}", { path: { incidentId }, query: { at, knownAt, clock }, signal: stop.signal });
      if (answer.ok) find(answer.value.facts?.summary);
    }, stop.signal);
    return () => { stop.abort(); };
  }, [incidentId, about, knownAt, clock]);
  return about ?? found ?? items.find((item) => item.conflictId === conflictId)?.name ?? undefined;
}
