/** Lists as files: on a list's own path by Accept, and on the same path with a suffix by its name. */
import { z } from "zod";
import type { Lens, LensQuery } from "../domain/lens.ts";
import type { Answer } from "../tracker.ts";
import type { Export, Offer } from "../tracker-export.ts";
import { Problem, badRequest, noAnswer } from "./problem.ts";
import { type WaitHeaders, type waitField, folded, lensFrom } from "./reading.ts";
import { type Asked, type Reply, type Route, route } from "./route.ts";
import { sendText } from "./text-file.ts";

export interface Exporting {
  readonly operationId: string;
  readonly summary: string;
  /** the first is what a client is given that accepts any of them */
  readonly offers: readonly Offer[];
  /** what its file is called, without the suffix */
  name(asked: Asked): string;
  /** The whole list in a format, under the list's own filters. */
  export(asked: Asked, format: string): Answer<Export> | Promise<Answer<Export>>;
}

const JSON_TYPE = "application/json";
/** Parameters of a page: a file has all of them. */
const OF_A_PAGE: readonly string[] = ["cursor", "limit", "order"];

/** The list, which answers as a file where that is asked for, and the route of its files. JSON stays what `*` and a missing Accept mean. */
export function exportable(list: Route, exporting: Exporting): readonly [Route, Route] {
  return [negotiated(list, exporting), filed(list, exporting)];
}

function negotiated(list: Route, exporting: Exporting): Route {
  const types = [...new Set(exporting.offers.map(({ mediaType }) => mediaType))];
  return {
    ...list,
    replies: { ...list.replies, 200: { ...list.replies[200], also: types } },
    problems: [...(list.problems ?? []), 406],
    handle(asked): Promise<Reply | undefined> | Reply | undefined {
      asked.response.vary("Accept");
      const type = asked.request.accepts([JSON_TYPE, ...types]);
      if (type === JSON_TYPE) return list.handle(asked);
      const offer = exporting.offers.find(({ mediaType }) => mediaType === type);
      if (offer === undefined) throw notAcceptable(asked, exporting);
      refusePage(asked);
      return sent(asked, exporting, offer.format);
    },
  };
}

/** The route of a list's files alone, for one whose Accept says something else. */
export function filed(list: Route, exporting: Exporting): Route {
  const { operationId, summary, offers } = exporting;
  const formats = offers.map(({ format }) => format);
  const [first, ...others] = [...new Set(offers.map(({ mediaType }) => mediaType))];
  const format = z.string().meta({ description: `the format: ${formats.join(", ")}`, enum: formats, example: formats[0] });
  const query = z.strictObject(Object.fromEntries(Object.entries(list.query?.shape ?? {}).filter(([name]) => !OF_A_PAGE.includes(name))));
  return route({
    ...{ method: "get", path: `${list.path}.{format}`, operationId, tag: list.tag, summary },
    params: z.strictObject({ ...list.params?.shape, format }),
    query,
    ...(list.headers && { headers: list.headers }),
    replies: { 200: { description: "the whole list as a file, written as it is read; cut off where it cannot be finished", type: first, schema: z.string(), also: others } },
    problems: [...new Set([...(list.problems ?? []), 404, 503])],
    handle(asked) {
      const named = String((asked.params as Record<string, unknown>).format);
      if (!formats.includes(named)) throw new Problem(404, "unknown-format", `There is no ${asked.request.path}: ${list.path} is offered as ${orList(formats.map((each) => `.${each}`))}. Choose one of them.`);
      return sent(asked, exporting, named);
    },
  });
}

type LensedQuery = LensQuery & z.infer<z.ZodObject<typeof waitField>>;

/** The export of something derived: its wait and its lens are those of its list. */
export function underLens(work: (asked: Asked, lens: Lens, format: string) => Answer<Export> | Promise<Answer<Export>>): Exporting["export"] {
  return async (asked, format) => {
    const query = asked.query as LensedQuery;
    await folded(asked, query, asked.headers as z.infer<typeof WaitHeaders>);
    return work(asked, lensFrom(asked, query), format);
  };
}

async function sent(asked: Asked, exporting: Exporting, format: string): Promise<undefined> {
  const answer = await exporting.export(asked, format);
  if (!answer.ok) throw noAnswer(answer);
  await sendText(asked, answer.value, `${exporting.name(asked)}.${answer.value.suffix}`);
}

function refusePage({ query }: Asked): void {
  const given = OF_A_PAGE.filter((name) => (query as Record<string, unknown>)[name] !== undefined);
  if (given.length > 0) throw badRequest(given.map((path) => ({ path, message: "belongs to a page of JSON: a file holds the whole list, leave it out" })), "query");
}

function notAcceptable({ request }: Asked, { offers }: Exporting): Problem {
  const files = offers.map(({ format, mediaType }) => `${mediaType} (${request.path}.${format})`);
  return new Problem(406, "not-acceptable", `Nothing that Accept names is offered here. Ask for ${orList([JSON_TYPE, ...files])}.`);
}

function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
