/** What is picked from the log, and where its page begins: kept in the URL as `type`, `stream`, `by`, `since`, `order`, `after` and `before`. */
import type { components } from "../api/openapi.d.ts";

export type LoggedEvent = components["schemas"]["Event"];

export interface LogFilter {
  /** one type, or several with commas between them; "" is all */
  readonly type: string;
  /** part of a stream's name, such as "israel-iran" */
  readonly stream: string;
  /** part of who recorded it, or of the request or import that it came with */
  readonly by: string;
  /** only what was recorded after this position; "" is all */
  readonly since: string;
  /** the page begins after this position; "" is the first place that suits */
  readonly after: string;
  /** whether the newest come first; then the page begins before `before`, "" is the head */
  readonly newest: boolean;
  readonly before: string;
}

export function filterIn(params: URLSearchParams): LogFilter {
  const text = (name: string): string => params.get(name)?.trim() ?? "";
  return { type: text("type"), stream: text("stream"), by: text("by"), since: text("since"), after: text("after"), newest: text("order") === "newest", before: text("before") };
}

/** The filters as the API has them, for pages and files alike. `known`: only what was recorded by then. */
export const logQuery = ({ type, stream, by, since }: LogFilter, known: string | undefined) => ({
  ...(type !== "" && { type }), ...(stream !== "" && { stream }), ...(by !== "" && { recordedBy: by }), ...(since !== "" && { after: since }), ...(known !== undefined && { knownAt: known }),
});

/** The position after one, for `before`. Positions are decimal and may be longer than a number holds. */
export const after = (position: string): string => String(BigInt(position) + 1n);

/** Whether the log has to be looked through for what is filtered: a page may then end before it is full. */
export const looksThrough = ({ stream, by }: LogFilter): boolean => stream !== "" || by !== "";

export function suits({ stream, recordedBy = "", correlationId = "" }: Pick<LoggedEvent, "stream" | "recordedBy" | "correlationId">, { stream: part, by }: LogFilter): boolean {
  const has = (text: string, words: string): boolean => text.toLowerCase().includes(words.toLowerCase());
  return has(stream, part) && (has(recordedBy, by) || has(correlationId, by));
}
