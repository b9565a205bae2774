import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StoredEvent } from "../../src/domain/stored.ts";
import { eventLine, eventsJsonl } from "../../src/outlet/events-jsonl.ts";
import { UnwritableItem } from "../../src/outlet/outlet.ts";
import { canonicalJson } from "../../src/domain/canonical.ts";
import { collected } from "../intake/sample-files.ts";

const stored: StoredEvent = {
  eventId: "0d8c5c4e-7d7a-5f0e-8c2d-0f5b8f4c2a11", type: "IncidentRetracted", schemaVersion: 1, stream: "incident-damascus", revision: 3, position: "90071992547409931",
  recordedAt: 1_712_000_000_123_456, recordedBy: "desk", body: '{"basis":"duplicate","reason":"zwei\\nZeilen \u2028"}',
};

describe("a line of the log", () => {
  it("is the envelope with the body as data", () => {
    expect(JSON.parse(eventLine(stored))).toEqual({
      eventId: stored.eventId, type: "IncidentRetracted", schemaVersion: 1, stream: "incident-damascus", revision: 3, position: "90071992547409931",
      recordedAt: "2024-04-01T19:33:20.123456Z", recordedBy: "desk", data: { basis: "duplicate", reason: "zwei\nZeilen \u2028" },
    });
  });

  it("gives back any body, on one line", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        const line = eventLine({ ...stored, body: canonicalJson(body) });
        expect(line).not.toMatch(/[\r\n]/);
        expect(canonicalJson((JSON.parse(line) as { data: unknown }).data)).toBe(canonicalJson(body));
      }),
    );
  });

  it("is refused for a body that is not JSON, naming the event", () => {
    expect(() => eventLine({ ...stored, body: "{" })).toThrow(UnwritableItem);
    expect(() => eventLine({ ...stored, body: "{" })).toThrow("event 3 of incident-damascus");
  });
});

describe("an export of events", () => {
  it("has one line an event, each with its end", async () => {
    expect(await collected(eventsJsonl.write([stored, { ...stored, revision: 4 }], { version: "0.1.0", logId: "log-1" }))).toEqual([`${eventLine(stored)}\n`, `${eventLine({ ...stored, revision: 4 })}\n`]);
  });
});
