import type { ReadReq } from "@eventstore/db-client/generated/streams_pb.js";
import { type LogRecord } from "./log-record.ts";

/** What a filter lets through, and how often it reports how far it has come, in records. */
export interface EventFilter {
  passes(record: LogRecord): boolean;
  readonly checkpointInterval: number;
}

/** Records that the server looks at in one go where the caller names no window. */
const defaultWindow = 32;

function test(expression: ReadReq.Options.FilterOptions.Expression | undefined): (text: string) => boolean {
  const regex = expression?.getRegex() ?? "";
  if (regex !== "") {
    const pattern = new RegExp(regex, "u");
    return (text) => pattern.test(text);
  }
  const prefixes = expression?.getPrefixList() ?? [];
  return (text) => prefixes.some((prefix) => text.startsWith(prefix));
}

/** The filter of a read; undefined where there is none. */
export function eventFilter(options: ReadReq.Options): EventFilter | undefined {
  const filter = options.getFilter();
  if (!filter) return undefined;
  const window = filter.hasMax() ? filter.getMax() : defaultWindow;
  const passes = filter.hasEventType() ? test(filter.getEventType()) : test(filter.getStreamIdentifier());
  return {
    passes: (record) => passes(filter.hasEventType() ? record.type : record.stream),
    checkpointInterval: window * Math.max(1, filter.getCheckpointintervalmultiplier()),
  };
}
