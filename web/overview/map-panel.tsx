/** The map: secondary, so it is fetched only when it is asked for. Whether it is open stands in the URL, as every view does. */
import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { query, setQuery } from "../route/place.ts";
import type { ConflictList } from "../api/conflict-list.ts";
import { useSeen } from "./seen.ts";

type PlacesMap = FunctionComponent<{ readonly list: ConflictList }>;

export function MapPanel({ list }: { readonly list: ConflictList }) {
  const isOpen = query.value.get("map") === "open";
  const { ref, isSeen } = useSeen<HTMLElement>();
  return (
    <section ref={ref} class="map-panel" aria-labelledby="map">
      <header class="panel-head">
        <h2 id="map">Map</h2>
        <button type="button" aria-expanded={isOpen} onClick={() => { setQuery({ map: isOpen ? undefined : "open" }, { replace: true }); }}>{isOpen ? "Close the map" : "Open the map"}</button>
      </header>
      {isOpen ? isSeen && <Loaded list={list} /> : <p class="quiet">Where the incidents under this lens took place, by place and by country. Nothing is fetched from elsewhere.</p>}
    </section>
  );
}

function Loaded({ list }: { readonly list: ConflictList }) {
  const [Map, setMap] = useState<PlacesMap | null>();
  useEffect(() => {
    let isGone = false;
    void import("./places-map.tsx").then(({ PlacesMap }) => { if (!isGone) setMap(() => PlacesMap); }, () => { if (!isGone) setMap(null); });
    return () => { isGone = true; };
  }, []);
  if (Map === null) return <p class="quiet">The map could not be loaded: see that the server runs, then close and open it again.</p>;
  return Map === undefined ? <p class="quiet" data-loading>Loading…</p> : <Map list={list} />;
}
