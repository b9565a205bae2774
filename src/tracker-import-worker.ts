/** The thread that reads an import's files: bytes come in, rows go out, checked and with the text that they are stored as. */
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { batches } from "./importing/batches.ts";
import { firstBodyOf } from "./importing/first-body.ts";
import { untilStopped } from "./importing/until-stopped.ts";
import type { IntakeFile } from "./intake/format.ts";
import { intakeNamed } from "./intake/formats.ts";
import { BrokenArchive, unpacked } from "./intake/unpacked.ts";
import { type Asked, type FilePiece, type FromReading, MOST_BATCHES, type NextFile, type ReadingTask, type ToReading, type Told, packed } from "./tracker-import-messages.ts";
import { Allowance, ArrivalQueue } from "./tracker-import-queue.ts";

/** Where this module is, for whoever starts it. */
export const workerModule = new URL(import.meta.url);

const ask = (asked: Asked): void => { parentPort?.postMessage({ asked } satisfies FromReading); };
const tell = (told: Told): void => { parentPort?.postMessage({ told } satisfies FromReading); };

/** The files as they come in. A format may have several open at once. */
class Incoming {
  readonly #files = new ArrivalQueue<NextFile>();
  readonly #pieces: ArrivalQueue<FilePiece>[] = [];

  arrived(message: Exclude<ToReading, string>): void {
    if ("file" in message) this.#files.put(message.file);
    else this.#pieces[message.of].put(message.piece);
  }

  async *files(): AsyncGenerator<IntakeFile> {
    for (let next = await this.#next(); next !== "none"; next = await this.#next()) yield { name: next.name, stream: this.#stream(this.#pieces.length - 1) };
  }

  async #next(): Promise<Exclude<NextFile, "fault">> {
    this.#pieces.push(new ArrivalQueue());
    ask("next-file");
    const file = await this.#files.next();
    if (file === "fault") throw streamFailed();
    return file;
  }

  async *#stream(file: number): AsyncGenerator<Uint8Array> {
    const pieces = this.#pieces[file];
    try {
      for (let piece = await pieces.next(); piece !== "end"; piece = await pieces.next()) {
        if (piece === "fault") throw streamFailed();
        ask({ taken: file });
        yield piece;
      }
    } finally {
      ask({ left: file });
    }
  }
}

/** Stands in for the fault of a stream, which the other thread keeps. */
const streamFailed = (): Error => new Error("the stream failed");

async function read({ format, rule, batchSize, withRaw }: ReadingTask): Promise<void> {
  const [incoming, underWay, enough] = [new Incoming(), new Allowance(MOST_BATCHES), new AbortController()];
  parentPort?.on("message", (message: ToReading) => {
    if (message === "stop") parentPort?.close();
    else if (message === "enough") enough.abort();
    else if (message === "batch-taken") underWay.giveBack();
    else incoming.arrived(message);
  });
  const intake = intakeNamed(format);
  if (intake === undefined) throw new TypeError(`no format is called ${format}`);
  for await (const rows of batches(untilStopped(intake.read(unpacked(incoming.files()), rule), enough.signal), batchSize)) {
    const batch = packed(rows, firstBodyOf, withRaw);
    await underWay.take();
    tell({ batch });
  }
}

async function work(task: ReadingTask): Promise<void> {
  try {
    await read(task);
    tell("done");
  } catch (error) {
    tell(error instanceof BrokenArchive ? { broken: { file: error.file, problem: (error.cause as Error).message } } : { failed: error });
  }
  parentPort?.close();
}

const task = workerData as { reading?: ReadingTask } | null;
// Not awaited: a thread that ends while its module waits may end the whole process (nodejs/node#42501).
if (!isMainThread && task?.reading !== undefined) void work(task.reading);
