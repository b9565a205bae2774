import { inWords } from "../time/instant.ts";

/** An occurrence in words: "13 Apr 2024 to 14 Apr 2024", "8 Oct 2023, ongoing"; what is no plain date stays as it stands. */
export function occurredInWords(occurred = ""): string {
  const [from = "", to] = occurred.split("/");
  if (to === undefined) return inWords(from);
  return to === ".." || to === "" ? `${inWords(from)}, ongoing` : `${inWords(from)} to ${inWords(to)}`;
}
