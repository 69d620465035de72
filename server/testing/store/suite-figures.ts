import { expect, test } from "vitest";
import { episode } from "../../figures/figures.support.ts";
import type { KeptEpisodes } from "../../figures/keep-queries.ts";
import type { FigureDayRow } from "../../figures/rows.ts";
import { type Stocked, says, written } from "./suite.ts";

/** What is counted of conversations, and how it is kept up. */
export function figureSuite(stocked: Stocked): void {
	factTests(stocked);
	keptTests(stocked);
}

function factTests(stocked: Stocked): void {
	test("FG5 a conversation that began is marked, and stays so when it changed since it was counted", async () => {
		const { store, shop, maya } = stocked;
		const conversation = (await written(store, says(maya, "Hello"))).row.id;
		const [change] = await store.changedConversations(shop.id, "", 9);
		expect(change).toMatchObject({ conversation_id: conversation });
		if (!change) throw new Error("nothing is marked");
		await store.keepEpisodes(
			kept(stocked, { changes: [{ ...change, marks: 0 }] }),
		);
		expect(await store.changedConversations(shop.id, "", 9)).toEqual([change]);
		await store.keepEpisodes(kept(stocked, { changes: [change] }));
		expect(await store.changedConversations(shop.id, "", 9)).toEqual([]);
		expect(await store.conversationIds(shop.id, "", 9)).toEqual([conversation]);
		expect(await store.conversationIds(shop.id, conversation, 9)).toEqual([]);
	});

	test("FG1 what is known of a conversation is read with the bodies of states alone", async () => {
		const { store, shop, maya } = stocked;
		const conversation = (await written(store, says(maya, "Hello"))).row.id;
		expect(await store.factsOf(shop.id, [conversation])).toMatchObject([
			{
				conversation: { id: conversation, relation: "visitor" },
				asks: [],
				told: [],
				toldAnswers: [],
				before: [],
				isReturning: false,
			},
		]);
		const entries = await store.measuredEntries(
			shop.id,
			[conversation],
			null,
			9,
		);
		const [message] = entries;
		expect(message).toMatchObject({ kind: "message", seq: 1, body: null });
		expect(
			await store.measuredEntries(shop.id, [conversation], message ?? null, 9),
		).toEqual([]);
	});
}

function keptTests(stocked: Stocked): void {
	test("FG6 days, hours and how far all was made are kept, and read by days and values", async () => {
		const { store, shop } = stocked;
		await store.beginFigures(shop.id, "Europe/Vilnius");
		expect(await store.figureSite(shop.id)).toMatchObject({
			time_zone: "Europe/Vilnius",
			read_to: "",
			built_to: -1,
		});
		await store.keepHours({ site_id: shop.id, from_at: 0, hours: null });
		await store.keepHours({ site_id: shop.id, from_at: 5, hours: "{}" });
		expect(await store.keptHours(shop.id)).toMatchObject([
			{ from_at: 0, hours: null },
			{ from_at: 5, hours: "{}" },
		]);
		const days = [
			dayRow(stocked),
			dayRow(stocked, { dimension: "agent", value: "ines" }),
			dayRow(stocked, { dimension: "agent", value: "tomas" }),
		];
		await store.keepDay(shop.id, -1, 20_000, days);
		expect(await store.figureDays(shop.id, "all", 20_000, 20_000)).toEqual([
			dayRow(stocked),
		]);
		expect(
			await store.figureCounts(shop.id, "agent", 0, 30_000, ["ines"]),
		).toMatchObject([{ value: "ines", counts: '{"e":1}' }]);
		expect(await store.figureDaysOn(shop.id, "agent", [20_000])).toHaveLength(
			2,
		);
		await store.keepEpisodes(
			kept(stocked, {
				emptyDays: days.slice(1, 2),
				days: [dayRow(stocked, { counts: '{"e":2}' })],
			}),
		);
		expect(await store.figureDays(shop.id, "all", 0, 30_000)).toMatchObject([
			{ counts: '{"e":2}' },
		]);
		expect(await store.figureDays(shop.id, "agent", 0, 30_000)).toHaveLength(1);
		await store.keepDay(shop.id, 20_000, null, []);
		expect(await store.figureSite(shop.id)).toMatchObject({ built_to: null });
	});

	test("FG6 the episodes of a conversation are replaced together, and read newest first behind a cursor", async () => {
		const { store, shop, maya } = stocked;
		const conversation = (await written(store, says(maya, "Hello"))).row.id;
		const rows = [1, 5].map((first_seq) =>
			episode({
				site_id: shop.id,
				conversation_id: conversation,
				first_seq,
				began_at: first_seq * 1_000,
			}),
		);
		const all = { conversations: [conversation] };
		await store.keepEpisodes(kept(stocked, { ...all, episodes: rows }));
		const found = await store.episodesIn(shop.id, 0, 9_000, null, 1);
		expect(found).toEqual([rows[1]]);
		const [after] = found;
		expect(await store.episodesIn(shop.id, 0, 9_000, after ?? null, 9)).toEqual(
			[rows[0]],
		);
		expect(await store.dayFrom(shop.id, 5_000)).toBe(20_000);
		expect(await store.dayFrom(shop.id, 5_001)).toBeNull();
		await store.keepEpisodes(
			kept(stocked, { ...all, episodes: rows.slice(1) }),
		);
		expect(await store.episodesIn(shop.id, 0, 9_000, null, 9)).toHaveLength(1);
	});
}

/** A row of a shop, and whatever else a test wants of it. */
const dayRow = (
	{ shop }: Stocked,
	over: Partial<FigureDayRow> = {},
): FigureDayRow => ({
	site_id: shop.id,
	dimension: "all",
	day: 20_000,
	value: "",
	relation: "visitor",
	counts: '{"e":1}',
	times: ";;;;",
	...over,
});

const kept = (
	{ shop }: Stocked,
	over: Partial<KeptEpisodes>,
): KeptEpisodes => ({
	site: shop.id,
	conversations: [],
	episodes: [],
	days: [],
	emptyDays: [],
	changes: [],
	...over,
});
