import { expect, test } from "vitest";
import { matchExpression, open } from "../../search/match-expression.ts";
import { by, changes, message, type Stocked, says, written } from "./suite.ts";

const ALL = { from: 0, below: Number.MAX_SAFE_INTEGER };

/** What is found, in the transaction in which it is said. */
export function searchSuite(stocked: Stocked): void {
	const found = async (word: string, site = stocked.shop.id, range = ALL) =>
		(
			await stocked.store.searched(
				matchExpression([site], [open(word)]),
				range,
				9,
			)
		).map(({ seq }) => seq);

	test("SE3 a committed line is found by the beginning of a word, on its site alone, the newest first", async () => {
		const { store, clock, shop, books, maya, omar } = stocked;
		const { row } = await written(store, says(maya, "Łódź, a lamp"));
		clock.pass(5);
		const entries = [message("another Lampshade", by(maya))];
		await written(store, changes(row, { entries }));
		await written(store, says(omar, "lampoon"));
		expect(await found("lamp")).toEqual([2, 1]);
		expect(await found("lodz")).toEqual([1]);
		expect(await found("lamp", books.id)).toEqual([1]);
		const key = { site_id: shop.id, conversation_id: row.id };
		const rowsIn = (seq: number | null, range = ALL, most = 9) =>
			store.searchRowsIn([key], seq, range, most);
		const [newest, ...older] = await rowsIn(null);
		expect(newest).toMatchObject({ seq: 2, state: "waiting", spam: 0 });
		expect(older.map(({ seq }) => seq)).toEqual([1, 0]);
		expect(await rowsIn(null, ALL, 1)).toEqual([newest]);
		expect(await rowsIn(null, { ...ALL, below: newest?.id ?? 0 })).toEqual(
			older,
		);
		expect(await rowsIn(0)).toMatchObject([{ seq: 0 }]);
		const ids = [older[0]?.id ?? 0, newest?.id ?? 0, 1];
		expect(await store.searchRows(ids)).toEqual([newest, older[0]]);
		expect(
			await found("lamp", shop.id, { ...ALL, below: newest?.id ?? 0 }),
		).toEqual([1]);
	});

	test("SE3 orders that the shop's server has signed are found, and no more once they are others", async () => {
		const { store, maya } = stocked;
		const proven = (orders: object[]) =>
			store.keepIdentity({
				...{ site_id: maya.site_id, id: maya.id, subject: "17" },
				...{ name: null, email: null, proven_at: 1 },
				orders: JSON.stringify(orders),
			});
		await proven([{ id: "K-1001" }]);
		expect(await found("1001")).toEqual([-1]);
		await proven([{ id: "K-2002" }]);
		expect(await found("1001")).toEqual([]);
		expect(await found("2002")).toEqual([-1]);
		await proven([]);
		expect(await found("2002")).toEqual([]);
	});

	test("SE8 of a new database nothing has to be read in", async () => {
		expect(await stocked.store.isSearchBehind()).toBe(false);
		expect(await stocked.store.readInSearch(9)).toBe(true);
	});
}
