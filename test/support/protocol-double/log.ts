/**
 * The double's data: streams with revisions and one log of them all, whose positions advance by the bytes of its records.
 * It decides an append as the server's index does (EventStoreDB 23.10, `IndexWriter.CheckCommit`).
 */
import { LogFile } from "./log-file.ts";
import { deletedRevision, type LogRecord, metaStreamOf, type ProposedEvent, recordBytes, systemEvent } from "./log-record.ts";
import { firstVisible, isYoungEnough, recreatedFrom, softDeletion, type StreamMetadata, streamMetadata } from "./stream-metadata.ts";

/** What an append expects of its stream: the last revision, or one of the protocol's words. */
export type Expected = bigint | "no-stream" | "any" | "stream-exists";

/** What became of a write. `revision` is its last event's (-1n: the stream has none); an idempotent one whose events were truncated has no position. */
export type WriteOutcome =
  | { readonly kind: "written"; readonly revision: bigint; readonly position: bigint | undefined }
  | { readonly kind: "wrong-expected-version"; readonly current: bigint }
  | { readonly kind: "stream-deleted" };

type Draft = ProposedEvent & { readonly stream: string; readonly revision: bigint };

export class Log {
  readonly records: LogRecord[] = [];
  readonly #streams = new Map<string, LogRecord[]>();
  readonly #tombstoned = new Set<string>();
  /** Ids written since the log was opened: all that an append with `any` is checked against, as the server's cache is. */
  readonly #recent = new Map<string, LogRecord>();
  readonly #listeners = new Set<() => void>();
  readonly #file: LogFile | undefined;
  /** The position that the next record will have. */
  end = 0n;

  constructor(path?: string) {
    this.#file = path === undefined ? undefined : new LogFile(path);
    for (const { records, end } of this.#file?.read() ?? []) this.#keep(records, end);
    if (this.records.length === 0) this.#write([this.#draft("$user-admin", systemEvent("$UserCreated", `{"loginName":"admin"}`)), this.#draft("$users", systemEvent("$User", `"admin"`))]);
  }

  /** Writes what a server writes when it begins to lead. */
  beginEpoch(): void {
    this.#write([this.#draft("$epoch-information", systemEvent("$EpochInformation", `{"leader":true}`))]);
  }

  /** Calls back after each write, until the answer is called. */
  onWritten(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#file?.close();
  }

  /** The stream's last revision, -1n when it never was. */
  last(stream: string): bigint {
    return BigInt(this.#streams.get(stream)?.length ?? 0) - 1n;
  }

  isTombstoned(stream: string): boolean {
    return this.#tombstoned.has(stream);
  }

  metadata(stream: string): StreamMetadata {
    return streamMetadata(this.#streams.get(metaStreamOf(stream))?.at(-1));
  }

  /** Whether a read finds the stream at all. */
  isFound(stream: string): boolean {
    return this.last(stream) >= 0n && !this.metadata(stream).isSoftDeleted;
  }

  /** The event of a stream as a read sees it: truncated ones are gone. */
  visible(stream: string, revision: bigint): LogRecord | undefined {
    const metadata = this.metadata(stream);
    if (revision < firstVisible(metadata, this.last(stream))) return undefined;
    const record = this.#at(stream, revision);
    return record && isYoungEnough(metadata, record) ? record : undefined;
  }

  /** Index of the first record at a position or behind it. */
  indexOf(position: bigint): number {
    let low = 0;
    let high = this.records.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.records[middle]?.position ?? 0n) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  append(stream: string, expected: Expected, events: readonly ProposedEvent[]): WriteOutcome {
    const decided = this.#decide(stream, expected, events);
    if (decided) return decided;
    const wasDeleted = this.metadata(stream).isSoftDeleted;
    const first = this.last(stream) + 1n;
    const drafts = events.map((event, index) => this.#draft(stream, event, first + BigInt(index)));
    const undeletion = wasDeleted ? [this.#draft(metaStreamOf(stream), systemEvent("$metadata", this.#recreation(stream, first)))] : [];
    return this.#written([...drafts, ...undeletion], drafts.length, first - 1n);
  }

  /** Deletes a stream so that it can be begun anew. */
  delete(stream: string, expected: Expected): WriteOutcome {
    const decided = this.#decide(stream, expected, [systemEvent("$metadata", "{}")]);
    if (decided) return decided;
    if (this.last(stream) < 0n && this.last(metaStreamOf(stream)) < 0n) return { kind: "wrong-expected-version", current: -1n };
    return this.#written([this.#draft(metaStreamOf(stream), systemEvent("$metadata", softDeletion))], 1);
  }

  /** Deletes a stream for ever. */
  tombstone(stream: string, expected: Expected): WriteOutcome {
    const decided = this.#decide(stream, expected, [systemEvent("$streamDeleted", "{}")]);
    return decided ?? this.#written([this.#draft(stream, systemEvent("$streamDeleted", "{}"), deletedRevision)], 1);
  }

  /** An outcome without a write, or undefined when the write may go ahead. */
  #decide(stream: string, expected: Expected, events: readonly ProposedEvent[]): WriteOutcome | undefined {
    const current = this.last(stream);
    const conflict = { kind: "wrong-expected-version", current } as const;
    if (this.isTombstoned(stream)) return { kind: "stream-deleted" };
    if (expected === "stream-exists" && this.metadata(stream).isSoftDeleted) return { kind: "stream-deleted" };
    if (expected === "stream-exists" && current < 0n && this.last(metaStreamOf(stream)) < 0n) return conflict;
    if (expected === "any" || expected === "stream-exists") return this.#repeatedAnywhere(stream, events);
    const revision = expected === "no-stream" ? -1n : expected;
    if (revision > current) return conflict;
    if (revision === current) return undefined;
    const matching = this.#matching(stream, revision, events);
    if (matching === events.length && matching > 0) return this.#repeated(stream, revision + BigInt(matching));
    return matching === 0 && expected === "no-stream" && this.metadata(stream).isSoftDeleted ? undefined : conflict;
  }

  /** How many of the events, from the first on, already stand behind a revision. */
  #matching(stream: string, revision: bigint, events: readonly ProposedEvent[]): number {
    const other = events.findIndex(({ eventId }, index) => this.#at(stream, revision + 1n + BigInt(index))?.eventId !== eventId);
    return other < 0 ? events.length : other;
  }

  #repeatedAnywhere(stream: string, events: readonly ProposedEvent[]): WriteOutcome | undefined {
    const known = events.map(({ eventId }) => this.#recent.get(eventId)).map((record) => (record?.stream === stream ? record : undefined));
    if (known[0] === undefined) return undefined;
    return known.includes(undefined) ? { kind: "wrong-expected-version", current: this.last(stream) } : this.#repeated(stream, known.at(-1)?.revision ?? -1n);
  }

  #repeated(stream: string, revision: bigint): WriteOutcome {
    return { kind: "written", revision, position: this.visible(stream, revision)?.position };
  }

  #recreation(stream: string, revision: bigint): string {
    return recreatedFrom(this.#streams.get(metaStreamOf(stream))?.at(-1), revision);
  }

  #at(stream: string, revision: bigint): LogRecord | undefined {
    return revision < 0n ? undefined : this.#streams.get(stream)?.[Number(revision)];
  }

  #draft(stream: string, event: ProposedEvent, revision = this.last(stream) + 1n): Draft {
    return { ...event, stream, revision };
  }

  /** Writes, and answers for the first `answered` of the drafts; an append of no events still takes up room. */
  #written(drafts: readonly Draft[], answered: number, before = -1n): WriteOutcome {
    const at = this.end;
    const last = this.#write(drafts)[answered - 1];
    return { kind: "written", revision: last?.revision ?? before, position: last?.position ?? at };
  }

  #write(drafts: readonly Draft[]): readonly LogRecord[] {
    const created = BigInt(Date.now()) * 10_000n;
    let end = this.end;
    const records = drafts.map((draft): LogRecord => {
      const position = end;
      end += recordBytes(draft.stream, draft);
      return { ...draft, position, created };
    });
    if (records.length === 0) end += 101n;
    this.#file?.write({ end, records });
    this.#keep(records, end);
    for (const record of records) this.#recent.set(record.eventId, record);
    for (const listener of this.#listeners) listener();
    return records;
  }

  #keep(records: readonly LogRecord[], end: bigint): void {
    for (const record of records) {
      this.records.push(record);
      if (record.revision === deletedRevision) this.#tombstoned.add(record.stream);
      else this.#recordsOf(record.stream).push(record);
    }
    this.end = end;
  }

  #recordsOf(stream: string): LogRecord[] {
    const known = this.#streams.get(stream) ?? [];
    this.#streams.set(stream, known);
    return known;
  }
}
