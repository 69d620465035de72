import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../scripts/run.js";
import { openStore } from "../server/open-store.ts";
import { handClock, wallClock } from "../server/ports/clock.ts";
import { readSearch } from "../server/search/read-search.ts";
import { type Figure, quantile, rounded } from "./figure.ts";
import { cpuOf } from "./fill/cpu-of.ts";
import { NOW_AT, SITES, siteOf } from "./search/shops.ts";
import { BY_AGENTS, ELSEWHERE, RARE, word } from "./search/talk.ts";

const SMALL = 100_000;
const LARGE = 10_000_000;
const TIMES = 200;

const ONE = [siteOf(0)];
const LITTLE = [siteOf(7)];
const ALL = Array.from({ length: SITES - 1 }, (_, at) => siteOf(at + 1));

/** What is searched, and on which sites. */
const SEARCHES: readonly [
	name: string,
	query: (time: number) => string,
	sites: readonly string[],
][] = [
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
}: {
	quick: boolean;
}): Promise<Figure[]> {
	const folder = mkdtempSync(join(tmpdir(), "shopbell-search-"));
	try {
		const sizes = [SMALL, quick ? SMALL * 10 : LARGE];
		const paths: string[] = [];
		for (const entries of sizes) paths.push(await filled(folder, entries));
		return await measureSearches(paths, sizes.at(-1) ?? 0);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

export async function filled(folder: string, entries: number): Promise<string> {
	const path = join(folder, `${entries}.db`);
	await (await openStore(path, handClock(NOW_AT))).close();
	const script = join(root, "bench/search/fill-search.ts");
	const args = ["--import", "tsx", script, path, String(entries)];
	execFileSync(process.execPath, args, { cwd: root, stdio: "inherit" });
	return path;
}

export async function measureSearches(
	paths: readonly string[],
	entries: number,
): Promise<Figure[]> {
	const stores = await Promise.all(
		paths.map((path) => openStore(path, handClock(NOW_AT))),
	);
	const figures: Figure[] = [];
	for (const [name, query, sites] of SEARCHES) {
		const costs = stores.map((): number[] => []);
		let older = 0;
		for (let time = -TIMES / 10; time < TIMES; time++)
			for (const [at, store] of stores.entries()) {
				const parts = { store, clock: wallClock, tagsNamed };
				const asked = {
					query: query(Math.abs(time)),
					site: null,
					cursor: null,
				};
				const cost = await cpuOf(async () => {
					const page = await readSearch(parts, "nobody", sites, asked);
					if (page.older && at > 0) older++;
				});
				if (time >= 0) costs[at]?.push(cost);
			}
		const [few = [], many = []] = costs;
		const p99 = (of: number[]) => quantile(of, 0.99);
		const ms = (cost: number) => `${rounded(cost)} ms`;
		figures.push({
			name: `search, ${name}, p99, ${entries.toLocaleString("en")} entries`,
			value: rounded(p99(many)),
			unit: "ms",
			beside: {
				p50: ms(quantile(many, 0.5)),
				"p99 of the smaller": ms(p99(few)),
				"went on as older": `${older} of ${TIMES}`,
			},
		});
	}
	for (const store of stores) await store.close();
	return figures;
}

const tagsNamed = async (_site: string, [name]: readonly string[]) => [
	name ?? "",
];
