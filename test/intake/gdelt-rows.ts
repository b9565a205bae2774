/** Rows as GDELT's codebooks lay them out, made up: an attack in Helmand, and what a test puts elsewhere. */

/** Where the columns stand in a row of 2.0, counted from 0. */
export const at2 = {
  id: 0, day: 1, actor1Code: 5, actor1Name: 6, actor2Code: 15, actor2Name: 16, eventCode: 26, baseCode: 27, rootCode: 28,
  geoType: 51, geoName: 52, geoCountry: 53, lat: 56, lon: 57, added: 59, url: 60,
} as const;

/** The same in a row of 1.0, whose places have no ADM2 codes. */
export const at1 = { ...at2, geoType: 49, geoName: 50, geoCountry: 51, lat: 53, lon: 54, added: 56, url: 57 } as const;

const dates = ["100200300", "20201113", "202011", "2020", "2020.8575"];
const afghanistan = ["AFG", "AFGHANISTAN", "AFG", "", "", "", "", "", "", ""];
const kingdom = ["GBRGOV", "LONDON", "GBR", "", "", "", "", "GOV", "", ""];
const act = ["1", "190", "190", "19", "4", "-10.0", "7", "1", "7", "2.5"];
const helmand = ["5", "Helmand, Helmand, Afghanistan", "AF", "AF10", "3544", "31.5", "64.0", "-3377342"];
const britain = ["1", "United Kingdom", "UK", "UK", "", "54.0", "-4.0", "UK"];
const url = "https://www.example.org/news/helmand?page=1";

const withoutAdm2 = (place: readonly string[]): string[] => place.filter((_, index) => index !== 4);

/** 61 cells */
export const cells2: readonly string[] = [...dates, ...afghanistan, ...kingdom, ...act, ...helmand, ...britain, ...helmand, "20201113001500", url];
/** 58 cells */
export const cells1: readonly string[] = [...dates, ...afghanistan, ...kingdom, ...act, ...[helmand, britain, helmand].flatMap(withoutAdm2), "20201114", url];

/** A row with other cells in some places. */
export function rowWith(cells: readonly string[], others: Readonly<Record<number, string>>): string {
  return cells.map((cell, index) => others[index] ?? cell).join("\t");
}

/** A row that lacks the cell in a place. */
export function rowLacking(cells: readonly string[], place: number): string {
  return cells.filter((_, index) => index !== place).join("\t");
}
