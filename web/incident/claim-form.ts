/** A claim as a form: what it is about decides how its value is asked. */
import type { components } from "../api/openapi.d.ts";
import { amountIn } from "../form/amount.ts";
import { type Field, type Texts, given, written } from "../form/field.ts";
import { listIn } from "../form/parties.ts";
import { CREDIBILITY, sourceFields, sourceIn } from "../form/source-fields.ts";
import type { Account } from "./account-answer.ts";

type ClaimInput = components["schemas"]["ClaimInput"];

const ABOUTS = ["occurrence", "responsibility", "fatalities", "injuries", "munitions", "intercepted", "location", "outcome"];
const NUMERIC = ["fatalities", "injuries", "munitions", "intercepted"];
const STANCES = ["confirms", "denies", "claims", "attributes", "declines-to-comment"];
/** No id: a source of that name would have another. */
const NEW = "+";

const asStance = ({ about = "" }: Texts): boolean => about === "occurrence" || about === "responsibility";
const asNumber = ({ about = "" }: Texts): boolean => NUMERIC.includes(about);
const asPlace = ({ about }: Texts): boolean => about === "location";
const asWords = ({ about }: Texts): boolean => about === "outcome";
const byNewSource = ({ source = "" }: Texts): boolean => source === NEW;
const options = (values: readonly string[]): [string, string][] => values.map((value) => [value, value.replaceAll("-", " ")]);

export const claimFields = ({ sources }: Account): readonly Field[] => [
  { name: "claimant", label: "Who claims it", paths: ["claimant"], required: true, hint: "An actor or an organisation: ISR, axios" },
  { name: "about", label: "About", paths: ["about"], options: options(ABOUTS) },
  { name: "stance", label: "It", paths: ["value"], options: options(STANCES), when: asStance },
  { name: "stanceTo", label: "To whom", paths: ["value/to"], hint: "ISR", when: (texts) => asStance(texts) && texts.stance === "attributes" },
  { name: "number", label: "How many", paths: ["value"], required: true, hint: "350, ~320, >=300, <=20, or low/best/high: 5/7/8", when: asNumber },
  { name: "claimedPlace", label: "Place", paths: ["value"], required: true, when: asPlace },
  { name: "claimedCountry", label: "Country", paths: ["value/country"], hint: "Three letters: SYR", when: asPlace },
  { name: "outcome", label: "In its words", paths: ["value"], required: true, kind: "words", when: asWords },
  { name: "credibility", label: "Credibility", paths: ["credibility"], options: CREDIBILITY },
  { name: "source", label: "By which source", paths: ["source"], required: true, options: [["", "choose one"], ...sources.map(({ sourceId, name, publishedAt }): [string, string] => [sourceId, `${name}${publishedAt === undefined ? "" : `, ${publishedAt.slice(0, 10)}`}`]), [NEW, "another source"]] },
  ...sourceFields("source", { when: byNewSource }).map((field) => ({ ...field, required: field.name === "sourceName" })),
];

/** The source that a claim is by where there is nothing to choose from: the only one, or a new one. */
export const onlySource = ({ sources }: Account): string => (sources.length === 0 ? NEW : sources.length === 1 ? sources[0].sourceId : "");

/** The claim that is written; a new source gets an id made of its name and `mark`. */
export function claimBody({ sources }: Account, texts: Texts, mark: string): ClaimInput {
  const credibility = written(texts, "credibility");
  const source = byNewSource(texts) ? (sourceIn(texts, mark, sources.map(({ sourceId }) => sourceId)) ?? "") : (texts.source ?? "");
  const claim = { about: texts.about, value: valueIn(texts), claimant: written(texts, "claimant") ?? "", source, ...given({ credibility: credibility === undefined ? undefined : Number(credibility) }) };
  return claim as ClaimInput;
}

function valueIn(texts: Texts): unknown {
  if (asStance(texts)) {
    const to = listIn(texts.stanceTo);
    return texts.stance === "attributes" && to.length > 0 ? { stance: texts.stance, to } : texts.stance;
  }
  if (asPlace(texts)) return given({ name: written(texts, "claimedPlace"), country: written(texts, "claimedCountry") }) ?? {};
  return asWords(texts) ? (written(texts, "outcome") ?? "") : numberIn(written(texts, "number") ?? "");
}

function numberIn(text: string): unknown {
  if (/^\d+$/.test(text)) return Number(text);
  return text.includes("/") ? amountIn(text) : text.replace(/\s/g, "");
}
