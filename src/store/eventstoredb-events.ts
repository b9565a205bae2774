/** Between our events and the cluster's: bodies as bytes, our own facts in the metadata. */
import { type AllStreamRecordedEvent, type BinaryEventData, type RecordedEvent as EsdbEvent, binaryEvent } from "@eventstore/db-client";
import { type NewEvent, type Position, type RecordedEvent } from "./event-store.ts";

/** What stands in an event's metadata. `after`: a position before it, from where it is found again. */
interface Metadata {
  readonly schemaVersion: number;
  /** µs since 1970: ours, never the server's `created` */
  readonly recordedAt: number;
  readonly after: Position;
  readonly recordedBy?: string;
  readonly $correlationId?: string;
  readonly $causationId?: string;
}

/** An event for the client. Its body goes as the bytes it is, so that the same bytes come back. */
export function outgoing(event: NewEvent, recordedAt: number, after: Position): BinaryEventData {
  const metadata: Metadata = {
    schemaVersion: event.schemaVersion, recordedAt, after,
    ...(event.recordedBy !== undefined && { recordedBy: event.recordedBy }),
    ...(event.correlationId !== undefined && { $correlationId: event.correlationId }),
    ...(event.causationId !== undefined && { $causationId: event.causationId }),
  };
  return binaryEvent({ id: event.eventId, type: event.type, data: Buffer.from(event.body), metadata });
}

/** An event as a stream gives it: some servers leave its position out. */
export type Found = Omit<RecordedEvent, "position"> & { readonly position: Position | undefined; readonly after: Position };

/** What stands for the schema version of an event that no code of ours wrote, such as the mark of a deleted stream: whoever folds the log stops there, in sight. */
const FOREIGN_VERSION = 0;

/** An event as it came back. */
export function incoming(event: EsdbEvent | AllStreamRecordedEvent, stream: string): Found {
  const { metadata } = event;
  const own: Partial<Metadata> = isMetadata(metadata) ? metadata : {};
  return {
    eventId: event.id, type: event.type, schemaVersion: own.schemaVersion ?? FOREIGN_VERSION, body: textOf(event.data), stream, revision: Number(event.revision),
    recordedAt: own.recordedAt ?? event.created.getTime() * 1_000, recordedBy: own.recordedBy, correlationId: own.$correlationId, causationId: own.$causationId,
    position: positionOf(event), after: typeof own.after === "string" ? own.after : "0",
  };
}

function isMetadata(metadata: unknown): metadata is Metadata {
  const { schemaVersion, recordedAt } = (metadata ?? {}) as Partial<Metadata>;
  return Number.isSafeInteger(schemaVersion) && Number.isSafeInteger(recordedAt);
}

const textOf = (data: unknown): string => (data instanceof Uint8Array ? Buffer.from(data).toString("utf8") : JSON.stringify(data));

/** What servers put where they do not know a position. */
const NO_POSITION = 2n ** 63n;

/** An event's place in the log: where it was prepared. Events written together share a commit position, never this one. */
export function positionOf(event: { readonly position?: { readonly prepare: bigint } | undefined }): Position | undefined {
  const prepare = event.position?.prepare;
  return prepare === undefined || prepare >= NO_POSITION ? undefined : String(prepare);
}
