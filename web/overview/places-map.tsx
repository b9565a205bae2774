/** Where incidents took place: countries tinted by their highest level of hostility, places as dots by how many. The atlas is our own file. */
import { type GeoPermissibleObjects, geoNaturalEarth1, geoPath } from "d3-geo";
import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useState } from "preact/hooks";
import { useAsked } from "../api/asked.ts";
import { unreachable } from "../api/problem.ts";
import { midInWords } from "../charts/band.ts";
import { citationOf } from "../conflict/view.ts";
import { Answered } from "../parts/answered.tsx";
import { whole } from "../parts/digits.ts";
import { ProblemPanel } from "../parts/problem-panel.tsx";
import { Twin } from "../parts/twin.tsx";
import { ATLAS, type Shape, readAtlas } from "./atlas.ts";
import type { ConflictList } from "../api/conflict-list.ts";
import { type Places, mapInWords, rowsOf } from "./places.ts";

const WIDTH = 960;
const HEIGHT = 500;

export function PlacesMap({ list }: { readonly list: ConflictList }) {
  const { at, knownAt, clock, reading } = list;
  const query = { at, knownAt, clock, reading, scale: `${list.scale.id}@${list.scale.version}`, halfLife: String(list.halfLifeDays) };
  const places = useAsked("/v1/places", { query }, { follow: false });
  const { shapes, again } = useAtlas();
  if (shapes === null) return <ProblemPanel problem={unreachable(ATLAS)} again={again} />;
  return <Answered of={places}>{(answer) => (shapes === undefined ? <p class="quiet" data-loading>Loading…</p> : <Drawn places={answer} shapes={shapes} />)}</Answered>;
}

/** The countries' shapes: undefined until they are read, null where they cannot be. */
function useAtlas(): { readonly shapes: readonly Shape[] | null | undefined; readonly again: () => void } {
  const [shapes, setShapes] = useState<readonly Shape[] | null>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isGone = false;
    const hold = (read: readonly Shape[] | null): void => { if (!isGone) setShapes(read); };
    setShapes(undefined);
    void readAtlas().then(hold, () => { hold(null); });
    return () => { isGone = true; };
  }, [turn]);
  return { shapes, again: () => { setTurn(turn + 1); } };
}

function Drawn({ places, shapes }: { readonly places: Places; readonly shapes: readonly Shape[] }) {
  const isWhole = useSignal(false);
  const nameOf = useMemo(() => new Map(shapes.map(({ country, name }) => [country, name])), [shapes]);
  const rows = rowsOf(places, (country) => nameOf.get(country) ?? country);
  const { pathOf, pointAt } = useMemo(() => drawingOf(isWhole.value ? undefined : focusOf(places, shapes)), [isWhole.value, places, shapes]);
  const says = mapInWords(places);
  return (
    <>
      <Twin
        title="Incidents by place" says={says} name="map" citation={citationOf("incidents by place", places)} rows={rows} keyOf={({ key }) => key}
        columns={[
          { head: "Where", cell: ({ where }) => <bdi>{where}</bdi> }, { head: "n", number: true, cell: ({ n }) => <span data-n={n}>{whole(n)}</span> },
          { head: "Highest level", cell: ({ hostility }) => (hostility === null ? <span class="quiet">no level</span> : midInWords(hostility)) },
        ]}
      >
        <svg class="places-map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={says} font-size="12">
          {shapes.map((shape, index) => <CountryShape key={index} shape={shape} d={pathOf(shape.feature)} of={places.countries.find(({ country }) => country === shape.country)} />)}
          <Dots places={places} pointAt={pointAt} />
        </svg>
      </Twin>
      <p class="map-foot"><span>{says}</span> <button type="button" aria-pressed={isWhole.value} onClick={() => { isWhole.value = !isWhole.value; }}>Whole world</button></p>
    </>
  );
}

interface Drawing {
  readonly pathOf: (object: GeoPermissibleObjects) => string;
  readonly pointAt: (lon: number, lat: number) => readonly [x: number, y: number];
}

function CountryShape({ shape: { name }, d, of }: { readonly shape: Shape; readonly d: string; readonly of: Places["countries"][number] | undefined }) {
  return <path class={`country${of === undefined ? "" : ` held level-${of.hostility ?? 0}`}`} d={d}>{of && <title>{`${name}: n ${of.n}${of.hostility === null ? "" : `, highest level ${midInWords(of.hostility)}`}`}</title>}</path>;
}

const LEAST_RADIUS = 4;
const MOST_RADIUS = 15;

/** By their area; the greatest first, so that smaller ones stay to be seen. */
function Dots({ places: { places }, pointAt }: { readonly places: Places; readonly pointAt: Drawing["pointAt"] }) {
  const most = Math.max(10, places[0]?.n ?? 1);
  return <>{places.map(({ lat, lon, n, hostility }) => {
    const [x, y] = pointAt(lon, lat);
    return <circle key={`${lat} ${lon}`} class="dot" cx={x} cy={y} r={LEAST_RADIUS + (MOST_RADIUS - LEAST_RADIUS) * Math.sqrt((n - 1) / most)}><title>{`${lat}, ${lon}: n ${n}${hostility === null ? "" : `, highest level ${midInWords(hostility)}`}`}</title></circle>;
  })}</>;
}

/** What is to be in view: every place and country that is told of; undefined: the whole world. */
function focusOf(places: Places, shapes: readonly Shape[]): GeoPermissibleObjects | undefined {
  const told = new Set(places.countries.map(({ country }) => country));
  const points = places.places.map(({ lat, lon }) => [lon, lat]);
  const outlines = shapes.filter(({ country }) => country !== undefined && told.has(country)).flatMap(({ feature }) => feature.geometry ?? []);
  if (points.length + outlines.length === 0) return undefined;
  return { type: "GeometryCollection", geometries: [{ type: "MultiPoint", coordinates: points }, ...outlines] };
}

const MARGIN = 70;

function drawingOf(focus: GeoPermissibleObjects | undefined): Drawing {
  const projection = geoNaturalEarth1();
  if (focus === undefined) projection.fitSize([WIDTH, HEIGHT], { type: "Sphere" });
  else projection.fitExtent([[MARGIN, MARGIN], [WIDTH - MARGIN, HEIGHT - MARGIN]], focus);
  const draw = geoPath(projection);
  return { pathOf: (object) => draw(object) ?? "", pointAt: (lon, lat) => projection([lon, lat]) ?? [-MARGIN, -MARGIN] };
}
