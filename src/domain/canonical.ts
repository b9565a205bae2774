/** RFC 8785 (JSON Canonicalization Scheme): one text for one value, so that hashes and comparisons hold for ever. */

/** The canonical JSON text. Undefined properties are left out, as JSON.stringify does; throws a TypeError on NaN and infinities. */
export function canonicalJson(value: unknown): string {
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
  if (value !== null && typeof value === "object") return canonicalObject(value as Record<string, unknown>);
  if (typeof value === "number" && !Number.isFinite(value)) throw new TypeError(`${value} has no JSON form`);
  return JSON.stringify(value);
}

// Every event that is written passes here: keys in order are not sorted again, and text that needs no escapes is taken as it is.

function canonicalObject(object: Record<string, unknown>): string {
  const keys = Object.keys(object);
  if (!isInOrder(keys)) keys.sort();
  let text = "";
  for (const key of keys) {
    const value = object[key];
    if (value !== undefined) text += `${text === "" ? "{" : ","}${quoted(key)}:${canonicalJson(value)}`;
  }
  return text === "" ? "{}" : `${text}}`;
}

function isInOrder(keys: readonly string[]): boolean {
  for (let index = 1; index < keys.length; index++) if (keys[index - 1] > keys[index]) return false;
  return true;
}

const NEEDS_NO_ESCAPE = /^[ !#-[\]-~]*$/;
const SHORT = 256;

function quoted(text: string): string {
  return text.length < SHORT && NEEDS_NO_ESCAPE.test(text) ? `"${text}"` : JSON.stringify(text);
}

/** Whether two JSON values are the same, whatever the order of their keys. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  return canonicalJson(a) === canonicalJson(b);
}
