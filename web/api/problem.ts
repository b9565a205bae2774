/** What went wrong, as the API says it (RFC 9457): a value, never an exception. */
import type { components } from "./openapi.d.ts";

export type Problem = components["schemas"]["Problem"];

const made = (status: number, reason: string, title: string, detail: string): Problem => ({ type: `urn:brinkline:problem:${reason}`, title, status, reason, detail });

/** The problem of an answer; one that is no problem+json (a proxy's page) is told by its status. */
export async function problemOf(response: Response): Promise<Problem> {
  const isProblem = response.headers.get("Content-Type")?.startsWith("application/problem+json") === true;
  if (isProblem) return (await response.json()) as Problem;
  return made(response.status, "unexpected-answer", `The server answered ${response.status}`, `${response.url} gave no reason. Try again; if it stays, look into the server's log.`);
}

export const unreachable = (url: string): Problem => made(0, "unreachable", "The server cannot be reached", `Nothing answered at ${url}. See that the server runs, then try again.`);
