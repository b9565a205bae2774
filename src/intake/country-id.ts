/** The country of a place, as an id. */
import { countryNamed, countryOfIso3 } from "./countries.ts";
import { remembered } from "./remembered.ts";
import { slugOf } from "./slug.ts";

/** ISO 3166-1 alpha-3 of a country's code or English name, else a slug of the text; undefined where no letter or digit stands in it. */
export const countryIdOf = remembered((text: string): string | undefined => (/^[A-Z]{3}$/.test(text) ? countryOfIso3(text) : countryNamed(text))?.id ?? slugOf(text));
