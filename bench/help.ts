import {
	ARTICLES_MOST,
	HELP_FOUND,
	HELP_QUERY_CHARS,
} from "../protocol/article.ts";
import { newId } from "../protocol/ids.ts";
import { createPublished } from "../server/help/published.ts";
import { openStore } from "../server/open-store.ts";
import { handClock } from "../server/ports/clock.ts";
import { makeSite } from "../server/sites/first-run.ts";
import type { SiteRow } from "../server/store/contract/rows.ts";
import type { ShopbellStore } from "../server/store-parts.ts";
import { type Figure, quantile, rounded } from "./figure.ts";
import { cpuOf, longestBlockOf } from "./fill/cpu-of.ts";
import { createTalk, word } from "./search/talk.ts";

const NOW_AT = Date.UTC(2026, 10, 30);
const LANGUAGES = ["en", "lt"];
/** Some 300 words. */
const LINES = 28;
const TIMES = 200;

/** A letter of it is wrong. */
const wrong = (said: string) =>
	`${said.slice(0, 2)}${said[2] === "q" ? "z" : "q"}${said.slice(3)}`;
const LONG = 60_000;

/** What is typed, each time another word. */
const SEARCHES: readonly (readonly [string, (time: number) => string])[] = [
	["two letters", (time) => word(time % 20).slice(0, 2)],
	["a common word", (time) => word(time % 100)],
	["three words", (time) => [1, 7, 13].map((by) => word(time * by)).join(" ")],
	["a word with a letter wrong", (time) => wrong(word(20_000 + time * 7))],
	["a word that nobody wrote", (time) => `qqzzxx${word(time)}`],
	[
		"twelve words with a letter wrong",
		(time) =>
			Array.from({ length: 12 }, (_, at) =>
				wrong(word(20_000 + time * 12 + at)),
			).join(" "),
	],
	[
		"as long as a search may be",
		(time) =>
			Array.from({ length: 400 }, (_, at) => word(LONG + time + at))
				.join(" ")
				.slice(0, HELP_QUERY_CHARS),
	],
];

/** What shoppers look for among as many articles as a shop may have, in two languages each. */
export async function benchHelp(): Promise<Figure[]> {
	const store = await openStore(":memory:", handClock(NOW_AT));
	try {
		const site = await makeSite(store, "Shop", ["https://shop.example"]);
		await fill(store, site);
		const published = createPublished(store);
		const find = (text: string) => published.find(site, "en", text, HELP_FOUND);
		let first = 0;
		const block = await longestBlockOf(async () => {
			first = await cpuOf(() => find(word(3)));
		});
		const figures: Figure[] = [];
		for (const [name, typed] of SEARCHES) {
			const costs: number[] = [];
			for (let time = 0; time < TIMES; time++)
				costs.push(await cpuOf(() => find(typed(time))));
			figures.push({
				name: `articles, ${name}, p99`,
				value: rounded(quantile(costs, 0.99)),
				unit: "ms",
				beside: { p50: `${rounded(quantile(costs, 0.5))} ms` },
			});
		}
		figures.push(await afterChange(store, site, () => find(word(3))));
		figures.push({
			name: "articles, longest block while they are read",
			value: rounded(block),
			unit: "ms",
			beside: { "the first search": `${rounded(first)} ms` },
		});
		return figures;
	} finally {
		await store.close();
	}
}

/** Of the first search after one article was changed. */
async function afterChange(
	store: ShopbellStore,
	{ id: site_id }: SiteRow,
	find: () => Promise<unknown>,
): Promise<Figure> {
	const [row] = await store.articleRows(site_id, { id: "", language: "" }, 1);
	if (!row) throw new Error("there is no article");
	const address = (await store.addressOf(site_id, row.id)) ?? "";
	const costs: number[] = [];
	for (let time = 1; time <= TIMES / 2; time++) {
		const changed_at = NOW_AT + (ARTICLES_MOST + time * 120) * 1_000;
		const changed = { ...row, changed_at, revision: time + 1 };
		await store.keepArticle(changed, time, address);
		costs.push(await cpuOf(find));
	}
	return {
		name: "articles, the first after a change, p99",
		value: rounded(quantile(costs, 0.99)),
		unit: "ms",
		beside: { p50: `${rounded(quantile(costs, 0.5))} ms` },
	};
}

async function fill(store: ShopbellStore, { id: site_id }: SiteRow) {
	const talk = createTalk();
	for (let at = 0; at < ARTICLES_MOST; at++) {
		const id = newId();
		for (const language of LANGUAGES) {
			const title = `${talk.says("visitor", true)}?`;
			const body = Array.from({ length: LINES }, () =>
				talk.says("visitor", true),
			).join(". ");
			const row = {
				...{ site_id, id, language, title, body, revision: 1, version: 1 },
				...{ live_title: title, live_body: body },
				...{ published_at: NOW_AT, changed_at: NOW_AT + at * 1_000 },
			};
			await store.keepArticle(row, null, `article-${at}`);
		}
	}
}
