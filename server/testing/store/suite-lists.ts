import { expect, test } from "vitest";
import { asking } from "../../feedback/asking.ts";
import { rating } from "../../feedback/rating.ts";
import type { ConversationRow } from "../../store/contract/columns.ts";
import type { InState } from "../../store/contract/store.ts";
import { changes, type Stocked, says, written } from "./suite.ts";

/** What is read across conversations: ratings, the inbox, the queue. */
export function listSuite(stocked: Stocked): void {
	test("RT1 an ask has a line, is due at its time, and its answer is replaced whole", async () => {
		const { store, clock, maya } = stocked;
		const { row } = await written(store, says(maya, "1"));
		const at = clock.now() + 10_000;
		await written(store, changes(row, { set: { ask_at: at } }));
		expect(await store.askDue(at - 1)).toMatchObject({ due: [], next: at });
		expect(await store.askDue(at)).toMatchObject({
			due: [{ id: row.id }],
			next: null,
		});
		clock.pass(10_000);
		const key = { site: row.site_id, conversation: row.id };
		await written(
			store,
			changes(row, { set: { wrote: '["Noor"]', state: "closed" } }),
		);
		const asked = await written(store, asking.of(key, null));
		expect(asked.row).toMatchObject({ asked_seq: 2, ask_at: null });
		expect(await store.ratings([row.site_id], at, 9)).toEqual([]);
		const scores: unknown[] = [];
		for (const comment of [null, "Thanks"]) {
			clock.pass(1_000);
			scores.push((await store.rating(row, 2))?.score);
			const answer = { asked: 2, score: 5, solved: "yes", comment } as const;
			const given = { conversation: row.id, ...answer };
			const wanted = { asked: { asked: 2 } };
			await written(store, rating.of(key, { visitor: maya, given }, wanted));
		}
		expect(scores).toEqual([null, 5]);
		expect(await store.ratings([row.site_id], clock.now(), 9)).toMatchObject([
			{ asked_seq: 2, comment: "Thanks", agents: '["Noor"]', ref: "ABCDE" },
		]);
		expect(await store.ratings([row.site_id], clock.now() - 1, 9)).toEqual([]);
		expect(await store.rating(row, 3)).toBeUndefined();
		expect(await store.ratingsOf(row)).toMatchObject([{ asked_seq: 2 }]);
		const given = await store.ratings([row.site_id], clock.now(), 9);
		expect(await store.credits(given)).toEqual([]);
		expect(await store.ratingsOf({ ...row, id: "x" })).toEqual([]);
	});

	test("CV8 an inbox has what waits and is open, and the newest closed ones, of this site only", async () => {
		const { store, clock, maya, omar, shop } = stocked;
		const closed: string[] = [];
		for (const text of ["a", "b", "c"]) {
			const { row } = await written(store, says(maya, text));
			clock.pass(1_000);
			const set = { state: "closed" as const, state_since: clock.now() };
			await written(store, changes(row, { set }));
			closed.unshift(row.id);
		}
		const { row } = await written(store, says(maya, "now"));
		await written(store, says(omar, "elsewhere"));
		const inState = async (state: ConversationRow["state"], after?: InState) =>
			(await store.conversationsIn(shop.id, state, after ?? null, 2)).map(
				({ id }) => id,
			);
		expect(await inState("waiting")).toEqual([row.id]);
		expect(await inState("open")).toEqual([]);
		expect(await inState("closed")).toEqual(closed.slice(0, 2));
		const second = await store.conversation(closed[1] ?? "");
		const after = { since: second?.state_since ?? 0, id: second?.id ?? "" };
		expect(await inState("closed", after)).toEqual(closed.slice(2));
		const own = await store.conversationsOf(maya.site_id, maya.id, 2);
		expect(own.map(({ id }) => id)).toEqual([row.id, closed[0]]);
		expect(await store.newestConversation(shop.id, maya.id)).toBe(row.id);
	});

	test("CV1 the one that is not closed comes first, however old it is", async () => {
		const { store, clock, maya } = stocked;
		const { row: oldest } = await written(store, says(maya, "a"));
		const set = { state: "closed" as const, state_since: clock.now() };
		const { row: shut } = await written(store, changes(oldest, { set }));
		clock.pass(1_000);
		const { row: newer } = await written(store, says(maya, "b"));
		await written(store, changes(newer, { set }));
		await written(store, changes(shut, { set: { state: "open" } }));
		const own = await store.conversationsOf(maya.site_id, maya.id, 1);
		expect(own.map(({ id }) => id)).toEqual([oldest.id]);
		const ask = () => store.newestConversation(maya.site_id, maya.id);
		expect(await ask()).toBe(oldest.id);
		await written(store, changes(shut, { set: { state: "closed" } }));
		expect(await ask()).toBe(newer.id);
	});
}
