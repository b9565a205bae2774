/** The API, typed by its own document: `api.get("/v1/conflicts/{conflictId}/state", { path: { conflictId }, query: lensQuery.value })`. */
import type { paths } from "./openapi.d.ts";
import { type Problem, problemOf, unreachable } from "./problem.ts";

type Method = "get" | "post";
type With<M extends Method> = { [P in keyof paths]: paths[P] extends Record<M, { responses: object }> ? P : never }[keyof paths];
type Operation<P extends keyof paths, M extends Method> = paths[P] extends Record<M, infer O> ? O : never;
type Part<O, Name extends string> = O extends { parameters: infer Given } ? (Name extends keyof Given ? NonNullable<Given[Name]> : Record<never, never>) : never;
type JsonIn<Content> = Content extends { content: { "application/json": infer Json } } ? Json : never;
type Success<O> = O extends { responses: infer R } ? { [S in keyof R & (200 | 201)]: JsonIn<R[S]> }[keyof R & (200 | 201)] : never;
type BodyOf<O> = O extends { requestBody: { content: { "application/json": infer Body } } } ? Body : never;
type PathPart<O> = [Part<O, "path">] extends [never] ? { readonly path?: undefined } : { readonly path: Part<O, "path"> };

/** What the server answered; nothing is thrown but an abort. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value; readonly status: number; readonly etag: string | null; readonly position: string | null }
  | { readonly ok: false; readonly problem: Problem };

export type GetPath = With<"get">;
export type Got<P extends GetPath> = Success<Operation<P, "get">>;
export type Posted<P extends With<"post">> = Success<Operation<P, "post">>;
export type PostBody<P extends With<"post">> = BodyOf<Operation<P, "post">>;

interface Options {
  readonly signal?: AbortSignal;
  /** If-Match, Idempotency-Key */
  readonly headers?: Readonly<Record<string, string>>;
}
export type GetOptions<P extends GetPath> = Options & PathPart<Operation<P, "get">> & { readonly query?: Part<Operation<P, "get">, "query"> };
type PostOptions<P extends With<"post">> = Options & PathPart<Operation<P, "post">> & { readonly query?: Part<Operation<P, "post">, "query">; readonly body: PostBody<P> };

/** The address of a route with its parts filled in, as it stands in links to files too. */
export function address(route: string, path: object = {}, query: object = {}): string {
  const filled = route.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(String((path as Record<string, unknown>)[name])));
  const given = Object.entries(query as Record<string, unknown>).filter(([, value]) => value !== undefined && value !== "");
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return search === "" ? filled : `${filled}?${search}`;
}

async function ask<Value>(method: string, url: string, { signal, headers }: Options, body?: unknown): Promise<Answer<Value>> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: { ...headers, "Content-Type": "application/json" } };
  try {
    const response = await fetch(url, { method, headers: { ...headers }, ...(signal && { signal }), ...sent });
    if (!response.ok) return { ok: false, problem: await problemOf(response) };
    const value = (await response.json()) as Value;
    return { ok: true, value, status: response.status, etag: response.headers.get("ETag"), position: response.headers.get("Brinkline-Position") };
  } catch (error) {
    if (signal?.aborted) throw error;
    return { ok: false, problem: unreachable(url) };
  }
}

export const api = {
  get: <P extends GetPath>(route: P, options: GetOptions<P>): Promise<Answer<Got<P>>> => ask("GET", address(route, options.path, options.query), options),
  post: <P extends With<"post">>(route: P, options: PostOptions<P>): Promise<Answer<Posted<P>>> => ask("POST", address(route, options.path, options.query), options, options.body),
};
