import { CloudEvent } from "cloudevents";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StoredEvent } from "../../src/domain/stored.ts";
import { canonicalJson } from "../../src/domain/canonical.ts";
import { cloudEvent, eventsCloudevents } from "../../src/outlet/events-cloudevents.ts";
import { UnwritableItem } from "../../src/outlet/outlet.ts";
import { textOf } from "./samples.ts";

const stored: StoredEvent = {
  eventId: "0d8c5c4e-7d7a-5f0e-8c2d-0f5b8f4c2a11", type: "IncidentRetracted", schemaVersion: 1, stream: "incident-damascus", revision: 3, position: "90071992547409931",
  recordedAt: 1_712_000_000_123_456, recordedBy: "desk", correlationId: "request-7", body: '{"basis":"duplicate","reason":"twice"}',
};
const origin = { version: "0.1.0", logId: "log 1" };

type Attributes = ConstructorParameters<typeof CloudEvent>[0];

describe("an event as a CloudEvent", () => {
  it("has the standard's attributes, and the rest of the envelope as extensions", () => {
    expect(JSON.parse(canonicalJson(cloudEvent(stored, origin)))).toEqual({
      specversion: "1.0", id: stored.eventId, source: "/logs/log%201", type: "org.brinkline.IncidentRetracted.v1", subject: "incident-damascus", time: "2024-04-01T19:33:20.123456Z",
      datacontenttype: "application/json", data: { basis: "duplicate", reason: "twice" }, position: "90071992547409931", revision: 3, schemaversion: 1, recordedby: "desk", correlationid: "request-7",
    });
  });

  it("is accepted by the standard's own library, strictly", () => {
    const word = fc.stringMatching(/^[A-Za-z0-9._:-]{1,40}$/);
    const event = fc.record({
      eventId: fc.uuid(), type: fc.constantFrom("IncidentReported", "ConflictOpened"), schemaVersion: fc.integer({ min: 1, max: 9 }), stream: word, revision: fc.nat(), position: fc.bigInt({ min: 1n, max: 2n ** 64n }).map(String),
      recordedAt: fc.integer({ min: 0, max: 4_000_000_000_000_000 }), recordedBy: fc.option(word, { nil: undefined }), correlationId: fc.option(word, { nil: undefined }), causationId: fc.option(word, { nil: undefined }),
      body: fc.dictionary(fc.string(), fc.jsonValue()).map((body) => canonicalJson(body)),
    });
    fc.assert(
      fc.property(event, (given) => {
        const read = new CloudEvent(JSON.parse(canonicalJson(cloudEvent(given, origin))) as Attributes, true);
        expect([read.validate(), read.id, read.position]).toEqual([true, given.eventId, given.position]);
        expect(canonicalJson(read.data)).toBe(given.body);
      }),
    );
  });

  it("is refused for a body that is not JSON", () => {
    expect(() => cloudEvent({ ...stored, body: "{" }, origin)).toThrow(UnwritableItem);
  });
});

describe("a file of CloudEvents", () => {
  it.each([0, 1, 3])("is one batch of %i, an event a line", async (count) => {
    const text = await textOf(eventsCloudevents.write(Array.from({ length: count }, (_, revision) => ({ ...stored, revision })), origin));
    expect((JSON.parse(text) as { revision: number }[]).map(({ revision }) => revision)).toEqual(Array.from({ length: count }, (_, at) => at));
    expect(text.split("\n")).toHaveLength(count + 3);
  });
});
