/** Logs in files for the commands to work on. */
import { join } from "node:path";
import { openTracker } from "../../src/tracker.ts";
import { openFoundingCase } from "../../src/tracker-demo.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { brinkline } from "./command-line.ts";

/** The URL of a log that is not there yet, gone when the test has finished. */
export function newStore(): string {
  return `sqlite:${join(temporaryFolder(), "log.db")}`;
}

/** A log with the founding case. */
export async function foundingStore(): Promise<string> {
  const store = newStore();
  const tracker = await openTracker({ store });
  await openFoundingCase(tracker);
  await tracker.close();
  return store;
}

/** A log with one conflict `c` of A and B, and the incident `i`: A attacks B on 2024-04-01. */
export async function smallStore(): Promise<string> {
  const store = newStore();
  await brinkline(["open", "c", "--name", "C", "--side", "A=AAA", "--side", "B=BBB", "--store", store]);
  await brinkline(["report", "--file", "-", "--store", store], { stdin: JSON.stringify(incident("i")) });
  return store;
}

export const incident = (incidentId: string, more: object = {}): object => ({
  incidentId, conflicts: ["c"], occurred: "2024-04-01", initiators: [{ id: "AAA" }], targets: [{ id: "BBB" }], coding: { cameo: "190" },
  sources: [{ sourceId: "s", name: "S" }], ...more,
});

export const pathOf = (store: string): string => store.slice("sqlite:".length);

/** The lens under which domain.md gives the founding case's figures. */
export const foundingLens = (at = "2024-05-18T00:00:00Z", knownAt = at): string[] => ["--at", at, "--known-at", knownAt, "--clock", "published"];
