import type { ComponentChildren } from "preact";
import { address } from "../api/client.ts";

interface DownloadsProps {
  /** the list's own route with its parts filled in, such as /v1/incidents: files are at /v1/incidents.csv */
  readonly route: string;
  /** the formats that the route offers, such as ["csv", "jsonl"] */
  readonly formats: readonly string[];
  /** the lens and filters of what is shown, so that the file equals the screen */
  readonly query: object;
  /** what the files are of, where they hold more than the table beside them */
  readonly what?: string;
  /** other links of the same line */
  readonly children?: ComponentChildren;
}

/** Links to the API's own files, under the lens that stands. */
export function Downloads({ route, formats, query, what, children }: DownloadsProps) {
  return (
    <p class="downloads">Download{what !== undefined && ` ${what}`}: {children}{formats.map((format) => <a key={format} href={address(`${route}.${format}`, {}, query)} download>{format === "jsonl" ? "JSON lines" : format.toUpperCase()}</a>)}</p>
  );
}
