import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Sizes } from "./broken-bounds.ts";
import type { Kept } from "./broken-promises.ts";
import type { Promises } from "./ledger.ts";

/** A browser that may come back. */
export interface KnownShopper {
	token: string;
	visitor: string;
}

/** What one process of the year hands on to the next. */
export interface YearState {
	data: string;
	backups: string;
	days: number;
	seed: number;
	/** Days that were lived. */
	day: number;
	/** The relay's clock, milliseconds since 1970. */
	now: number;
	/** After how many days what of a shopper goes. */
	kept: Kept;
	promises: Promises;
	/** What had been promised when each backup of a night was made, by its path. */
	promisedThen: Record<string, Promises>;
	known: KnownShopper[];
	lived: Lived;
	broken: string[];
}

/** Sums over the year. */
export interface Lived {
	shoppers: number;
	ratings: number;
	forgotten: number;
	backups: number;
	checks: number;
	sizes: Sizes;
	largest: Sizes;
}

const FILE = "year.json";

export function readState(folder: string): YearState {
	return JSON.parse(readFileSync(join(folder, FILE), "utf8")) as YearState;
}

export function keepState(folder: string, state: YearState): void {
	writeFileSync(join(folder, FILE), JSON.stringify(state));
}
