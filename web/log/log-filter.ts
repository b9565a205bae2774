/** What is picked from the log, and where its page begins: kept in the URL as `type`, `stream`, `by` and `after`. */
import type { components } from "../api/openapi.d.ts";

export type LoggedEvent = components["schemas"]["Event"];

export interface LogFilter {
  /** one type, or several with commas between them; "" is all */
  readonly type: string;
  /** part of a stream's name, such as "israel-iran" */
  readonly stream: string;
  /** part of who recorded it, or of the request or import that it came with */
  readonly by: string;
  /** the page begins after this position; "" is the first place that suits */
  readonly after: string;
}

export function filterIn(params: URLSearchParams): LogFilter {
  const text = (name: string): string => params.get(name)?.trim() ?? "";
  return { type: text("type"), stream: text("stream"), by: text("by"), after: text("after") };
}

/** Whether anything is filtered that the API does not filter itself. */
export const looksThrough = ({ stream, by }: LogFilter): boolean => stream !== "" || by !== "";

export function suits({ stream, recordedBy = "", correlationId = "" }: Pick<LoggedEvent, "stream" | "recordedBy" | "correlationId">, { stream: part, by }: LogFilter): boolean {
  const has = (text: string, words: string): boolean => text.toLowerCase().includes(words.toLowerCase());
  return has(stream, part) && (has(recordedBy, by) || has(correlationId, by));
}
