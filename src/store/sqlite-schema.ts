/**
 * The tables of a log in SQLite. These names and shapes are stored for ever: a change takes a higher
 * `schemaVersion` and a migration, and never touches an event already written.
 */

/** "BRNK" in ASCII: tells a log from any other SQLite file. */
export const applicationId = 0x42_52_4e_4b;

/** PRAGMA user_version of the files this code writes, and the highest it reads. */
export const schemaVersion = 1;

/** What the database itself says when it refuses. */
export const refusal = {
  update: "events are never changed",
  remove: "events are never removed",
  position: "positions are 1, 2, 3, ... without a gap",
  revision: "revisions of a stream are 0, 1, 2, ... without a gap",
  start: "stream_start is the position of the stream's first event",
  eventId: "this event id already stands in the stream",
} as const;

/**
 * Uniqueness of (stream, revision) and (stream, event_id) is kept through `stream_start`, the position of the
 * stream's first event: streams begin in order of position, so both indexes grow at their end instead of at a
 * random page, which doubled the appends per second. The insert trigger ties stream_start to the name, and also
 * stops INSERT OR REPLACE, which would remove a row without firing the delete trigger.
 */
export const schema = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE events (
  position       INTEGER PRIMARY KEY,
  stream         TEXT    NOT NULL,
  stream_start   INTEGER NOT NULL,
  revision       INTEGER NOT NULL,
  event_id       TEXT    NOT NULL,
  type           TEXT    NOT NULL,
  schema_version INTEGER NOT NULL,
  recorded_at    INTEGER NOT NULL, -- microseconds since 1970
  recorded_by    TEXT,
  correlation_id TEXT,
  causation_id   TEXT,
  body           TEXT    NOT NULL
) STRICT;

CREATE UNIQUE INDEX events_stream   ON events (stream) WHERE revision = 0;
CREATE UNIQUE INDEX events_revision ON events (stream_start, revision);
CREATE UNIQUE INDEX events_event_id ON events (stream_start, event_id);

CREATE TRIGGER events_never_changed BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, '${refusal.update}'); END;

CREATE TRIGGER events_never_removed BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, '${refusal.remove}'); END;

CREATE TRIGGER events_in_order BEFORE INSERT ON events
BEGIN
  SELECT RAISE(ABORT, '${refusal.position}')
    WHERE NEW.position IS NOT (SELECT coalesce(max(position), 0) + 1 FROM events);
  SELECT RAISE(ABORT, '${quoted(refusal.start)}')
    WHERE NEW.stream_start IS NOT coalesce((SELECT position FROM events WHERE stream = NEW.stream AND revision = 0), NEW.position);
  SELECT RAISE(ABORT, '${refusal.revision}')
    WHERE NEW.revision IS NOT (SELECT coalesce(max(revision), -1) + 1 FROM events WHERE stream_start = NEW.stream_start);
  SELECT RAISE(ABORT, '${refusal.eventId}')
    WHERE EXISTS (SELECT 1 FROM events WHERE stream_start = NEW.stream_start AND event_id = NEW.event_id);
END;

CREATE TRIGGER meta_never_changed BEFORE UPDATE ON meta
BEGIN SELECT RAISE(ABORT, 'the log keeps its name'); END;

CREATE TRIGGER meta_never_removed BEFORE DELETE ON meta
BEGIN SELECT RAISE(ABORT, 'the log keeps its name'); END;
`;

function quoted(text: string): string {
  return text.replaceAll("'", "''");
}
