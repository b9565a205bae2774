/** What stands where a screen should: at an address that has none, and when its file cannot be had. */
import { useEffect } from "preact/hooks";
import { onReturn } from "../live/on-return.ts";
import { ProblemPanel } from "../parts/problem-panel.tsx";
import { href } from "../time/lens.ts";
import { path } from "./place.ts";
import { loadAgain, loadedScreen, type screenOf } from "./screens.ts";
import { useTitle } from "./title.ts";

export function NoScreen() {
  useTitle("Nothing is here");
  return <><h1>Nothing is here</h1><p>There is nothing at <code>{path.value}</code>. <a href={href("/")}>Go to the overview</a>.</p></>;
}

interface UnloadedProps {
  readonly load: NonNullable<ReturnType<typeof screenOf>>["load"];
}

/** Tries again when the line returns. Who asks for it and meets a server that answers has an old page open: that is loaded anew. */
export function UnloadedScreen({ load }: UnloadedProps) {
  useTitle("Not loaded");
  useEffect(() => onReturn(() => { void loadAgain(load); }), [load]);
  const again = async (): Promise<void> => {
    await loadAgain(load);
    if (loadedScreen(load).peek().failed && (await answers())) location.reload();
  };
  return (
    <>
      <h1>This screen could not be loaded</h1>
      <ProblemPanel problem={{ type: "about:blank", status: 0, reason: "unreachable", title: "The server cannot be reached", detail: "A file of the dashboard did not come. See that the server runs: when it is back, this screen shows by itself." }} again={() => { void again(); }} />
    </>
  );
}

const answers = (): Promise<boolean> => fetch(location.href, { method: "HEAD", cache: "no-store" }).then(({ ok }) => ok, () => false);
