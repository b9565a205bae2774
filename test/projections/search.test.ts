import { describe, expect, it } from "vitest";
import { incidentOf, searchProjection } from "../../projections/search.ts";
import { type Drafted, later, logOf, opened, reported } from "../support/small-log.ts";

const talks = { channel: "muscat", format: "proximity" as const, parties: ["AAA", "BBB"], venue: "Al Bustan", delegates: [{ actor: "AAA", name: "Brett McGurk" }] };
const secret = { sourceId: "s2", name: "Deep Throat", quote: "meet me in the garage", via: "underground", confidential: true };

function textsOf(...drafts: Drafted[]): Record<string, string> {
  return Object.fromEntries(searchProjection.fold(logOf(...drafts)).documents.map(({ incidentId, text }) => [incidentId, text]));
}

describe("search documents", () => {
  it("hold the words of each event: one document an event, named by incident and revision", () => {
    const texts = textsOf(
      opened(),
      reported("oman-1", { occurred: "2024-05-14", summary: "Second round", place: { name: "Muscat", country: "OMN" }, initiators: [{ id: "OMN", name: "Oman", code: "OMNGOV" }], talks }, { sources: [{ sourceId: "s1", name: "Axios", quote: "held indirectly", via: "two sources" }] }),
      later("oman-1", "IncidentCorroborated", { source: { sourceId: "s3", name: "IRNA" } }),
      later("oman-1", "IncidentCorrected", { set: { summary: "Third round" }, reason: "r", basis: "coding-error" }),
      later("oman-1", "ClaimMade", { claim: { claimId: "c", about: "occurrence", value: "confirms", claimant: "UN-mission", sourceId: "s4" }, source: { sourceId: "s4", name: "Mehr" } }),
      later("oman-1", "IncidentRetracted", { basis: "duplicate", reason: "said elsewhere" }),
    );
    expect(Object.keys(texts)).toEqual(["oman-1#0", "oman-1#1", "oman-1#2", "oman-1#3"]);
    for (const word of ["oman-1", "Second round", "Muscat", "OMN", "Oman", "OMNGOV", "muscat", "Al Bustan", "Brett McGurk", "Axios", "held indirectly", "two sources"]) expect(texts["oman-1#0"]).toContain(word);
    expect([texts["oman-1#1"], texts["oman-1#2"], texts["oman-1#3"]]).toEqual(["IRNA", "Third round", "UN-mission Mehr"]);
  });

  it("never hold a confidential source", () => {
    const texts = textsOf(
      reported("i", { occurred: "2024-05-14" }, { sources: [secret] }),
      later("i", "IncidentCorroborated", { source: secret }),
      later("i", "ClaimMade", { claim: { claimId: "c", about: "outcome", value: "success", claimant: "AAA", sourceId: "s2" }, source: secret }),
      later("i", "IncidentRetracted", { basis: "duplicate", reason: "r", source: secret }),
    );
    expect(Object.values(texts).join(" ")).not.toMatch(/Deep Throat|garage|underground/);
    expect(Object.keys(texts)).toEqual(["i#0", "i#2"]);
  });

  it("name their incident", () => {
    expect(incidentOf("gdelt:1.2-3#14")).toBe("gdelt:1.2-3");
  });

  it("come with the position of the batch, also where it gives none", () => {
    expect(searchProjection.fold(logOf(opened()))).toEqual({ documents: [], position: "1" });
    expect(searchProjection.fold([])).toEqual({ documents: [], position: undefined });
  });

  it("pass over what nobody here understands: the ledger parks at it, in sight", () => {
    const [event] = logOf(reported("i", { occurred: "2024-05-14" }));
    expect(searchProjection.fold([{ ...event, type: "Unheard" }]).documents).toEqual([]);
  });
});
