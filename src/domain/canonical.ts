/** RFC 8785 (JSON Canonicalization Scheme): one text for one value, so that hashes and comparisons hold for ever. */

/** The canonical JSON text. Undefined properties are left out, as JSON.stringify does; throws a TypeError on NaN and infinities. */
export function canonicalJson(value: unknown): string {
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number") return numberJson(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return Array.isArray(value) ? canonicalArray(value) : canonicalObject(value as Record<string, unknown>);
}

// Every event that is written passes here: keys in order are not sorted again, and text that needs no escapes is taken as it is.

function canonicalArray(items: readonly unknown[]): string {
  let text = "";
  for (const item of items) text += `${text === "" ? "" : ","}${canonicalJson(item ?? null)}`;
  return `[${text}]`;
}

function canonicalObject(object: Record<string, unknown>): string {
  const keys = Object.keys(object);
  if (!isInOrder(keys)) keys.sort();
  let text = "";
  for (const key of keys) {
    const value = object[key];
    if (value !== undefined) text += `${text === "" ? "{" : ","}${named(key)}${canonicalJson(value)}`;
  }
  return text === "" ? "{}" : `${text}}`;
}

function isInOrder(keys: readonly string[]): boolean {
  for (let index = 1; index < keys.length; index++) if (keys[index - 1] > keys[index]) return false;
  return true;
}

/** ECMAScript's own text of a number, which is the standard's. */
function numberJson(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`${value} has no JSON form`);
  return `${value}`;
}

const NEEDS_NO_ESCAPE = /^[ !#-[\]-~]*$/;
const SHORT = 256;

function quoted(text: string): string {
  return text.length < SHORT && NEEDS_NO_ESCAPE.test(text) ? `"${text}"` : JSON.stringify(text);
}

/** The keys met most are the names of facts, and few. */
const names = new Map<string, string>();
const MOST_NAMES = 500;

function named(key: string): string {
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = `${quoted(key)}:`;
  if (names.size < MOST_NAMES) names.set(key, name);
  return name;
}

/** Whether two JSON values are the same, whatever the order of their keys. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  return canonicalJson(a) === canonicalJson(b);
}
