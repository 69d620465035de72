import { expect, test } from "vitest";
import { startRelay } from "../testing/relay.ts";
import { buildStep, EPISODES_AT_ONCE } from "./figure-steps.ts";
import { episode } from "./figures.support.ts";
import type { EpisodeRow } from "./rows.ts";

test("FG48 a day of thousands is counted in blocks, with everybody's turn in between", async () => {
	const relay = await startRelay();
	const { store, shop } = relay;
	const many = Array.from({ length: 5 * EPISODES_AT_ONCE }, (_, at) =>
		episode({
			site_id: shop.id,
			conversation_id: String(at).padStart(22, "0"),
			began_at: 20_000 * 86_400_000 + at,
		}),
	);
	await store.keepEpisodes({
		site: shop.id,
		conversations: [],
		episodes: many,
		days: [],
		emptyDays: [],
		changes: [],
	});
	let turn = 0;
	let isOver = false;
	const takeTurns = () => {
		turn++;
		if (!isOver) setImmediate(takeTurns);
	};
	takeTurns();
	const counted = new Map<number, Set<string>>();
	const watched = (row: EpisodeRow): EpisodeRow => ({
		...row,
		get agents() {
			const those = counted.get(turn) ?? new Set();
			counted.set(turn, those.add(row.conversation_id));
			return row.agents;
		},
	});
	const all = {
		...store,
		episodesIn: async (...asked: Parameters<typeof store.episodesIn>) =>
			(await store.episodesIn(...asked)).map(watched),
	};
	while (await buildStep(all, shop.id));
	isOver = true;
	const atOnce = [...counted.values()].map(({ size }) => size);
	expect(atOnce.reduce((sum, one) => sum + one, 0)).toBe(many.length);
	expect(Math.max(...atOnce)).toBeLessThanOrEqual(EPISODES_AT_ONCE);
	await relay.stop();
});
