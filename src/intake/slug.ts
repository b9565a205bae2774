/** A name as an id: for actors and conflicts that no standard has a code for. */
import { uuidV5 } from "../domain/event-id.ts";

const LONGEST = 90;

/**
 * Lower-case letters and digits of any name, joined by hyphens, accents taken off: `Hizb Allah (Lebanon)` is `hizb-allah-lebanon`.
 * Letters that are not Latin are kept as their code points, so that two names never fall together for want of letters.
 * Longer than 90 characters, it is cut and ends in a fingerprint of the name. Undefined where nothing is left.
 */
export function slugOf(name: string): string | undefined {
  const plain = name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(/[^\p{ASCII}]/gu, codePoint);
  const slug = plain.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "");
  if (slug.length > LONGEST) return `${slug.slice(0, LONGEST - 9)}-${uuidV5(name).slice(0, 8)}`;
  return slug === "" ? undefined : slug;
}

/** Letters that do not come apart, as they are usually written. */
const written: Readonly<Record<string, string>> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ı: "i" };

function codePoint(letter: string): string {
  return written[letter] ?? (/\p{L}|\p{N}/u.test(letter) ? `u${letter.codePointAt(0)?.toString(16)}` : "-");
}
