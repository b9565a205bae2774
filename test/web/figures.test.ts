import { type Browser, type Page, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { formatUs } from "../../src/domain/instant.ts";
import { openTracker } from "../../src/tracker.ts";
import { randomness } from "../../bench/generated-log.ts";
import { type Client, served } from "../http/founding-server.ts";
import { isPublished, published } from "../intake/published-data.ts";
import { hasBrowser, settled } from "./browser.ts";

const MID = ["mid/MIDI_5.0.csv", "mid/MIDIP_5.0.csv"];
/** MID's acts have levels and no scores: those of ICEWS stand beside them, so that tension too is compared. */
const ICEWS = ["icews/icews_sample.csv"];
const SCALES = ["goldstein-gdelt", "goldstein-icews", "plover-0.8"];
const CASES = 200;
/** The screen lists the strongest drivers, and what the others come to. */
const FIRST_DRIVERS = 5;
const DAY_MS = 86_400_000;

/** The figures of the screen by their labels: the exact numbers, null for what is marked unknown. */
interface Shown {
  readonly figures: Readonly<Record<string, readonly (number | null)[]>>;
  readonly n: string;
  readonly direction: string;
  readonly contributions: readonly number[];
  readonly rates: readonly (number | null)[];
}

interface State {
  readonly n: number;
  readonly direction: { readonly value: string; readonly q: number | null; readonly z: number | null };
  readonly escalation: { readonly tension: number | null; readonly rate7: number | null; readonly rate30: number | null; readonly hostility: { readonly current: number | null } };
  readonly deEscalation: { readonly cooperation: number | null };
  readonly range: { readonly tension: readonly (number | null)[]; readonly hostility: readonly (number | null)[] };
}

/** A range of one value is not shown. */
const spread = ([low, high]: readonly (number | null)[]): (number | null)[] => (low === high ? [] : [low, high]);

interface Case {
  readonly conflictId: string;
  readonly lens: Readonly<Record<string, string>>;
}

describe.skipIf(!hasBrowser || ![...MID, ...ICEWS].every(isPublished))("the figures of the conflict screen, on MID 5.0 and ICEWS", () => {
  let browser: Browser;
  let client: Client;

  beforeAll(async () => {
    const tracker = await openTracker({ store: "memory:" });
    await tracker.import({ format: "mid", files: MID.map(published), release: { name: "mid-5.0", publishedAt: "2020-09-01T00:00:00Z" } });
    await tracker.import({ format: "icews", files: ICEWS.map(published), release: { name: "icews-2018", publishedAt: "2020-09-01T00:00:00Z" } });
    await tracker.ready;
    await tracker.reached(await tracker.log.head(), 30_000);
    client = await served(tracker, { dashboard: inject("dashboard") });
    browser = await chromium.connect(inject("browser") ?? "");
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await client?.close();
  });

  it(`equal the API's for ${CASES} random conflicts, instants, times of knowledge and scales`, { timeout: 900_000 }, async () => {
    const page = await (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
    await page.goto(`${client.url}/log`);
    await settled(page);
    const tally = { figures: 0, known: 0, contributions: 0 };
    for (const one of await randomCases()) {
      await go(page, one);
      const [shown, told] = [await shownOn(page), await toldBy(one)];
      const listed = shown.contributions.length;
      expect(listed).toBeGreaterThanOrEqual(Math.min(FIRST_DRIVERS, told.contributions.length));
      expect({ ...one, ...shown }).toEqual({ ...one, ...told, contributions: told.contributions.slice(0, listed) });
      const numbers = Object.values(told.figures).flat();
      tally.figures += numbers.length;
      tally.known += numbers.filter((number) => number !== null).length;
      tally.contributions += listed;
    }
    process.stdout.write(`figures: ${tally.figures} on ${CASES} screens equal the API's (${tally.known} known, the others unknown on both), and ${tally.contributions} contributions of drivers\n`);
    expect(tally.known).toBeGreaterThan(CASES);
  });

  /** Goes there inside the page, as a link does, and waits for the state asked under that lens and all that follows it. */
  async function go(page: Page, { conflictId, lens: { knownAt, ...lens } }: Case): Promise<void> {
    const search = new URLSearchParams({ ...lens, ...(knownAt !== undefined && { known: knownAt }) });
    const answered = page.waitForResponse((response) => {
      const { pathname, searchParams } = new URL(response.url());
      return pathname === `/v1/conflicts/${conflictId}/state` && searchParams.get("at") === lens.at && searchParams.get("knownAt") === (knownAt ?? null) && searchParams.get("scale") === lens.scale;
    });
    await page.evaluate((href) => {
      history.pushState(null, "", href);
      dispatchEvent(new PopStateEvent("popstate"));
    }, `/c/${conflictId}?${search}`);
    await answered;
    await settled(page);
  }

  async function toldBy({ conflictId, lens }: Case): Promise<Shown> {
    const query = new URLSearchParams(lens);
    const state = (await client.get(`/v1/conflicts/${conflictId}/state?${query}`)).body as State;
    const { drivers } = (await client.get(`/v1/conflicts/${conflictId}/drivers?${query}`)).body as { drivers: { contribution: number }[] };
    const { n, direction, escalation, deEscalation, range } = state;
    return {
      figures: {
        Tension: [escalation.tension, ...spread(range.tension)], Cooperation: [deEscalation.cooperation], Hostility: [escalation.hostility.current, ...spread(range.hostility)],
        Direction: [direction.q], Support: [direction.z],
      },
      n: `n = ${n.toLocaleString("en-GB")}`, direction: direction.value, contributions: drivers.map(({ contribution }) => contribution), rates: [escalation.rate7, escalation.rate30],
    };
  }

  async function randomCases(): Promise<Case[]> {
    const ids = await conflictIds();
    const recorded = await recordedSpan();
    const next = randomness(2024);
    const cases = Array.from({ length: CASES }, async (_, index): Promise<Case> => {
      const of = ids[index % 2];
      const conflictId = of[next(of.length)];
      const [days, scale, knowing, part] = [next(90) - 5, SCALES[next(SCALES.length)], next(8), next(1_000_000)];
      const known: Record<string, string> = [{}, { knownAt: formatUs(Math.floor(recorded[0] + ((recorded[1] - recorded[0]) * part) / 1_000_000)) }, { knownAt: "2019-01-01", clock: "published" }, { knownAt: "2021-01-01", clock: "published" }][knowing] ?? {};
      const course = (await client.get(`/v1/conflicts/${conflictId}/timeline?step=year`)).body as { items: { at: string }[] };
      return { conflictId, lens: { at: new Date(Date.parse(course.items[0].at) + days * DAY_MS).toISOString(), scale, ...known } };
    });
    return Promise.all(cases);
  }

  /** The disputes of MID, and the dyads of ICEWS, of three incidents or more. */
  async function conflictIds(): Promise<[mid: string[], icews: string[]]> {
    const ids: string[] = [];
    for (let path: string | undefined = "/v1/conflicts?limit=500"; path !== undefined;) {
      const { items, next } = (await client.get(path)).body as { items: { conflictId: string; n: number }[]; next?: string };
      ids.push(...items.filter(({ n }) => n >= 3).map(({ conflictId }) => conflictId));
      path = next === undefined ? undefined : `/v1/conflicts?limit=500&cursor=${next}`;
    }
    return [ids.filter((id) => id.startsWith("mid-")), ids.filter((id) => !id.startsWith("mid-"))];
  }

  /** When the log's first and last event were recorded, µs: between them only a part of it was known. */
  async function recordedSpan(): Promise<[first: number, last: number]> {
    const at: number[] = [];
    for await (const batch of client.tracker.log.all()) at.push(batch[0].recordedAt, batch[batch.length - 1].recordedAt);
    return [at[0], at[at.length - 1]];
  }
});

/** Reads the screen: exact numbers stand in the titles of its values. */
function shownOn(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    const numbersIn = (element: Element | null | undefined): (number | null)[] =>
      [...(element?.querySelectorAll(".value, .unknown") ?? [])].map((mark) => (mark.matches(".unknown") ? null : Number(mark.getAttribute("title"))));
    const figure = (label: string): Element | undefined => [...document.querySelectorAll(".figure")].find((one) => one.querySelector(".figure-label")?.textContent.startsWith(label));
    const measured = (label: string): number | null => numbersIn([...document.querySelectorAll(".measures tr")].find((row) => row.textContent.includes(label)))[0];
    const headed = (label: string): (number | null)[] => ["figure-value", "figure-range"].flatMap((part) => numbersIn(figure(label)?.querySelector(`:scope > .${part}`)));
    return {
      figures: { Tension: headed("Tension"), Cooperation: headed("Cooperation"), Hostility: headed("Hostility"), Direction: numbersIn(figure("Direction")), Support: numbersIn(figure("Support")).slice(-1) },
      n: figure("Tension")?.querySelector(".figure-n")?.textContent ?? "",
      direction: [...(figure("Direction")?.querySelector(".direction")?.classList ?? [])].find((name) => !["direction", "figure-value"].includes(name)) ?? "",
      contributions: [...document.querySelectorAll("[data-contribution]")].map((mark) => Number(mark.getAttribute("data-contribution"))),
      rates: [measured("7-day half-life"), measured("30-day half-life")],
    };
  });
}
