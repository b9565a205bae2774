/** CAMEO codes in ICEWS rows, some of which have been through a spreadsheet. */
import { CameoCode } from "../domain/coding.ts";
import { icewsScores } from "../scales/goldstein-table.ts";
import type { Misfit } from "./format.ts";

export type ReadCode = { readonly ok: true; readonly cameo: string } | { readonly ok: false; readonly misfit: Misfit };

const column = "cameo_code";
const read = new Map<string, ReadCode>();

/**
 * The code as CAMEO writes it. One that lost its leading zero has it back where it can be no other code (40 is 040); one that
 * may be two (14 is a root, and 014 without its zero) is refused.
 */
export function icewsCode(text: string): ReadCode {
  const known = read.get(text);
  if (known !== undefined) return known;
  const code = codeOf(text);
  if (code.ok) read.set(text, code);
  return code;
}

function codeOf(text: string): ReadCode {
  const zeroed = `0${text}`;
  const [asWritten, withZero] = [CameoCode.safeParse(text).success, icewsScores.has(zeroed)];
  if (asWritten && withZero) return refuse(text, "ambiguous-code", `this is ${text}, or ${zeroed} without its leading zero: write the codes as they were published`);
  if (asWritten || withZero) return { ok: true, cameo: asWritten ? text : zeroed };
  return refuse(text, "not-a-cameo-code", "a CAMEO code has 2 to 4 digits and begins with 01 to 20, such as 040: write the codes as they were published");
}

const refuse = (text: string, reason: string, detail: string): ReadCode => ({ ok: false, misfit: { column, value: text.slice(0, 200), reason, detail } });
