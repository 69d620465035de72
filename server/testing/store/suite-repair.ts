import { expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import type { RecoveryRow } from "../../repair/rows.ts";
import { changes, type Stocked, says, written } from "./suite.ts";

/** What went wrong for shoppers, until they were told. */
export function repairSuite(stocked: Stocked): void {
	const rowOf = (over: Partial<RecoveryRow>): RecoveryRow => ({
		...{ site_id: stocked.shop.id, id: newId(), conversation_id: "" },
		...{ visitor_id: stocked.maya.id, relation: "visitor" },
		...{ causes: '["score"]', score: 1, words: "Wrong lamp.", version: 1 },
		...{ state: "to_do", changed_by: null, changed_as: "open" },
		...{ opened_at: 1, opened_seq: 3, opened_by: null, due_at: 100 },
		...{ first_due_at: 100, owner_id: "noor", owner_name: "Noor" },
		...{ ending: null, put_by: null, put_by_name: null, put_at: null },
		...{ apology: null, correction: null, correction_text: null },
		...{ promise_id: null, prevention: "", told: null, told_at: null },
		...{ done_at: null, ended_at: null, second_score: null },
		...{ second_at: null, not_accepted: 0, next_at: 50 },
		...{ tries: "[]", somebody_else_at: null },
		...over,
	});

	/** One that is done, and one that is open, of one conversation. */
	async function two() {
		const { store, maya } = stocked;
		const { row } = await written(store, says(maya, "The wrong lamp came."));
		const of = { conversation_id: row.id };
		const done = rowOf({
			...{ ...of, state: "done", done_at: 9, ended_at: 9, next_at: null },
		});
		const open = rowOf({ ...of, opened_at: 10 });
		await written(store, changes(row, { recovered: [done, open] }));
		return { row, done, open };
	}

	test("RP1 one is found by its id, its conversation, its shopper and its state", async () => {
		const { store, shop, books, maya } = stocked;
		const { row, done, open } = await two();
		const ids = (found: { id: string }[]) => found.map(({ id }) => id);
		expect(await store.recovery(shop.id, open.id)).toMatchObject({
			...{ ref: row.ref, words: "Wrong lamp.", language: null },
		});
		expect(await store.recovery(books.id, open.id)).toBeUndefined();
		expect(ids(await store.recoveriesIn(shop.id, "to_do", 9))).toEqual([
			open.id,
		]);
		const of = await store.recoveriesOfConversation(shop.id, row.id);
		expect(ids(of)).toEqual([done.id, open.id]);
		const hers = await store.recoveriesOfVisitor(shop.id, maya.id, 9);
		expect(ids(hers)).toEqual([open.id, done.id]);
		expect(await store.recoveryDoneSince(shop.id, 8)).toBe(true);
		expect(await store.recoveryDoneSince(shop.id, 9)).toBe(false);
		const begin = { opened_at: 0, id: "" };
		expect(await store.recoveriesOpened(shop.id, begin, 10, 9)).toHaveLength(1);
		expect(await store.recoveriesOpened(shop.id, begin, 11, 9)).toHaveLength(2);
	});

	test("RP2 a second open one of a conversation is not kept", async () => {
		const { store } = stocked;
		const { row } = await two();
		const second = rowOf({ conversation_id: row.id });
		await expect(
			written(store, changes(row, { recovered: [second] })),
		).rejects.toThrow();
	});

	test("RP9 what is to be looked at is found in its order", async () => {
		const { store, shop } = stocked;
		const { open } = await two();
		expect(await store.nextRecovery()).toBe(50);
		expect(await store.recoveriesDue(49, 9)).toEqual([]);
		expect(await store.recoveriesDue(50, 9)).toMatchObject([{ id: open.id }]);
		await store.postponeRecovery({ site_id: shop.id, id: open.id }, 70);
		expect(await store.nextRecovery()).toBe(70);
	});

	test("RP10 the words go, and what is open ends", async () => {
		const { store, clock, shop } = stocked;
		const { row, done, open } = await two();
		await written(store, changes(row, { recoveriesErased: true }));
		expect(await store.recovery(shop.id, open.id)).toMatchObject({
			...{ state: "no_way_back", words: null, next_at: null, score: 1 },
			ended_at: clock.now(),
		});
		expect(await store.recovery(shop.id, done.id)).toMatchObject({
			...{ state: "done", words: null, ended_at: 9 },
		});
	});

	test("DA6 all of a conversation are exported", async () => {
		const { store } = stocked;
		const { row } = await two();
		expect(await store.recoveriesToExport(row)).toHaveLength(2);
	});

	test("RP5 what is changed is kept", async () => {
		const { store, shop } = stocked;
		const { row, open } = await two();
		const set = { state: "told", told: "It is sent.", version: 2 } as const;
		const recoveriesSet = [{ row: open, set }];
		await written(store, changes(row, { recoveriesSet }));
		expect(await store.recovery(shop.id, open.id)).toMatchObject(set);
	});
}
