/** The article a GDELT event was read from: the first in which it was found. */
import type { Source } from "../domain/source.ts";
import { timeOf } from "./gdelt-dates.ts";
import type { TableRow } from "./table.ts";

const LONGEST_URL = 2_000;
const LONGEST_NAME = 500;
const WEB = /^https?:\/\//i;
const HOST = /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)/i;

/** SOURCEURL is an address, or for what is not of the web the publisher's name (BBC Monitoring); `edition` names the source where there is neither. */
export function gdeltSource(cells: TableRow["cells"], sourceId: string, edition: string): Source {
  const address = (cells.sourceurl ?? "").trim();
  const publishedAt = timeOf(cells.dateadded ?? "");
  return {
    sourceId,
    name: publisherOf(address) ?? edition,
    ...(WEB.test(address) && address.length <= LONGEST_URL && { url: address.replace(WEB, lowerCase) }),
    ...(publishedAt !== undefined && { publishedAt }),
    via: "GDELT",
    rowId: cells.globaleventid,
  };
}

function publisherOf(address: string): string | undefined {
  const name = /^https?:/i.test(address) ? (HOST.exec(address)?.[1].toLowerCase() ?? "") : address;
  return name === "" || name.length > LONGEST_NAME ? undefined : name;
}

const lowerCase = (text: string): string => text.toLowerCase();
