import Database from "better-sqlite3";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { type Position, StoreFault } from "./event-store.ts";
import { faulting } from "./sqlite-faults.ts";

/** "BRNF" in ASCII: tells a search cache from a log and from any other SQLite file. */
const applicationId = 0x42_52_4e_46;

/** Unknown words cost time in the index; a question of more words than this is cut off. */
const maxTerms = 32;

export interface SearchDocument {
  readonly incidentId: string;
  readonly text: string;
}

export interface SearchOwner {
  readonly logId: string;
  /** Version of the projection that makes the documents. */
  readonly version: number;
}

export interface SearchStore {
  /** Adds documents, or replaces those with the same id, and remembers how far in the log they reach. */
  put(documents: readonly SearchDocument[], position: Position): void;
  /** Ids of the documents that hold every word of the question (the last may be a beginning), best first. Any text is safe. */
  find(question: string, limit: number): string[];
  /** Up to where in the log the documents reach; "0" for an empty cache. */
  position(): Position;
  clear(): void;
  close(): void;
}

/** `incident` gives the index its row ids; the index keeps words only, not the texts. */
const schema = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE incident (id INTEGER PRIMARY KEY, incident_id TEXT NOT NULL UNIQUE) STRICT;
CREATE VIRTUAL TABLE words USING fts5 (text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');
`;

/**
 * Full-text search in a cache file of its own (or ":memory:") that may be deleted at any time. A cache of another log
 * or version is emptied; a file that is no such cache is refused untouched. Throws a StoreFault.
 */
export function sqliteSearch(path: string, owner: SearchOwner): SearchStore {
  const db = openCache(path, owner);
  const keep = db.prepare("INSERT INTO incident (incident_id) VALUES (?) ON CONFLICT DO NOTHING");
  const index = db.prepare("INSERT OR REPLACE INTO words (rowid, text) SELECT id, ? FROM incident WHERE incident_id = ?");
  const setPosition = db.prepare("INSERT OR REPLACE INTO meta VALUES ('position', ?)");
  const getPosition = db.prepare<[], string>("SELECT value FROM meta WHERE key = 'position'").pluck();
  const match = db.prepare<[string, number], string>(
    "SELECT incident_id FROM words JOIN incident ON incident.id = words.rowid WHERE words MATCH ? ORDER BY rank, incident_id LIMIT ?",
  ).pluck();
  const put = db.transaction((documents: readonly SearchDocument[], position: Position) => {
    for (const { incidentId, text } of documents) {
      keep.run(incidentId);
      index.run(text, incidentId);
    }
    setPosition.run(position);
  });
  const clear = db.transaction(() => {
    db.exec("DELETE FROM words; DELETE FROM incident; DELETE FROM meta WHERE key = 'position'");
  });
  const guarded = <T>(work: () => T): T => faulting(path, work);
  return {
    put: (documents, position) => guarded(() => put.immediate(documents, position)),
    find(question, limit) {
      const expression = matchExpression(question);
      return expression === undefined ? [] : guarded(() => match.all(expression, limit));
    },
    position: () => guarded(() => getPosition.get()) ?? "0",
    clear: () => guarded(() => clear.immediate()),
    close: () => void db.close(),
  };
}

/** Every word in quotes, so that nothing in it is read as FTS5's own syntax; undefined where there is no word. */
function matchExpression(question: string): string | undefined {
  const words = question.split(/[\s\p{Cc}]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const terms = words.slice(0, maxTerms).map((word) => `"${word.replaceAll('"', '""')}"`);
  return terms.length === 0 ? undefined : `${terms.join(" ")}*`;
}

function openCache(path: string, owner: SearchOwner): Database.Database {
  return faulting(path, () => {
    if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
    const db = new Database(path);
    try {
      const isNew = admit(db, path);
      db.pragma("journal_mode = WAL");
      db.pragma("synchronous = NORMAL");
      db.transaction(claim).immediate(db, owner, isNew);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

function admit(db: Database.Database, path: string): boolean {
  const owner = db.pragma("application_id", { simple: true });
  const tables: unknown = db.prepare("SELECT count(*) FROM sqlite_schema").pluck().get();
  if (owner === applicationId) return false;
  if (owner === 0 && tables === 0) return true;
  throw new StoreFault("not-a-database", `${path} is not a search cache.`, "Name another file; a cache is made anew where there is none.");
}

/** Makes the cache this owner's: as it is when it was so before, else empty. */
function claim(db: Database.Database, owner: SearchOwner, isNew: boolean): void {
  const name = `${owner.logId} ${owner.version}`;
  if (!isNew && db.prepare("SELECT value FROM meta WHERE key = 'owner'").pluck().get() === name) return;
  db.exec("DROP TABLE IF EXISTS words; DROP TABLE IF EXISTS incident; DROP TABLE IF EXISTS meta");
  db.exec(schema);
  db.prepare("INSERT INTO meta VALUES ('owner', ?)").run(name);
  db.pragma(`application_id = ${applicationId}`);
}
