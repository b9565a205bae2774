import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { Deliverer, type DelivererOptions } from "../../../src/alerts/delivery/deliverer.ts";
import { type Delivery, Outbox } from "../../../src/alerts/delivery/outbox.ts";
import { secretsIn, signedHeaders } from "../../../src/alerts/delivery/signature.ts";
import type { FiredAlert } from "../../../src/domain/alert.ts";
import type { Notice } from "../../../projections/ledger/alert-board.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { type Receiver, SECRET, webhookReceiver } from "../../support/webhook-receiver.ts";

const NOW_US = 1_800_000_000_000_000;
const DAY_US = 86_400_000_000;
const alert = { alertId: "a", conflictId: "c" } as FiredAlert;
const notice = (id: string, position: string, recordedBy: string, known = NOW_US): Notice => {
  const at = { known, position, recordedBy };
  return { id, kind: "fired", entry: { ruleId: "r", fired: { ...alert, ...at } }, ...at };
};
const secrets = (() => {
  const read = secretsIn(SECRET);
  return read.ok ? read.secrets : new Map<string, Uint8Array[]>();
})();

function deliverer(outbox: Outbox, options: Partial<DelivererOptions> = {}): Deliverer {
  const made = new Deliverer(outbox, { secrets, bodyOf: ({ id }) => `{"id":"${id}"}`, firstDelayMs: 1, jitter: () => 0, ...options });
  onTestFinished(() => made.close());
  return made;
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 2));
}

async function settled(outbox: Outbox, sender: Deliverer): Promise<readonly Delivery[]> {
  await until(() => {
    sender.run();
    return outbox.all.every(({ state }) => state !== "pending");
  });
  return outbox.all;
}

function owing(receiver: Receiver, ...ids: string[]): Outbox {
  const outbox = new Outbox(undefined, "log");
  outbox.take(ids.map((id, index) => notice(id, String(index + 1), "anybody")), () => ({ url: receiver.url }), NOW_US);
  return outbox;
}

describe("a delivery", () => {
  it("is signed anew at each attempt, under the same id, until the receiver takes it", async () => {
    const receiver = await webhookReceiver();
    receiver.answers = [500, 302];
    const outbox = owing(receiver, "n1");
    let seconds = 1_700_000_000;
    const [delivery] = await settled(outbox, deliverer(outbox, { now: () => (seconds += 10) * 1_000 }));
    expect(delivery).toMatchObject({ id: "n1", state: "delivered", attempts: 3, lastStatus: 204, lastProblem: null, nextMs: null });
    expect(receiver.received).toHaveLength(3);
    for (const { headers, body } of receiver.received) {
      const expected = signedHeaders("n1", Number(headers["webhook-timestamp"]), body, secrets.get("default") ?? []);
      expect(headers).toMatchObject({ ...expected, "content-type": "application/json" });
      expect(body).toBe('{"id":"n1"}');
    }
    expect(new Set(receiver.received.map(({ headers }) => headers["webhook-timestamp"])).size).toBe(3);
  });

  it("waits twice as long each time, somewhere in its upper half, up to a limit", async () => {
    const receiver = await webhookReceiver();
    receiver.answers = [500, 500, 500, 500, 500];
    const outbox = owing(receiver, "n1");
    let now = 0;
    const sender = deliverer(outbox, { now: () => now, firstDelayMs: 1_000, greatestDelayMs: 5_000, jitter: () => 1, attempts: 5 });
    const waits: (number | null)[] = [];
    for (let attempt = 1; attempt <= 5; attempt++) {
      sender.run();
      await until(() => outbox.all[0].attempts === attempt);
      waits.push(outbox.all[0].nextMs === null ? null : outbox.all[0].nextMs - now);
      now = outbox.all[0].nextMs ?? now;
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 5_000, null]);
  });

  it("is given up as dead after so many attempts, at once where the receiver is gone for good, and says why", async () => {
    const receiver = await webhookReceiver();
    receiver.answers = [500, 500, 503, 410];
    const outbox = owing(receiver, "n1");
    expect(await settled(outbox, deliverer(outbox, { attempts: 3 }))).toMatchObject([{ state: "dead", attempts: 3, lastStatus: 503, lastProblem: "answered 503" }]);
    const gone = owing(receiver, "n2");
    expect(await settled(gone, deliverer(gone))).toMatchObject([{ state: "dead", attempts: 1, lastStatus: 410 }]);
  });

  it("that nobody answers, or that no secret signs, fails like any other, without a call in the clear", async () => {
    const receiver = await webhookReceiver();
    receiver.answers = ["never"];
    const outbox = owing(receiver, "n1");
    expect(await settled(outbox, deliverer(outbox, { attempts: 1, timeoutMs: 20 }))).toMatchObject([{ state: "dead", lastStatus: null, lastProblem: expect.stringContaining("timeout") as string }]);
    const unsigned = owing(receiver, "n2");
    expect(await settled(unsigned, deliverer(unsigned, { attempts: 1, secrets: new Map() }))).toMatchObject([{ state: "dead", lastProblem: expect.stringContaining("BRINKLINE_WEBHOOK_SECRET_FILE") as string }]);
    expect(receiver.received).toHaveLength(1);
  });

  it("that is cut off by the end of the process stays owed", async () => {
    const receiver = await webhookReceiver();
    receiver.answers = ["never"];
    const outbox = owing(receiver, "n1");
    const sender = deliverer(outbox);
    sender.run();
    await receiver.until(1);
    await sender.close();
    expect(outbox.all).toMatchObject([{ state: "pending", attempts: 0 }]);
  });
});

describe("the outbox", () => {
  const kept = (): string => join(temporaryFolder(), "log.deliveries");
  const anywhere = (): { url: string } => ({ url: "http://127.0.0.1:1/" });

  it("owes what its own node wrote, once, and goes on where it stood", () => {
    const path = kept();
    const first = new Outbox(path, "log");
    first.take([], anywhere, NOW_US);
    const notices = [notice("n1", "5", first.author), notice("n2", "9", "another node"), notice("n3", "10", first.author)];
    first.take(notices.slice(0, 2), anywhere, NOW_US);
    const again = new Outbox(path, "log");
    expect([again.node, again.all.map(({ id }) => id)]).toEqual([first.node, ["n1"]]);
    again.take(notices, anywhere, NOW_US);
    again.take(notices, anywhere, NOW_US);
    expect(again.all.map(({ id }) => id)).toEqual(["n3", "n1"]);
  });

  it("that lost its file owes whatever fired within a day, whoever wrote it, and nothing older", () => {
    const path = kept();
    new Outbox(path, "log").take([notice("n1", "1", "x")], anywhere, NOW_US);
    rmSync(path);
    const anew = new Outbox(path, "log");
    anew.take([notice("old", "1", "x", NOW_US - DAY_US), notice("young", "2", "y", NOW_US - DAY_US + 1)], anywhere, NOW_US);
    anew.take([notice("old", "1", "x", NOW_US - DAY_US), notice("young", "2", "y"), notice("others", "3", "y")], anywhere, NOW_US);
    expect(anew.all.map(({ id }) => id)).toEqual(["young"]);
  });

  it("owes nothing for a rule without a webhook", () => {
    const outbox = new Outbox(undefined, "log");
    outbox.take([notice("n1", "1", "x")], () => undefined, NOW_US);
    expect(outbox.all).toEqual([]);
  });

  it("does not believe the file of another log, nor one that is broken", () => {
    const path = kept();
    const first = new Outbox(path, "log");
    first.take([notice("n1", "1", "x")], anywhere, NOW_US);
    expect(new Outbox(path, "another log").all).toEqual([]);
    writeFileSync(path, readFileSync(path, "utf8").slice(0, -5));
    expect(new Outbox(path, "log").node).not.toBe(first.node);
  });

  it("keeps every dead letter, and of what was delivered the latest", () => {
    const path = kept();
    const outbox = new Outbox(path, "log");
    outbox.take(Array.from({ length: 260 }, (_, n) => notice(`n${n}`, String(n + 1), "x")), anywhere, NOW_US);
    for (const [index, delivery] of [...outbox.all].reverse().entries()) outbox.update({ ...delivery, state: index < 10 ? "dead" : "delivered" });
    expect([existsSync(path), outbox.all.filter(({ state }) => state === "dead").length, outbox.all.filter(({ state }) => state === "delivered").length, outbox.all[0].id]).toEqual([true, 10, 200, "n259"]);
  });
});
