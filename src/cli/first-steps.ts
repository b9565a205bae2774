/** What the terminal says when a server is up: where it is, where its data lie, and what to try. */
import { FOUNDING_LENS } from "../tracker-demo.ts";

const CASE = "israel-iran";

export function firstSteps(url: string, store: string, hasDemo: boolean): string[] {
  const steps = hasDemo ? demoSteps(url) : emptySteps(url, store);
  return [`Brinkline is at ${url}, its log in ${store}`, ...(hasDemo ? [`The founding case at its own date: ${dashboardOf(url)}`] : []), "", "Three things to try:", ...steps.map((step, index) => `  ${index + 1}. ${step}`), "", `The API: ${apiOf(url, hasDemo)}, all routes at ${url}/docs. Stop with Ctrl-C.`];
}

const apiOf = (url: string, hasDemo: boolean): string => (hasDemo ? `${url}/v1/conflicts/${CASE}/state?${plainQuery(FOUNDING_LENS)}` : `${url}/v1/conflicts`);

/** The dashboard under the case's own lens: at today's, every figure of it is near 0. */
function dashboardOf(url: string, path = "/", lens: Readonly<Record<keyof typeof FOUNDING_LENS, string>> = FOUNDING_LENS): string {
  const { at, knownAt: known, clock } = lens;
  return `${url}${path}?${plainQuery({ at, known, clock })}`;
}

const plainQuery = (parameters: Readonly<Record<string, string>>): string => new URLSearchParams(parameters).toString().replaceAll("%3A", ":");

/** The same three that the overview offers. */
function demoSteps(url: string): string[] {
  const then = "2024-04-14T00:00:00Z";
  return [
    `ask why:               ${dashboardOf(url, `/c/${CASE}`)}#why`,
    `go back to 13 April:   ${dashboardOf(url, `/c/${CASE}`, { ...FOUNDING_LENS, at: then, knownAt: then })}`,
    `report something:      ${url}/report`,
  ];
}

function emptySteps(url: string, store: string): string[] {
  return [
    `open a conflict:       brinkline open my-conflict --name "My conflict" --side A=AAA --side B=BBB --store ${store}`,
    `report something:      ${url}/report`,
    `see where it stands:   ${url}/c/my-conflict`,
  ];
}
