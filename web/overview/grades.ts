/** How well the latest reports are sourced: the best reliability of a source and the best credibility of a claim, judged apart. */
import type { Got } from "../api/client.ts";

type Account = Got<"/v1/incidents">["items"][number];

export interface Grades {
  readonly incidents: number;
  /** whether they are only the latest of which something became known */
  readonly isCut: boolean;
  readonly sources: number;
  /** sources with a reliability */
  readonly graded: number;
  /** A to E; undefined: none is graded */
  readonly reliability: string | undefined;
  /** 1 to 5; undefined: none is graded */
  readonly credibility: number | undefined;
}

/** F and 6 say that it cannot be judged: they are no grade. */
export function gradesOf(accounts: readonly Account[], isCut: boolean): Grades {
  const sources = accounts.flatMap((account) => account.sources);
  const letters = sources.flatMap(({ reliability }) => (reliability === undefined || reliability === "F" ? [] : [reliability])).sort();
  const figures = accounts.flatMap(({ claims }) => claims.flatMap(({ standing, credibility }) => (!standing || credibility === undefined || credibility === 6 ? [] : [credibility]))).sort();
  return { incidents: accounts.length, isCut, sources: sources.length, graded: letters.length, reliability: letters[0], credibility: figures[0] };
}
