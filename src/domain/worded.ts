/** What a schema finds wrong, in words: what was given, and what to do. They stand after the name of the field. */
import type { z } from "zod";

type Raw = z.core.$ZodRawIssue;
type Case<Code extends Raw["code"]> = Extract<Raw, { code: Code }>;

const LONGEST = 60;

/** To parse with: `schema.safeParse(value, worded)`. A message that the schema carries stands; zod's own never reach a reader. */
export const worded: z.core.ParseContext<z.core.$ZodIssue> = { error: wordsOf };

/** What is missing is told so, whatever would have fitted. */
export const isMissing = (message: string): boolean => message.startsWith("is missing");

function wordsOf(issue: Raw): string {
  switch (issue.code) {
    case "invalid_type": return typeWords(issue.input, isWhole(issue.inst) ? "int" : issue.expected);
    case "too_small": return boundWords(issue.input, issue, issue.minimum, "least");
    case "too_big": return boundWords(issue.input, issue, issue.maximum, "most");
    case "invalid_format": return formatWords(issue);
    case "not_multiple_of": return `${shown(issue.input)} is not a multiple of ${issue.divisor}: give one that is`;
    case "unrecognized_keys": return unknownWords(keysOf(issue.inst));
    case "invalid_value": return wrongWords(issue.input, [], issue.values);
    case "invalid_union": return unionWords(issue);
    case "invalid_key": return `cannot be named so: ${issue.issues[0]?.message ?? "give another name"}`;
    case "invalid_element": return issue.issues[0]?.message ?? "cannot stand here: give another";
    default: return `${shown(issue.input)} cannot stand here: give another value`;
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: "a text", number: "a number", int: "a whole number", boolean: "true or false", array: "a list [...]", tuple: "a list [...]", object: "an object {...}", record: "an object {...}", map: "an object {...}",
};

const kindWords = (kind: string): string => KINDS[kind] ?? `a value of the kind ${kind}`;
const orOf = (words: readonly string[]): string => (words.length > 1 ? `${words.slice(0, -1).join(", ")} or ${words.at(-1)}` : words.join());
const counted = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;

/** A value as a message shows it: as JSON, at most 60 characters of it; lists and objects by their kind. */
function shown(input: unknown): string {
  if (typeof input === "object" && input !== null) return Array.isArray(input) ? "a list" : "an object";
  return typeof input === "string" ? JSON.stringify(input.length > LONGEST ? `${input.slice(0, LONGEST - 1)}…` : input) : String(input);
}

/** What stands there, where it is not what can: by its kind, or as an unknown one of its kind. */
function givenWords(input: unknown, values: readonly unknown[]): string {
  if (input === undefined) return "is missing";
  if (typeof input === "object" || typeof input === "boolean") return `is ${shown(input)}`;
  return `${shown(input)} is ${values.some((value) => typeof value === typeof input) ? "not known here" : kindWords(typeof input)}`;
}

function typeWords(input: unknown, expected: string): string {
  if (Number.isNaN(input)) return `is not ${kindWords(expected)}: give one`;
  if (typeof input === "number" && (expected === "int" || !Number.isFinite(input))) return `${input} is not ${kindWords(expected)}: give one`;
  return wrongWords(input, [expected], []);
}

/** `kinds` and `values`: what could stand there instead. */
function wrongWords(input: unknown, kinds: readonly string[], values: readonly unknown[]): string {
  const choice = values.length === 0 ? [] : [values.length === 1 ? `write ${shown(values[0])}` : `choose from ${values.map(String).join(", ")}`];
  const give = kinds.length === 0 ? [] : [`give ${orOf([...new Set(kinds.map(kindWords))])}`];
  return `${givenWords(input, values)}: ${[...choice, ...give].join(", or ") || "give another value"}`;
}

interface Bound {
  readonly origin: string;
  readonly inclusive?: boolean | undefined;
  readonly exact?: boolean | undefined;
}

function boundWords(input: unknown, { origin, inclusive = true, exact = false }: Bound, bound: number | bigint, end: "least" | "most"): string {
  if (origin !== "string" && origin !== "array") return `${shown(input)} is too ${end === "least" ? "small" : "large"}: give ${numberBound(bound, inclusive, end === "least" ? "more" : "less")}`;
  const [verb, unit] = origin === "string" ? ["write", "character"] : ["give", "item"];
  const size = (input as string | readonly unknown[]).length;
  const limit = `${verb} ${exact ? "exactly" : `at ${end}`}`;
  if (size === 0) return `is empty: ${limit} ${counted(Number(bound), unit)}`;
  return `${origin === "string" ? `${shown(input)} ` : ""}has ${counted(size, unit)}: ${limit} ${bound}`;
}

const numberBound = (bound: number | bigint, inclusive: boolean, way: "more" | "less"): string => (inclusive ? `${bound} or ${way}` : `${way} than ${bound}`);

const FORMATS: Readonly<Record<string, string>> = {
  url: "an address: write one such as https://example.org/report", uuid: "a UUID: write one such as 0b9c6a52-9d2e-4f6b-8c1e-3a5f7d9e1b20",
  datetime: "a date and time: write one such as 2024-04-13T20:30:00Z", date: "a date: write one such as 2024-04-13",
};

function formatWords({ format, input, pattern, prefix, suffix, includes }: Case<"invalid_format">): string {
  const what = FORMATS[format];
  if (what !== undefined) return `${shown(input)} is not ${what}`;
  const part = [["begin with", prefix], ["end with", suffix], ["contain", includes]].find(([, text]) => text !== undefined);
  return `${shown(input)} does not fit: it has to ${part ? `${String(part[0])} ${shown(part[1])}` : `match ${String(pattern ?? format)}`}`;
}

/** Said of each key that is not known: its name is in the path. */
function unknownWords(known: readonly string[]): string {
  return known.length === 0 ? "is not known here: leave it out" : `is not known here: leave it out, or choose from ${known.join(", ")}`;
}

type Def = { readonly shape?: object; readonly format?: string } | undefined;
const defOf = (schema: unknown): Def => (schema as { readonly _zod?: { readonly def?: Def } } | undefined)?._zod?.def;
const keysOf = (schema: unknown): string[] => Object.keys(defOf(schema)?.shape ?? {});
const isWhole = (schema: unknown): boolean => defOf(schema)?.format === "safeint";

/** Where a part of the value chooses, what it can say; else what each alternative wants. */
function unionWords({ input, errors, discriminator, options }: Case<"invalid_union">): string {
  if (discriminator !== undefined) return wrongWords((input as Readonly<Record<string, unknown>>)[discriminator], [], (options ?? []) as readonly unknown[]);
  const firsts = errors.flatMap(([first]) => (first === undefined || first.path.length > 0 ? [] : [first]));
  const kinds = firsts.flatMap((first) => (first.code === "invalid_type" ? [first.expected] : []));
  return wrongWords(input, kinds, firsts.flatMap((first) => (first.code === "invalid_value" ? first.values : [])));
}
