/** What the terminal says when a server is up: where it is, where its data lie, and what to try. */
import { FOUNDING_LENS } from "../tracker-demo.ts";

const CASE = "israel-iran";

export function firstSteps(url: string, store: string, hasDemo: boolean): string[] {
  const steps = hasDemo ? demoSteps(url, store) : emptySteps(url, store);
  return [`Brinkline is at ${url}, its log in ${store}`, ...(hasDemo ? [`The founding case at its own date: ${dashboardOf(url)}`] : []), "", "Three things to try:", ...steps.map((step, index) => `  ${index + 1}. ${step}`), "", `All routes: ${url}/docs. Stop with Ctrl-C.`];
}

/** The dashboard at the case's own date: at today's, every figure of it is near 0. */
function dashboardOf(url: string): string {
  const { at, knownAt: known, clock } = FOUNDING_LENS;
  return `${url}/?${plainQuery({ at, known, clock })}`;
}

const plainQuery = (parameters: Readonly<Record<string, string>>): string => new URLSearchParams(parameters).toString().replaceAll("%3A", ":");

function demoSteps(url: string, store: string): string[] {
  const asked = (route: string, lens: Readonly<Record<string, string>>): string => `${url}/v1/conflicts/${CASE}/${route}?${plainQuery(lens)}`;
  const then = "2024-04-14T00:00:00Z";
  return [
    `ask why:               ${asked("drivers", FOUNDING_LENS)}`,
    `go back to 13 April:   ${asked("state", { ...FOUNDING_LENS, at: then, knownAt: then })}`,
    `report something:      brinkline report --file incident.json --store ${store}, or POST ${url}/v1/incidents`,
  ];
}

function emptySteps(url: string, store: string): string[] {
  return [
    `open a conflict:       brinkline open my-conflict --name "My conflict" --side A=AAA --side B=BBB --store ${store}`,
    `report something:      brinkline report --file incident.json --store ${store}, or POST ${url}/v1/incidents`,
    `ask where it stands:   ${url}/v1/conflicts/my-conflict/state`,
  ];
}
