import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EventPage, newestFirst, oldestFirst } from "../src/tracker-event-page.ts";
import { parseInstant } from "../src/domain/instant.ts";
import type { StoredEvent } from "../src/domain/stored.ts";
import type { Tracker } from "../src/tracker.ts";
import { suits } from "../src/tracker-event-filter.ts";
import { recordsOf } from "./outlet/samples.ts";
import { type Client, foundingServer } from "./http/founding-server.ts";

const us = (instant: string): number => parseInstant(instant)?.us ?? NaN;

/** A log of this many events: two streams and two authors take turns, one event in 5,000 is a retraction. */
function longLog(count: number): { log: Tracker["log"]; events: readonly StoredEvent[] } {
  const events = Array.from({ length: count }, (_, at): StoredEvent => ({
    eventId: `e${at}`, type: at % 5_000 === 4_999 ? "IncidentRetracted" : "IncidentReported", schemaVersion: 1, stream: `incident-${at % 2 === 0 ? "even" : "odd"}`, revision: at, position: String(at + 1),
    recordedAt: at, body: "{}", ...(at % 3 === 0 && { recordedBy: "Desk A" }), ...(at % 7 === 0 && { correlationId: "import/mid" }),
  }));
  const read: Tracker["log"]["read"] = ({ after = "0", limit = 100 }) => {
    const items = events.slice(Number(after), Number(after) + limit);
    return Promise.resolve({ items, ...(Number(after) + limit < count && { next: String(Number(after) + limit) }) });
  };
  return { log: { read, head: () => Promise.resolve(String(count)) } as unknown as Tracker["log"], events };
}

describe("a page of the log, looked through", () => {
  const { log, events } = longLog(3_500);

  it("loses and repeats nothing from page to page, in either order", async () => {
    const filters = fc.record({
      stream: fc.option(fc.constantFrom("EVEN", "odd", "incident-"), { nil: undefined }), recordedBy: fc.option(fc.constantFrom("desk", "mid", "nobody"), { nil: undefined }),
      types: fc.option(fc.constant(["IncidentReported"]), { nil: undefined }), after: fc.option(fc.integer({ min: 0, max: 3_600 }).map(String), { nil: undefined }), before: fc.option(fc.integer({ min: 0, max: 3_600 }).map(String), { nil: undefined }),
      knownUs: fc.option(fc.integer({ min: -1, max: 3_600 }), { nil: undefined }),
    });
    await fc.assert(fc.asyncProperty(filters, fc.integer({ min: 50, max: 1_000 }), async (filter, limit) => {
      const picked = events.filter((event) => suits(event, filter) && Number(event.position) > Number(filter.after ?? 0) && Number(event.position) < Number(filter.before ?? Infinity));
      const [oldest, newest] = [await every((next) => oldestFirst(log, { ...filter, ...(next !== undefined && { after: next }) }, limit)), await every((next) => newestFirst(log, { ...filter, ...(next !== undefined && { before: next }) }, limit))];
      expect(oldest).toEqual(picked);
      expect(newest).toEqual(picked.toReversed());
    }), { numRuns: 60 });
  });

  it("looks at no more than 10,000 events, and says where it stopped", async () => {
    const { log: long } = longLog(25_000);
    const forth = await oldestFirst(long, { recordedBy: "nobody" }, 100);
    expect([forth.items, forth.lookedAt, forth.next]).toEqual([[], 10_000, "10000"]);
    const back = await newestFirst(long, { recordedBy: "nobody" }, 100);
    expect([back.items, back.lookedAt, back.next]).toEqual([[], 10_000, "15001"]);
    const rare = await newestFirst(long, { types: ["IncidentRetracted"] }, 1);
    expect([rare.items.map(({ position }) => position), rare.next]).toEqual([["25000"], "25000"]);
  });
});

async function every(page: (next: string | undefined) => Promise<EventPage>, next?: string): Promise<StoredEvent[]> {
  const { items, next: further } = await page(next);
  return further === undefined ? [...items] : [...items, ...(await every(page, further))];
}

describe("GET /v1/events with filters", () => {
  let client: Client;
  beforeAll(async () => { client = await foundingServer(); });
  afterAll(() => client.close());
  interface Page { readonly items: readonly { readonly position: string; readonly stream: string; readonly type: string }[]; readonly next?: string; readonly lookedAt: number }
  const page = async (query: string): Promise<Page> => (await client.get(`/v1/events?${query}`)).body as Page;

  it("picks by stream and type together, as the file does", async () => {
    const { items, next, lookedAt } = await page("stream=DAMASCUS&type=IncidentCorrected,IncidentReported");
    expect([items.map(({ type }) => type), next, lookedAt]).toEqual([["IncidentReported", "IncidentCorrected", "IncidentCorrected"], undefined, 23]);
    const rows = recordsOf(await (await fetch(`${client.url}/v1/events.csv?stream=damascus&type=IncidentCorrected,IncidentReported`)).text());
    expect(rows.map(({ position }) => position)).toEqual(items.map(({ position }) => position));
  });

  it("gives the newest first, and goes back before where it stopped", async () => {
    const first = await page("order=newest&limit=3");
    expect([first.items.map(({ position }) => position), first.next]).toEqual([["23", "22", "21"], "21"]);
    const response = await client.get("/v1/events?order=newest&limit=3");
    expect(response.headers.get("link")).toBe('</v1/events?order=newest&limit=3&before=21>; rel="next"');
    expect((await page("order=newest&limit=1000&before=3")).items.map(({ position }) => position)).toEqual(["2", "1"]);
  });

  it("ends before a position", async () => {
    expect((await page("after=3&before=6")).items.map(({ position }) => position)).toEqual(["4", "5"]);
    expect(recordsOf(await (await fetch(`${client.url}/v1/events.csv?after=3&before=6`)).text()).map(({ position }) => position)).toEqual(["4", "5"]);
  });

  it("ends with what was recorded by a time, to the microsecond, in pages and files", async () => {
    const { items } = (await client.get("/v1/events?limit=1000")).body as { items: readonly { position: string; recordedAt: string }[] };
    const at = items[9].recordedAt;
    const positions = items.filter(({ recordedAt }) => us(recordedAt) <= us(at)).map(({ position }) => position);
    expect(positions).toHaveLength(10);
    expect((await page(`knownAt=${at}&limit=1000`)).items.map(({ position }) => position)).toEqual(positions);
    expect(await page(`knownAt=${at}&limit=4&after=8`)).toMatchObject({ items: [{ position: "9" }, { position: "10" }] });
    const back = await page(`knownAt=${at}&order=newest&limit=4`);
    expect([back.items.map(({ position }) => position), back.next]).toEqual([["10", "9", "8", "7"], "7"]);
    expect((await page(`knownAt=${at}&order=newest&before=7&limit=1000`)).items.map(({ position }) => position)).toEqual(["6", "5", "4", "3", "2", "1"]);
    expect((await page("knownAt=2020-01-01&order=newest")).items).toEqual([]);
    expect(recordsOf(await (await fetch(`${client.url}/v1/events.csv?knownAt=${at}`)).text()).map(({ position }) => position)).toEqual(positions);
  });

  it("picks by who recorded it, in the list and in the file", async () => {
    const { tracker } = client;
    const source = (sourceId: string) => ({ type: "CorroborateIncident", incidentId: "iran-attack-2024-04-13", body: { source: { sourceId, name: sourceId } } }) as const;
    const positions: string[] = [];
    for (const [sourceId, recordedBy] of [["one", "night-desk"], ["two", "day-desk"], ["three", "night-desk"]] as const) {
      const done = await tracker.record(source(sourceId), { recordedBy });
      if (done.ok && recordedBy === "night-desk") positions.push(done.position);
    }
    expect(positions).toHaveLength(2);
    expect((await page("recordedBy=night-desk")).items.map(({ position }) => position)).toEqual(positions);
    const rows = recordsOf(await (await fetch(`${client.url}/v1/events.csv?recordedBy=night-desk`)).text());
    expect(rows.map(({ position, recordedBy }) => [position, recordedBy])).toEqual(positions.map((position) => [position, "night-desk"]));
    expect((await page("recordedBy=nobody-of-that-name")).items).toEqual([]);
  });

  it.each(["order=latest", "stream=", "before=x", "before=-1", "knownAt=x", "knownAt=2999-01-01"])("refuses %s", async (query) => {
    expect((await client.get(`/v1/events?${query}`)).status).toBe(400);
  });
});
