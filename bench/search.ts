import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SEARCH_PAGE, type SearchPage } from "../protocol/search.ts";
import { root } from "../scripts/run.js";
import { openStore } from "../server/open-store.ts";
import { handClock, wallClock } from "../server/ports/clock.ts";
import { readSearch } from "../server/search/read-search.ts";
import { connect } from "../server/store/sqlite/driver.ts";
import type { ShopbellStore } from "../server/store-parts.ts";
import { type Figure, quantile, rounded } from "./figure.ts";
import { cpuOf } from "./fill/cpu-of.ts";
import type { Options } from "./parts.ts";
import { NOW_AT, SITES, siteOf } from "./search/shops.ts";
import { BY_AGENTS, ELSEWHERE, RARE, word } from "./search/talk.ts";

const SMALL = 100_000;
const LARGE = 10_000_000;
const QUICK = 1_000_000;
const TIMES = 200;
/** One of so many goes on until a page is full. */
const TO_THE_END = 10;
const MOST_PAGES = 50;
const COLLECTING_MS = 2;
const FEWER = "among 100,000";

const ONE = [siteOf(0)];
const LITTLE = [siteOf(7)];
const ALL = Array.from({ length: SITES - 1 }, (_, at) => siteOf(at + 1));

type Search = readonly [
	name: string,
	query: (time: number) => string,
	sites: readonly string[],
];

/** What is searched, and on which sites. */
const SEARCHES: readonly Search[] = [
	["two letters", (time) => word(time % 20).slice(0, 2), ONE],
	["a common word", (time) => word(time % 100), ONE],
	["a common long word", () => BY_AGENTS, ONE],
	[
		"two common words",
		(time) => `${word(time % 50)} ${word((time * 7) % 90)}`,
		ONE,
	],
	["a rare word", () => RARE, ONE],
	["an absent word", (time) => `qqzz${time}`, ONE],
	["a word of other sites", () => ELSEWHERE, ONE],
	["a word and who never said it", () => `${BY_AGENTS} from:visitor`, ONE],
	[
		"a word and a tag that few have",
		(time) => `${word(time % 100)} tag:few`,
		ONE,
	],
	[
		"a word and a tag that many have",
		(time) => `${word(time % 100)} tag:many`,
		ONE,
	],
	["a small site of 1,001, a common word", (time) => word(time % 100), LITTLE],
	["a small site of 1,001, an absent word", (time) => `qqzz${time}`, LITTLE],
	["1,000 sites, a common word", (time) => word(time % 100), ALL],
	["1,000 sites, an absent word", (time) => `qqzz${time}`, ALL],
];

/** The first page of what is found among ten million entries, against a hundred thousand. */
export async function benchSearch({
	quick,
	in: kept,
}: Pick<Options, "quick" | "in">): Promise<Figure[]> {
	const folder = kept ?? mkdtempSync(join(tmpdir(), "shopbell-search-"));
	try {
		const large = quick ? QUICK : LARGE;
		const paths: string[] = [];
		for (const entries of [SMALL, large])
			paths.push(await filled(folder, entries));
		const figures = await measureSearches(paths, large);
		return quick ? figures : [...figures, ...worstOf(figures)];
	} finally {
		if (!kept) rmSync(folder, { recursive: true, force: true });
	}
}

/** A database of so many entries in this folder; one that was filled before is taken as it is. */
async function filled(folder: string, entries: number): Promise<string> {
	const path = join(folder, `${entries}.db`);
	if (existsSync(path) && isFilled(path)) return path;
	mkdirSync(folder, { recursive: true });
	for (const end of ["", "-wal", "-shm"]) rmSync(path + end, { force: true });
	await (await openStore(path, handClock(NOW_AT))).close();
	const script = join(root, "bench/search/fill-search.ts");
	const args = ["--import", "tsx", script, path, String(entries)];
	execFileSync(process.execPath, args, { cwd: root, stdio: "inherit" });
	return path;
}

/** Filling takes the triggers away, and puts them back last. */
function isFilled(path: string): boolean {
	const database = connect(path, { readOnly: "yes" });
	const [found] = database
		.prepare(
			"select 1 from sqlite_master where name = 'search_row_changed' and exists (select 1 from entries)",
		)
		.all();
	database.close();
	return found !== undefined;
}

/** @param paths the smaller first @param entries of the larger @param only rows with one of these names */
export async function measureSearches(
	paths: readonly string[],
	entries: number,
	only?: readonly string[],
): Promise<Figure[]> {
	const stores = await Promise.all(
		paths.map((path) => openStore(path, handClock(NOW_AT))),
	);
	const figures: Figure[] = [];
	for (const search of SEARCHES)
		if (!only || only.includes(search[0]))
			figures.push(await measured(stores, search, entries));
	for (const store of stores) await store.close();
	return figures;
}

async function measured(
	stores: readonly ShopbellStore[],
	[name, query, sites]: Search,
	entries: number,
): Promise<Figure> {
	const costs = stores.map((): number[] => []);
	const wholes: { cost: number; pages: number }[] = [];
	for (let time = -TIMES / 10; time < TIMES; time++)
		for (const [at, store] of stores.entries()) {
			const typed = query(Math.abs(time));
			let page: SearchPage | undefined;
			const cost = await cpuOf(async () => {
				page = await pageOf(store, sites, typed, null);
			});
			if (time < 0) continue;
			costs[at]?.push(cost);
			if (at === stores.length - 1 && time % TO_THE_END === 0)
				wholes.push(await whole(store, sites, typed, { page, cost }));
		}
	const p99 = (of: number[] = []) => quantile(of, 0.99);
	const ms = (cost: number) => `${rounded(cost)} ms`;
	const slowest = wholes.reduce((a, b) => (b.cost > a.cost ? b : a));
	return {
		name: `search, ${name}, p99`,
		value: rounded(p99(costs.at(-1))),
		unit: "ms",
		beside: {
			entries: entries.toLocaleString("en"),
			p50: ms(quantile(costs.at(-1) ?? [], 0.5)),
			...(stores.length > 1 ? { [FEWER]: ms(p99(costs[0])) } : {}),
			...(slowest.pages > 1
				? { "to the first 20": `${ms(slowest.cost)} in ${slowest.pages} pages` }
				: {}),
		},
	};
}

/** The slowest of some, as the console goes on by itself: until a page is full, or nothing is left. */
async function whole(
	store: ShopbellStore,
	sites: readonly string[],
	typed: string,
	first: { page: SearchPage | undefined; cost: number },
): Promise<{ cost: number; pages: number }> {
	let { page, cost } = first;
	let [pages, found] = [1, page?.hits.length ?? 0];
	while (page?.older && found < SEARCH_PAGE && pages < MOST_PAGES) {
		const { next } = page;
		cost += await cpuOf(async () => {
			page = await pageOf(store, sites, typed, next);
		});
		found += page.hits.length;
		pages++;
	}
	return { cost, pages };
}

function pageOf(
	store: ShopbellStore,
	sites: readonly string[],
	query: string,
	cursor: string | null,
): Promise<SearchPage> {
	const parts = { store, clock: wallClock, tagsNamed };
	return readSearch(parts, "nobody", sites, { query, site: null, cursor });
}

const tagsNamed = async (_site: string, [name]: readonly string[]) => [
	name ?? "",
];

/** The row that takes longest, and the one that grows most. */
function worstOf(figures: readonly Figure[]): Figure[] {
	const shortOf = ({ name }: Figure) => name.replace(/^search, |, p99$/g, "");
	const slowest = figures.reduce((a, b) => (b.value > a.value ? b : a));
	// Of one that took less a collection of garbage says more than its index.
	const ratio = ({ value, beside }: Figure) =>
		Math.max(COLLECTING_MS, value) /
		Math.max(COLLECTING_MS, Number.parseFloat(beside?.[FEWER] ?? ""));
	const steepest = figures.reduce((a, b) => (ratio(b) > ratio(a) ? b : a));
	return [
		{
			name: "search, p99, 10,000,000 entries",
			value: slowest.value,
			unit: "ms",
			beside: { "the slowest is": shortOf(slowest) },
		},
		{
			name: "search, p99, 10,000,000 entries to 100,000",
			value: rounded(ratio(steepest)),
			unit: "ratio",
			beside: { "the steepest is": shortOf(steepest) },
		},
	];
}
