/** Server-sent events: one live answer, with its heartbeats, its back-pressure and its end. */
import type { Asked } from "./route.ts";
import { written } from "./written.ts";

export interface ServerEvent {
  readonly id: string;
  readonly event: string;
  readonly data: unknown;
}

/** A browser waits this long before it comes back, ms. */
const RETRY_MS = 2_000;

export class EventStream {
  /** the last position the reader has been given everything up to */
  #id: string;
  #ended = false;
  #wake: (() => void) | undefined;
  #rung = false;
  readonly #asked: Asked;
  readonly #heartbeat: NodeJS.Timeout;

  /** Opens the answer. The reader is told `id` at once: cut off before the first event, it comes back to the right place. */
  constructor(asked: Asked, id: string) {
    const { response, settings, metrics } = asked;
    this.#asked = asked;
    this.#id = id;
    response.status(200).set({ "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-cache, no-transform", "X-Accel-Buffering": "no", Vary: "Accept" });
    response.write(`retry: ${RETRY_MS}\nid: ${id}\n\n`);
    this.#heartbeat = setInterval(() => { this.#beat(); }, settings.heartbeatMs);
    metrics.liveStreams.inc();
    response.once("close", () => { this.end(); });
    settings.closing.addEventListener("abort", this.end, { once: true });
    if (settings.closing.aborted || asked.request.method === "HEAD") this.end();
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Everything up to this position has been looked at, though not all of it was for this reader. */
  passed(id: string): void {
    this.#id = id;
  }

  /** Sends an event and waits until a slow reader has room again. */
  async send({ id, event, data }: ServerEvent): Promise<void> {
    if (this.#ended) return;
    this.#id = id;
    await written(this.#asked.response, `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** There is something to send: wakes whoever waits. */
  readonly ring = (): void => {
    this.#rung = true;
    this.#wake?.();
  };

  /** Waits for a ring since the last wait, or the end. */
  async rung(): Promise<void> {
    if (!this.#rung && !this.#ended) await new Promise<void>((resolve) => { this.#wake = resolve; });
    this.#rung = false;
    this.#wake = undefined;
  }

  readonly end = (): void => {
    if (this.#ended) return;
    this.#ended = true;
    clearInterval(this.#heartbeat);
    this.#asked.settings.closing.removeEventListener("abort", this.end);
    this.#asked.metrics.liveStreams.dec();
    this.#asked.response.end();
    this.ring();
  };

  /** A comment keeps proxies from closing a silent answer; a full buffer needs none. It is also a look at what a missed ring left behind. */
  #beat(): void {
    if (!this.#asked.response.writableNeedDrain) this.#asked.response.write(`: heartbeat\nid: ${this.#id}\n\n`);
    this.ring();
  }
}
