/** A log to rehearse on: what is appended is kept in memory, so that a dry run decides exactly as the import would. */
import type { ImportLog, Logged } from "./import-log.ts";

export function rehearsalOn(log: ImportLog): ImportLog {
  const written = new Map<string, Logged[]>();
  const read = async (stream: string): Promise<readonly Logged[]> => [...(await log.read(stream)), ...(written.get(stream) ?? [])];
  return {
    read,
    of: (dataset) => log.of(dataset),
    async append({ stream, expected, events, origin }) {
      const { length } = await read(stream);
      if (length !== (expected === "none" ? 0 : expected + 1)) return false;
      written.set(stream, [...(written.get(stream) ?? []), ...events.map((event) => ({ stream, event, origin }))]);
      return true;
    },
  };
}
