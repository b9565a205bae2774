/** Alerts of a running server: rules kept watched, what fires appended under ids that every node derives alike, and delivered by the node that wrote it. */
import { readFileSync } from "node:fs";
import type { Observable, Subscription } from "rxjs";
import { type Delivery, Outbox } from "./alerts/delivery/outbox.ts";
import { Deliverer, type DelivererOptions } from "./alerts/delivery/deliverer.ts";
import { noticeBody } from "./alerts/delivery/notice-body.ts";
import { type Secrets, secretsIn } from "./alerts/delivery/signature.ts";
import { type Due, LiveWatches } from "./alerts/live-watches.ts";
import type { Command, Recorded, Request } from "./domain/command.ts";
import type { LedgerUpdate } from "../projections/ledger/projection.ts";
import type { Ledger } from "../projections/ledger/ledger.ts";

/** What alerts stand on. */
export interface AlertPorts {
  readonly ledger: () => Ledger;
  readonly updates: Observable<LedgerUpdate>;
  readonly ready: Promise<void>;
  readonly record: (command: Command, request?: Request) => Promise<Recorded>;
  /** µs since 1970 */
  readonly now: () => number;
  /** ms since everything in the log was last known to be folded */
  readonly behindMs: () => number;
  readonly logId: string;
  /** file of what is owed; undefined: nothing outlives the process */
  readonly path: string | undefined;
}

export interface AlertOptions extends Pick<DelivererOptions, "attempts" | "firstDelayMs" | "greatestDelayMs" | "timeoutMs"> {
  /** file of the secrets that sign webhooks */
  readonly secretFile?: string | undefined;
  /** how often to look for what time alone brings and for deliveries due; default 1,000 */
  readonly tickMs?: number;
  /** how long the log must have been quiet before time alone may fire: clocks of other nodes differ a little; default 5,000 */
  readonly graceMs?: number;
}

export interface Alerting {
  /** Watches the rules until the tracker closes; for one long-lived process. Throws a SecretFault. A second call changes nothing. */
  start(options?: AlertOptions): void;
  /** What this node owed and owes to receivers; none where it does not watch. */
  deliveries(): readonly Delivery[];
  /** Names of the secrets that can sign; none where it does not watch. */
  secrets(): readonly string[];
  /** The last fault met while appending, each tried again; undefined: none since. */
  fault(): string | undefined;
  close(): Promise<void>;
}

/** The secrets cannot be used. Its message names the file and what to do, and repeats nothing of it. */
export class SecretFault extends Error {
  readonly hint: string;
  constructor(message: string, hint: string, cause?: unknown) {
    super(`${message} ${hint}`, { cause });
    this.name = "SecretFault";
    this.hint = hint;
  }
}

export function alerting(ports: AlertPorts): Alerting {
  let running: Running | undefined;
  return {
    start: (options = {}) => { running ??= new Running(ports, options); },
    deliveries: () => running?.outbox.all ?? [],
    secrets: () => [...(running?.secrets.keys() ?? [])],
    fault: () => running?.fault,
    close: async () => running?.close(),
  };
}

const SLICE_MS = 20;

class Running {
  readonly outbox: Outbox;
  readonly secrets: Secrets;
  fault: string | undefined;
  readonly #ports: AlertPorts;
  readonly #deliverer: Deliverer;
  readonly #graceMs: number;
  readonly #timer: NodeJS.Timeout;
  readonly #subscription: Subscription;
  #watches: LiveWatches;
  #touched = new Set<string>();
  readonly #due: Due[] = [];
  #isReady = false;
  #closed = false;
  #work: Promise<void> | undefined;
  #isRung = false;

  constructor(ports: AlertPorts, { secretFile, tickMs = 1_000, graceMs = 5_000, ...sending }: AlertOptions) {
    this.#ports = ports;
    this.#graceMs = graceMs;
    this.#watches = new LiveWatches(ports.ledger());
    this.outbox = new Outbox(ports.path, ports.logId);
    this.secrets = secretFile === undefined ? new Map() : secretsOf(secretFile);
    this.#deliverer = new Deliverer(this.outbox, { ...sending, secrets: this.secrets, bodyOf: (delivery) => this.#bodyOf(delivery) });
    this.#subscription = ports.updates.subscribe(({ touched }) => {
      for (const conflictId of touched) this.#touched.add(conflictId);
      this.#ring();
    });
    this.#timer = setInterval(() => { this.#ring(); }, tickMs).unref();
    void ports.ready.then(() => { this.#isReady = true; this.#ring(); }, () => undefined);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    this.#subscription.unsubscribe();
    await this.#work;
    await this.#deliverer.close();
  }

  /** One round at a time; a ring during a round asks for another. */
  #ring(): void {
    if (!this.#isReady || this.#closed) return;
    this.#isRung = true;
    this.#work ??= this.#rounds().finally(() => { this.#work = undefined; });
  }

  async #rounds(): Promise<void> {
    while (this.#isRung && !this.#closed) {
      this.#isRung = false;
      try {
        await this.#judge();
        await this.#append();
        this.fault = undefined;
      } catch (error) {
        // The log is not available: what is due stays due, and the next ring tries again.
        this.fault = error instanceof Error ? error.message : String(error);
      }
      this.#deliver();
    }
  }

  async #judge(): Promise<void> {
    const ledger = this.#ports.ledger();
    if (ledger !== this.#watches.ledger) this.#watches = new LiveWatches(ledger);
    const touched = this.#touched;
    this.#touched = new Set();
    let started = performance.now();
    for (const due of this.#watches.advance(touched, this.#untilUs(ledger))) {
      this.#due.push(...due);
      if (performance.now() - started < SLICE_MS) continue;
      await new Promise((resolve) => { setImmediate(resolve); });
      if (this.#closed) return;
      started = performance.now();
    }
  }

  /** As far as the log is settled: its head, or now where it has been quiet and was looked at long enough after. */
  #untilUs(ledger: Ledger): number {
    const { known } = ledger.head;
    if (ledger.parked) return known;
    return Math.max(known, this.#ports.now() - (this.#ports.behindMs() + this.#graceMs) * 1_000);
  }

  /** An append that another node won, or that its rule no longer wants, is done with. */
  async #append(): Promise<void> {
    while (this.#due.length > 0 && !this.#closed) {
      const [{ ruleId, outcome }] = this.#due;
      const command: Command = outcome.kind === "fired" ? { type: "FireAlert", ruleId, alert: outcome.alert } : { type: "UndoAlert", ruleId, undone: outcome.undone };
      await this.#ports.record(command, { recordedBy: this.outbox.author });
      this.#due.shift();
    }
  }

  /** Whoever stands in the log as an alert's author owes its delivery: so the log, not the append's answer, is asked. */
  #deliver(): void {
    const board = this.#ports.ledger().alerts;
    this.outbox.take(board.notices, ({ entry }) => board.rule(entry.ruleId)?.rule.webhook, this.#ports.now());
    this.#deliverer.run();
  }

  #bodyOf({ id, ruleId }: Delivery): string | undefined {
    const ledger = this.#ports.ledger();
    const notice = ledger.alerts.notices.find((one) => one.id === id);
    const rule = ledger.alerts.rule(ruleId)?.rule;
    if (notice === undefined || rule === undefined) return undefined;
    const state = ledger.segments.get(notice.entry.fired.conflictId)?.definitions.at(-1)?.state;
    return noticeBody(notice, { rule, conflictName: state === undefined || state.situation === "unknown" ? null : state.definition.name });
  }
}

function secretsOf(file: string): Secrets {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw new SecretFault(`The file of webhook secrets, ${file}, cannot be read.`, "Set BRINKLINE_WEBHOOK_SECRET_FILE to a file this user may read, or unset it.", cause);
  }
  const read = secretsIn(text);
  if (read.ok) return read.secrets;
  throw new SecretFault(`Line ${read.line} of ${file} ${read.problem}.`, "Write one secret a line: whsec_ and base64 of 24 to 64 random bytes, alone or behind NAME=.");
}

export type { Delivery } from "./alerts/delivery/outbox.ts";
export { ALERT_STATES } from "./answers/alerts.ts";
export { LINE_CLOCKS } from "./alerts/outcome.ts";
