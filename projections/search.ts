/** Full-text search: the words of each event of an incident, as documents. It emits them; the store keeps them. */
import type { IncidentEvent } from "../src/domain/incident.ts";
import type { ReportedFacts } from "../src/domain/report.ts";
import type { Source } from "../src/domain/source.ts";
import { extract } from "./ledger/extract.ts";
import type { Projection } from "./projection.ts";

/** One event's words. The id is the incident's with the revision behind a #, which no incident id holds. */
export interface SearchDocument {
  readonly incidentId: string;
  readonly text: string;
}

export interface SearchUpdate {
  readonly documents: readonly SearchDocument[];
  readonly position: string | undefined;
}

export const searchProjection: Projection<SearchUpdate> = {
  name: "search",
  version: 1,
  sameAnswers: false,
  fold(batch) {
    const documents: SearchDocument[] = [];
    for (const stored of batch) {
      const extracted = extract(stored);
      if (extracted.kind !== "incident") continue;
      const text = wordsOf(extracted.event, extracted.id);
      if (text !== "") documents.push({ incidentId: `${extracted.id}#${stored.revision}`, text });
    }
    return { documents, position: batch.at(-1)?.position };
  },
};

/** The incident a document belongs to. */
export function incidentOf(documentId: string): string {
  return documentId.slice(0, documentId.indexOf("#"));
}

function wordsOf(event: IncidentEvent, incidentId: string): string {
  switch (event.type) {
    case "IncidentReported":
      return joined([incidentId, ...factWords(event.data.facts), ...event.data.sources.flatMap(sourceWords)]);
    case "IncidentCorrected":
      return joined(factWords(event.data.set as Partial<ReportedFacts>));
    case "IncidentCorroborated":
      return joined(sourceWords(event.data.source));
    case "ClaimMade":
      return joined([event.data.claim.claimant, ...(event.data.source ? sourceWords(event.data.source) : [])]);
    default:
      return "";
  }
}

type Words = readonly (string | null | undefined)[];

function factWords(facts: Partial<ReportedFacts>): Words {
  const actors = [...(facts.initiators ?? []), ...(facts.targets ?? [])].flatMap((actor) => [actor.id, actor.name, actor.code]);
  return [facts.summary, facts.place?.name, facts.place?.country, facts.talks?.channel, facts.talks?.venue, ...(facts.talks?.delegates ?? []).map(({ name }) => name), ...actors];
}

function sourceWords(source: Source): Words {
  return source.confidential ? [] : [source.name, source.quote, source.via];
}

const joined = (words: Words): string => words.filter((word) => typeof word === "string" && word !== "").join(" ");
