/** So many of something: "1 source", "1,200 sources", "0 incidents". `many` where an s does not make it. */
import { whole } from "./digits.ts";
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${whole(count)} ${count === 1 ? one : many}`;
}
