/** What is being recorded now, as signals: the last position, whether the line stands, and every event as it comes. */
import { signal } from "@preact/signals";
import { type News, type Touch, follow } from "./stream.ts";

export interface Live {
  /** the last position told, some tenths of a second late under a flood; undefined before the first word */
  readonly position: string | undefined;
  /** since when nothing could be heard; undefined while live */
  readonly staleSince: Date | undefined;
}

export const live = signal<Live>({ position: undefined, staleSince: undefined });
/** The last event, at once; use `onTouch` to miss none. */
export const touched = signal<Touch | undefined>(undefined);

const listeners = new Set<(touch: Touch) => void>();

/** Calls for every event recorded from now on, once each, in order. Answers how to stop. */
export function onTouch(listener: (touch: Touch) => void): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}

/** Screens ask again at most this often. */
const PACE_MS = 400;
let waiting: string | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

function moveTo(position: string): void {
  waiting = position;
  if (timer !== undefined) return;
  settle();
  timer = setTimeout(() => { timer = undefined; settle(); }, PACE_MS);
}

function settle(): void {
  if (waiting !== undefined && (waiting !== live.value.position || live.value.staleSince !== undefined)) live.value = { position: waiting, staleSince: undefined };
}

function hear(news: News): void {
  if (news.kind === "gone") {
    live.value = { ...live.value, staleSince: live.value.staleSince ?? new Date() };
    return;
  }
  if (news.kind === "touch") {
    touched.value = news.touch;
    for (const listener of listeners) listener(news.touch);
  }
  moveTo(news.kind === "touch" ? news.touch.position : news.position);
}

/** Listens through the worker that all tabs share, or by itself where the browser has none. */
export function startLive(): void {
  if (typeof SharedWorker === "undefined") {
    void follow(hear);
    return;
  }
  connect();
  addEventListener("pageshow", ({ persisted }) => { if (persisted) connect(); });
}

function connect(): void {
  const worker = new SharedWorker(new URL("./live-worker.ts", import.meta.url), { type: "module", name: "brinkline-live" });
  worker.port.onmessage = ({ data }: MessageEvent<News>) => { hear(data); };
  worker.onerror = () => { void follow(hear); };
  addEventListener("pagehide", () => { worker.port.postMessage("gone"); }, { once: true });
}
