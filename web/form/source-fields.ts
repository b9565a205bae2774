/** Who says so, as fields of a form. */
import type { components } from "../api/openapi.d.ts";
import { type Field, type Texts, given, written } from "./field.ts";

export type Source = components["schemas"]["Source"];

export const RELIABILITY = [["", "not graded"], ["A", "A reliable"], ["B", "B usually reliable"], ["C", "C fairly reliable"], ["D", "D not usually reliable"], ["E", "E unreliable"], ["F", "F cannot be judged"]] as const;
export const CREDIBILITY = [["", "not graded"], ["1", "1 confirmed"], ["2", "2 probably true"], ["3", "3 possibly true"], ["4", "4 doubtful"], ["5", "5 improbable"], ["6", "6 cannot be judged"]] as const;

/** The fields of a source whose body stands at `path`, such as "sources/0". */
export function sourceFields(path: string, more: Partial<Field> = {}): readonly Field[] {
  const at = (name: string): readonly string[] => [`${path}/${name}`];
  return [
    { ...more, name: "sourceName", label: "Source", paths: [...at("name"), ...at("sourceId")], hint: "Who published or said it: Axios; Foreign ministry of Oman" },
    { ...more, name: "sourceUrl", label: "Its address", paths: at("url"), required: false, hint: "http:// or https://" },
    { ...more, name: "sourcePublished", label: "Reported (published) at, UTC", paths: at("publishedAt"), required: false, hint: "2024-04-13T20:30:00Z, or a date" },
    { ...more, name: "sourceReliability", label: "Its reliability", paths: at("reliability"), required: false, options: RELIABILITY },
    { ...more, name: "sourceVia", label: "Rests on", paths: at("via"), required: false, hint: "The source it quotes: two sources that rest on one count as one" },
    { ...more, name: "sourceQuote", label: "Quote", paths: at("quote"), required: false, kind: "words" },
  ];
}

/** The source that is written, or undefined where nothing of one is; the API says what it lacks. An id in `taken` is not given again; `mark` tells two of one name apart. */
export function sourceIn(texts: Texts, mark: string, taken: readonly string[] = []): Source | undefined {
  if (SOURCE_PARTS.every((part) => written(texts, part) === undefined)) return undefined;
  const name = written(texts, "sourceName") ?? "";
  const publishedAt = written(texts, "sourcePublished");
  return {
    sourceId: freeId(slug(`${name} ${publishedAt?.slice(0, 10) ?? ""}`), mark, taken), name,
    ...given({ url: written(texts, "sourceUrl"), publishedAt, reliability: written(texts, "sourceReliability") as Source["reliability"], via: written(texts, "sourceVia"), quote: written(texts, "sourceQuote") }),
  };
}

const SOURCE_PARTS = ["sourceName", "sourceUrl", "sourcePublished", "sourceReliability", "sourceVia", "sourceQuote"];

const freeId = (id: string, mark: string, taken: readonly string[]): string => (id === "" ? `source-${mark.slice(0, 8)}` : taken.includes(id) ? `${id}-${mark.slice(0, 8)}` : id);

/** "Axios, 2024-04-13" as an id: axios-2024-04-13. Scripts without Latin letters leave nothing. */
export function slug(text: string): string {
  return text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 120);
}
