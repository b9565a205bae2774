/** A writer that never gives up: each request is sent with its key, to one node or the other, until it is acknowledged. */
import { setTimeout as pause } from "node:timers/promises";

export interface Written {
  readonly incidentId: string;
  readonly revision: number;
  readonly position: string;
}

export interface Writer {
  readonly acknowledged: Written[];
  /** requests that were sent again */
  readonly repeats: () => number;
  stop(): Promise<void>;
}

const CONFLICTS = ["soak-a", "soak-b", "soak-c"];
const CODES = ["190", "195", "112", "042", "057", "0871"];

/** Sends a request until it is answered with 2xx; answers the body and how often it was sent. */
export async function insisted(nodes: readonly string[], path: string, body: unknown, key: string): Promise<{ answer: Record<string, unknown>; tries: number }> {
  for (let tries = 1; ; tries++) {
    const node = nodes[tries % nodes.length];
    try {
      const response = await fetch(`${node}${path}`, { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json", "Idempotency-Key": key }, signal: AbortSignal.timeout(20_000) });
      const answer = (await response.json()) as Record<string, unknown>;
      if (response.ok) return { answer, tries };
      if (response.status < 500) throw new Refused(`${path} with key ${key} was refused: ${JSON.stringify(answer)}`);
    } catch (error) {
      if (error instanceof Refused) throw error;
    }
    await pause(25);
  }
}

/** An answer that sending again would not change. */
class Refused extends Error {}

/** Reports incidents and corrects some of them, a request after the other. */
export function startWriter(name: string, nodes: readonly string[]): Writer {
  const acknowledged: Written[] = [];
  let [running, repeats] = [true, 0];
  const write = async (path: string, body: unknown, key: string, incidentId: string): Promise<void> => {
    const { answer, tries } = await insisted(nodes, path, body, key);
    repeats += tries - 1;
    acknowledged.push({ incidentId, revision: Number(answer.revision), position: String(answer.position) });
  };
  const work = async (): Promise<void> => {
    for (let n = 0; running; n++) {
      const incidentId = `${name}-${n}`;
      const occurred = new Date(Date.UTC(2024, 0, 1) + (n % 700) * 86_400_000).toISOString().slice(0, 10);
      await write("/v1/incidents", { incidentId, conflicts: [CONFLICTS[n % 3]], occurred, coding: { cameo: CODES[n % 6] }, initiators: [{ id: "AAA", kind: "state" }], targets: [{ id: "BBB", kind: "state" }], sources: [{ sourceId: "s", name: "Wire" }] }, `report-${incidentId}`, incidentId);
      if (n % 5 === 4) await write(`/v1/incidents/${incidentId}/corrections`, { set: { coding: { cameo: CODES[(n + 1) % 6] } }, reason: "coded again", basis: "coding-error" }, `correct-${incidentId}`, incidentId);
      await pause(10);
    }
  };
  const done = work();
  return {
    acknowledged,
    repeats: () => repeats,
    async stop() {
      running = false;
      await done;
    },
  };
}
