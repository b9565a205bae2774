/** Sends what the outbox owes: signed, tried again later each time, given up in sight. Never called from a fold. */
import type { Delivery, Outbox } from "./outbox.ts";
import { DEFAULT_SECRET, type Secrets, signedHeaders } from "./signature.ts";

export interface DelivererOptions {
  readonly secrets: Secrets;
  /** the JSON body of what a delivery tells; undefined: the log no longer has it */
  readonly bodyOf: (delivery: Delivery) => string | undefined;
  /** ms since 1970 */
  readonly now?: () => number;
  /** how often a notice is tried before it is given up as dead; default 12, about half a day */
  readonly attempts?: number | undefined;
  readonly firstDelayMs?: number | undefined;
  readonly greatestDelayMs?: number | undefined;
  readonly timeoutMs?: number | undefined;
  /** between 0 and 1; spreads the tries of several senders */
  readonly jitter?: () => number;
}

const DEFAULTS = { now: Date.now, attempts: 12, firstDelayMs: 5_000, greatestDelayMs: 6 * 3_600_000, timeoutMs: 15_000, jitter: Math.random };
const MOST_AT_ONCE = 8;
/** The receiver wants no more of it. */
const GONE = 410;

interface Answered {
  readonly status: number | null;
  readonly problem: string | null;
}

export class Deliverer {
  readonly #outbox: Outbox;
  readonly #options: Required<Omit<DelivererOptions, "attempts" | "firstDelayMs" | "greatestDelayMs" | "timeoutMs">> & typeof DEFAULTS;
  readonly #sending = new Map<string, Promise<void>>();
  readonly #closing = new AbortController();

  constructor(outbox: Outbox, { attempts = DEFAULTS.attempts, firstDelayMs = DEFAULTS.firstDelayMs, greatestDelayMs = DEFAULTS.greatestDelayMs, timeoutMs = DEFAULTS.timeoutMs, ...options }: DelivererOptions) {
    this.#outbox = outbox;
    this.#options = { ...DEFAULTS, ...options, attempts, firstDelayMs, greatestDelayMs, timeoutMs };
  }

  /** Begins to send what is due and is not being sent. */
  run(): void {
    if (this.#closing.signal.aborted) return;
    for (const delivery of this.#outbox.due(this.#options.now())) {
      if (this.#sending.size >= MOST_AT_ONCE) return;
      if (this.#sending.has(delivery.id)) continue;
      this.#sending.set(delivery.id, this.#attempt(delivery).finally(() => { this.#sending.delete(delivery.id); }));
    }
  }

  /** What is being sent is cut off, and stays owed. */
  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all(this.#sending.values());
  }

  async #attempt(delivery: Delivery): Promise<void> {
    const answered = await this.#send(delivery);
    if (this.#closing.signal.aborted && answered.status === null) return;
    this.#outbox.update(this.#after(delivery, answered));
  }

  async #send(delivery: Delivery): Promise<Answered> {
    const body = this.#options.bodyOf(delivery);
    const keys = this.#options.secrets.get(delivery.secretRef ?? DEFAULT_SECRET);
    if (body === undefined) return { status: null, problem: "the log no longer holds what was to be told" };
    if (keys === undefined) return { status: null, problem: `no secret ${delivery.secretRef ?? DEFAULT_SECRET} is configured: add it to the file that BRINKLINE_WEBHOOK_SECRET_FILE names, and start again` };
    const headers = { "content-type": "application/json", "user-agent": "Brinkline", ...signedHeaders(delivery.id, Math.floor(this.#options.now() / 1_000), body, keys) };
    try {
      const signal = AbortSignal.any([this.#closing.signal, AbortSignal.timeout(this.#options.timeoutMs)]);
      const response = await fetch(delivery.url, { method: "POST", headers, body, redirect: "manual", signal });
      await response.body?.cancel();
      return { status: response.status, problem: response.ok ? null : `answered ${response.status}` };
    } catch (error) {
      return { status: null, problem: problemOf(error) };
    }
  }

  #after(delivery: Delivery, { status, problem }: Answered): Delivery {
    const now = this.#options.now();
    const tried = { ...delivery, attempts: delivery.attempts + 1, lastStatus: status, lastProblem: problem, lastMs: now, nextMs: null };
    if (problem === null) return { ...tried, state: "delivered" };
    if (status === GONE || tried.attempts >= this.#options.attempts) return { ...tried, state: "dead" };
    return { ...tried, nextMs: now + this.#delayMs(tried.attempts) };
  }

  /** Twice as long each time, somewhere in its upper half. */
  #delayMs(attempts: number): number {
    const { firstDelayMs, greatestDelayMs, jitter } = this.#options;
    return Math.round(Math.min(greatestDelayMs, firstDelayMs * 2 ** (attempts - 1)) * (0.5 + jitter() / 2));
  }
}

/** The cause says more than fetch does. */
function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
