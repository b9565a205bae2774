/** One connection for all tabs: a browser gives a server six, and live tabs would use them up. */
import { type News, follow } from "./stream.ts";

interface SharedScope {
  onconnect: ((event: MessageEvent) => void) | null;
}

const tabs = new Set<MessagePort>();
let last: News | undefined;
let position: string | undefined;

/** A port whose tab has gone takes messages and drops them; the page says goodbye when it can. */
(globalThis as unknown as SharedScope).onconnect = ({ ports: [tab] }) => {
  tabs.add(tab);
  tab.onmessage = () => { tabs.delete(tab); };
  if (position !== undefined) tab.postMessage({ kind: "live", position } satisfies News);
  if (last?.kind === "gone") tab.postMessage(last);
};

void follow((news) => {
  last = news;
  if (news.kind === "live") ({ position } = news);
  if (news.kind === "touch") ({ position } = news.touch);
  for (const tab of tabs) tab.postMessage(news);
});
