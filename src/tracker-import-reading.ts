/** Files read in a thread of its own, so that reading and recording take two cores. */
import { setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { FilesToRead } from "./importing/import.ts";
import type { IntakeFile, IntakeFiles, IntakeRow } from "./intake/format.ts";
import { BrokenArchive } from "./intake/unpacked.ts";
import { type Asked, type FilePiece, type FromReading, MOST_CHUNKS, type NextFile, type ReadingTask, type ToReading, type Told, rowsIn } from "./tracker-import-messages.ts";
import { Allowance, ArrivalQueue } from "./tracker-import-queue.ts";
import { workerModule } from "./tracker-import-worker.ts";

/** How large young objects may grow in all before they are looked through, in the thread: a batch and its texts are dead by then. */
const YOUNG_MIB = 64;

/** The rows of the files in batches, as reading them here gives them; so are the faults, of streams and of archives. Whoever stops early stops the thread. */
export async function* readInWorker({ intake, rule, files, batchSize, withRaw, signal }: FilesToRead): AsyncGenerator<IntakeRow[]> {
  const reading: ReadingTask = { format: intake.id, rule, batchSize, withRaw };
  const worker = new Worker(workerModule, { workerData: { reading }, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB } });
  const post = (message: ToReading, transfer: readonly ArrayBuffer[] = []): void => { worker.postMessage(message, transfer); };
  const feed = new Feed(files, post);
  const [told, ended] = [toldBy(worker, feed), new Promise<void>((resolve) => { worker.once("exit", () => { resolve(); }); })];
  const enough = (): void => { post("enough"); };
  signal?.addEventListener("abort", enough);
  if (signal?.aborted === true) enough();
  try {
    for (let next = await told.next(); next !== "done"; next = await told.next()) {
      if ("broken" in next) throw new BrokenArchive(next.broken.file, new Error(next.broken.problem));
      if ("failed" in next) throw feed.fault ?? next.failed;
      post("batch-taken");
      yield rowsIn(next.batch);
    }
  } finally {
    signal?.removeEventListener("abort", enough);
    post("stop");
    await Promise.all([feed.stop(), endOf(worker, ended)]);
  }
}

/** How long a thread may take to end by itself before it is cut off. */
const ENDING_MS = 10_000;

/** A thread ends by itself: to cut one off in the middle of its module's code may end the whole process (nodejs/node#42501). */
async function endOf(worker: Worker, ended: Promise<void>): Promise<void> {
  await within(ENDING_MS, ended);
  await worker.terminate();
}

/** Waits for the work, but no longer than that. */
async function within(ms: number, work: Promise<unknown>): Promise<void> {
  const done = new AbortController();
  await Promise.race([work, setTimeout(ms, undefined, { signal: done.signal }).catch(() => undefined)]);
  done.abort();
}

function toldBy(worker: Worker, feed: Feed): ArrivalQueue<Told> {
  const queue = new ArrivalQueue<Told>();
  worker.on("message", (message: FromReading) => {
    if ("asked" in message) feed.hear(message.asked);
    else queue.put(message.told);
  });
  worker.once("error", (failed) => { queue.put({ failed }); });
  worker.once("exit", (code) => { queue.put({ failed: new Error(`the thread that reads the files ended by itself (${code}): import again`) }); });
  return queue;
}

/** How long to wait for streams to close: one that waits for bytes, as stdin may for ever, closes when they come. */
const PATIENCE_MS = 1_000;

type Post = (message: ToReading, transfer?: readonly ArrayBuffer[]) => void;

/** Passes the files on as they are asked for, each no faster than it is taken. */
class Feed {
  readonly #files: AsyncIterator<IntakeFile> | Iterator<IntakeFile>;
  readonly #post: Post;
  readonly #underWay: Allowance[] = [];
  readonly #feeding: Promise<void>[] = [];
  #isStopped = false;
  /** What the first stream that failed failed with. */
  fault: unknown;

  constructor(files: IntakeFiles, post: Post) {
    this.#files = Symbol.asyncIterator in files ? files[Symbol.asyncIterator]() : files[Symbol.iterator]();
    this.#post = post;
  }

  hear(asked: Asked): void {
    if (asked === "next-file") this.#feeding.push(this.#next());
    else if ("taken" in asked) this.#underWay[asked.taken].giveBack();
    else this.#underWay[asked.left].close();
  }

  /** Closes the streams. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const underWay of this.#underWay) underWay.close();
    await within(PATIENCE_MS, this.#closed());
  }

  async #closed(): Promise<void> {
    await Promise.all(this.#feeding);
    await this.#files.return?.();
  }

  async #next(): Promise<void> {
    const file = await this.#orFault(async (): Promise<IntakeFile | "none"> => {
      const next = await this.#files.next();
      return next.done === true ? "none" : next.value;
    });
    if (this.#isStopped) return;
    if (typeof file === "string") return this.#post({ file });
    const [of, underWay] = [this.#underWay.length, new Allowance(MOST_CHUNKS)];
    this.#underWay.push(underWay);
    this.#post({ file: { name: file.name } satisfies NextFile });
    const piece: FilePiece = await this.#orFault(async () => this.#pass(file.stream, of, underWay));
    this.#post({ of, piece });
  }

  async #pass(stream: AsyncIterable<Uint8Array>, of: number, underWay: Allowance): Promise<"end"> {
    for await (const chunk of stream) {
      if (!(await underWay.take())) break;
      // A copy: the bytes are the stream's, which may fill them again.
      const piece = new Uint8Array(chunk);
      this.#post({ of, piece }, [piece.buffer]);
    }
    return "end";
  }

  async #orFault<Value>(work: () => Promise<Value>): Promise<Value | "fault"> {
    try {
      return await work();
    } catch (error) {
      this.fault ??= error;
      return "fault";
    }
  }
}
