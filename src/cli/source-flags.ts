/** The flags that name a source: who says so, where and when. */
import { Reliability } from "../domain/source.ts";
import type { BodyFlag } from "./body-flags.ts";

export const sourceFlags: readonly BodyFlag[] = [
  { flags: "--source-id <id>", at: "source/sourceId", about: "the source's id on the incident" },
  { flags: "--source-name <name>", at: "source/name", about: "who or what the source is" },
  { flags: "--url <url>", at: "source/url", about: "where it can be read" },
  { flags: "--published-at <time>", at: "source/publishedAt", about: "when it was published: 2024-04-13 or 2024-04-13T20:30:00Z" },
  { flags: "--quote <words>", at: "source/quote", about: "its own words" },
  { flags: "--reliability <grade>", at: "source/reliability", about: "of the source: A reliable .. E unreliable, F cannot be judged", choices: Reliability.options },
  { flags: "--via <name>", at: "source/via", about: "the source that it rests on" },
];
