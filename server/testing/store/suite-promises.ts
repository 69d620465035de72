import { expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import type { PromiseRow } from "../../promises/rows.ts";
import type { ConversationView } from "../../store/contract/views.ts";
import { changes, type Stocked, says, written } from "./suite.ts";

/** What shoppers were promised. */
export function promiseSuite(stocked: Stocked): void {
	const rowOf = (over: Partial<PromiseRow>): PromiseRow => ({
		...{ site_id: stocked.shop.id, id: newId(), conversation_id: "" },
		...{ visitor_id: stocked.maya.id, team_id: null, kind: "spoken" },
		...{ what: "We call you.", owner_kind: "agent", owner_id: "noor" },
		...{ owner_name: "Noor", due_at: 100, first_due_at: 100, made_at: 1 },
		...{ made_by: "noor", made_by_name: "Noor", made_seq: 3, state: "open" },
		...{ version: 1, changed_by: "noor", changed_as: "make", moved: 0 },
		...{ stage: "remind", remind_at: 50, late_from: 110, next_at: 50 },
		...{ late_at: null, kept_at: null, entered_at: null, kept_how: null },
		kept_seq: null,
		...{ withdrawn_at: null, confirmed: null, confirmed_at: null },
		...over,
	});

	/** Three of one conversation, due one after the other, the second of them late. */
	async function three() {
		const { store, maya } = stocked;
		const { row } = await written(store, says(maya, "Is it mended?"));
		const of = { conversation_id: row.id };
		const rows = [
			rowOf({ ...of, id: "b".repeat(22), due_at: 100 }),
			rowOf({ ...of, id: "a".repeat(22), due_at: 100, made_at: 2 }),
			rowOf({ ...of, due_at: 90, made_at: 3, state: "late", next_at: null }),
		];
		await written(store, changes(row, { promised: rows }));
		return { row, rows };
	}

	test("PD1 a promise is found by its id, its conversation, its shopper and its state", async () => {
		const { store, shop, books, maya, omar } = stocked;
		const { row, rows } = await three();
		const [first, second, late] = rows.map(({ id }) => id);
		const ids = (found: { id: string }[]) => found.map(({ id }) => id);
		expect(await store.promise(shop.id, first ?? "")).toMatchObject({
			...{ ref: row.ref, visitor_name: null, what: "We call you." },
		});
		expect(await store.promise(books.id, first ?? "")).toBeUndefined();
		expect(ids(await store.promisesIn(shop.id, "open", 9))).toEqual([
			...[second, first],
		]);
		expect(await store.promisesIn(shop.id, "open", 1)).toHaveLength(1);
		expect(ids(await store.promisesIn(shop.id, "late", 9))).toEqual([late]);
		expect(await store.promisesIn(books.id, "open", 9)).toEqual([]);
		const of = await store.promisesOfConversation(shop.id, row.id);
		expect(ids(of)).toEqual([first, second, late]);
		const hers = await store.promisesOfVisitor(shop.id, maya.id, 2);
		expect(ids(hers)).toEqual([late, second]);
		expect(await store.promisesOfVisitor(shop.id, omar.id, 2)).toEqual([]);
	});

	test("PD3 what somebody owes is counted, whether open or late", async () => {
		const { store, shop, books } = stocked;
		await three();
		expect(await store.countPromisesOwed(shop.id, "noor")).toBe(3);
		expect(await store.countPromisesOwed(shop.id, "teo")).toBe(0);
		expect(await store.countPromisesOwed(books.id, "noor")).toBe(0);
		expect(await store.promisesOwed(shop.id, "noor")).toHaveLength(3);
	});

	test("PD6 what is due is found in its order, and what comes next", async () => {
		const { store, shop } = stocked;
		const { row, rows } = await three();
		expect(await store.nextPromise()).toBe(50);
		expect(await store.promisesDue(49, 9)).toEqual([]);
		expect(await store.promisesDue(50, 9)).toHaveLength(2);
		expect(await store.promisesDue(50, 1)).toHaveLength(1);
		const [first, second] = rows;
		if (!first || !second) throw new Error("no promise");
		const promisesSet = [
			{
				row: first,
				set: { state: "kept", next_at: null, kept_at: 60 } as const,
			},
			{ row: second, set: { stage: "due", next_at: 100, version: 2 } as const },
		];
		await written(store, changes(row, { promisesSet }));
		expect(await store.nextPromise()).toBe(100);
		expect(await store.promise(shop.id, first.id)).toMatchObject({
			...{ state: "kept", kept_at: 60, next_at: null },
		});
		expect(await store.promise(shop.id, second.id)).toMatchObject({
			...{ stage: "due", version: 2 },
		});
	});

	test("PD9 the text goes, and what is open ends", async () => {
		const { store, clock, shop } = stocked;
		const { row, rows } = await three();
		await written(store, changes(row, { promisesErased: true }));
		for (const { id } of rows)
			expect(await store.promise(shop.id, id)).toMatchObject({
				...{ state: "withdrawn", what: null, next_at: null },
				withdrawn_at: clock.now(),
			});
		expect(await store.nextPromise()).toBeNull();
	});
	promiseListSuite(stocked, three);
}

/** Those that are read for figures and files. */
function promiseListSuite(
	stocked: Stocked,
	three: () => Promise<{ row: ConversationView; rows: PromiseRow[] }>,
): void {
	test("PD11 those that were first due within a time are read by a cursor", async () => {
		const { store, shop } = stocked;
		const { rows } = await three();
		const begin = { first_due_at: 0, id: "" };
		const first = await store.promisesFirstDue(shop.id, begin, 101, 2);
		expect(first).toHaveLength(2);
		const [, last] = first;
		if (!last) throw new Error("no promise");
		const rest = await store.promisesFirstDue(shop.id, last, 101, 9);
		const read = [...first, ...rest].map(({ id }) => id);
		expect(read.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
		expect(await store.promisesFirstDue(shop.id, begin, 100, 9)).toEqual([]);
	});

	test("a question is found by the entry that it was asked with", async () => {
		const { store, shop } = stocked;
		const { row } = await three();
		expect(await store.askWith(shop.id, row.id, 3)).toBeUndefined();
	});

	test("DA6 all of a conversation are exported", async () => {
		const { store } = stocked;
		const { row } = await three();
		expect(await store.promisesToExport(row)).toHaveLength(3);
	});
}
