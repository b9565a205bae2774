import { describe, expect, it } from "vitest";
import type { StoredEvent } from "../../src/domain/stored.ts";
import { eventsCsv } from "../../src/outlet/events-csv.ts";
import { UnwritableItem } from "../../src/outlet/outlet.ts";
import { recordsOf, textOf } from "./samples.ts";

const stored: StoredEvent = {
  eventId: "0d8c5c4e-7d7a-5f0e-8c2d-0f5b8f4c2a11", type: "IncidentRetracted", schemaVersion: 1, stream: "incident-damascus", revision: 3, position: "90071992547409931",
  recordedAt: 1_712_000_000_123_456, recordedBy: "=desk", body: '{"reason":"zwei\\nZeilen, \\"so\\"","basis":"duplicate"}',
};
const origin = { version: "0.1.0", logId: "log-1" };

describe("the log as CSV", () => {
  it("has a row an event, with its body as JSON in one cell", async () => {
    expect(recordsOf(await textOf(eventsCsv.write([stored], origin)))).toEqual([
      {
        position: "90071992547409931", eventId: stored.eventId, type: "IncidentRetracted", schemaVersion: "1", stream: "incident-damascus", revision: "3",
        recordedAt: "2024-04-01T19:33:20.123456Z", recordedBy: "'=desk", correlationId: "", causationId: "", data: '{"basis":"duplicate","reason":"zwei\\nZeilen, \\"so\\""}', logId: "log-1",
      },
    ]);
  });

  it("has a header where there are no events", async () => {
    expect(await textOf(eventsCsv.write([], origin))).toMatch(/^position,eventId,type,.*,logId\r\n$/);
  });

  it("is refused for a body that is not JSON", async () => {
    await expect(textOf(eventsCsv.write([{ ...stored, body: "{" }], origin))).rejects.toThrow(UnwritableItem);
  });
});
