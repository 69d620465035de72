import { expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import type { SavedReplyRow } from "../../saved-replies/rows.ts";
import { hired, type Stocked } from "./suite.ts";

/** What agents write often. */
export function savedReplySuite(stocked: Stocked): void {
	const kept = async (name: string, over: Partial<SavedReplyRow> = {}) => {
		const row = rowOf(stocked.shop.id, name, over);
		expect(await stocked.store.keepSavedReplies([{ row, was: null }], [])).toBe(
			true,
		);
		return row;
	};

	test("SR2 replies are read by name, those of a shop and of each person apart", async () => {
		const { store, shop, books } = stocked;
		const teo = await hired(store, "Teo", shop);
		const [b, a] = [await kept("b"), await kept("a")];
		const own = await kept("a", { owner_id: teo.person_id });
		const of = { site: shop.id, owner: "" };
		expect(await store.savedReplies(of, "", 9)).toEqual([a, b]);
		expect(await store.savedReplies(of, "a", 9)).toEqual([b]);
		expect(await store.savedReplies(of, "", 1)).toEqual([a]);
		const his = { site: shop.id, owner: teo.person_id };
		expect(await store.savedReplies(his, "", 9)).toEqual([own]);
		expect(await store.savedRepliesNamed(of, ["b", "c"])).toEqual([b]);
		expect(await store.savedRepliesSize(of)).toEqual({
			count: 2,
			bytes: a.bytes + b.bytes,
		});
		expect(await store.savedRepliesSize({ site: books.id, owner: "" })).toEqual(
			{ count: 0, bytes: 0 },
		);
		expect(await store.savedReply(shop.id, own.id)).toEqual(own);
		expect(await store.savedReply(books.id, own.id)).toBeUndefined();
		const [first, ...rest] = [a, b, own].sort((a, b) => (a.id < b.id ? -1 : 1));
		const all = (after = "", most = 9) =>
			store.savedRepliesToExport(shop.id, after, most);
		expect(await all("", 1)).toEqual([first]);
		expect(await all(first?.id)).toEqual(rest);
		expect(await store.savedRepliesToExport(books.id, "", 9)).toEqual([]);
	});

	test("SR3 all are saved or none, where one was changed since or the name is taken", async () => {
		const { store, shop } = stocked;
		const [a, b] = [await kept("a"), await kept("b")];
		const next = { ...a, texts: "[1]", version: 2 };
		const other = rowOf(shop.id, "c");
		const save = (was: number, row: SavedReplyRow) =>
			store.keepSavedReplies(
				[
					{ row: other, was: null },
					{ row, was },
				],
				[],
			);
		expect(await save(2, next)).toBe(false);
		expect(await save(1, { ...next, name_key: "b" })).toBe(false);
		expect(await store.savedReply(shop.id, other.id)).toBeUndefined();
		expect(await save(1, next)).toBe(true);
		expect(await store.savedReply(shop.id, a.id)).toEqual(next);
		expect(await store.removeSavedReply(a, [])).toBe(false);
		expect(await store.removeSavedReply(next, [])).toBe(true);
		expect(await store.removeSavedReply(b, [])).toBe(true);
	});

	test("SR6 uses are counted by month, for whom a reply is, and dropped by month", async () => {
		const { store, shop } = stocked;
		const [a, own] = [await kept("a"), await kept("a", { owner_id: newId() })];
		const count = (person: string, month: string) =>
			store.countSavedReplyUses(
				{ site: shop.id, person },
				[a.id, own.id, newId()],
				month,
			);
		await count(newId(), "2026-05");
		await count(own.owner_id, "2026-06");
		await count(own.owner_id, "2026-06");
		const uses = async (from: string) =>
			(await store.savedReplyUses(shop.id, [a.id, own.id], from))
				.map((row) => [row.reply_id === a.id, row.month, row.uses])
				.sort();
		expect(await uses("2026-05")).toEqual([
			[false, "2026-06", 2],
			[true, "2026-05", 1],
			[true, "2026-06", 2],
		]);
		expect(await store.replyUsesToExport(shop.id, a.id)).toMatchObject([
			{ month: "2026-05", uses: 1 },
			{ month: "2026-06", uses: 2 },
		]);
		expect(await store.dropSavedReplyUses("2026-06", 9)).toBe(1);
		expect(await uses("2026-01")).toHaveLength(2);
	});
}

function rowOf(
	site: string,
	name: string,
	over: Partial<SavedReplyRow> = {},
): SavedReplyRow {
	return {
		site_id: site,
		id: newId(),
		owner_id: "",
		name,
		name_key: name,
		shortcut: "",
		texts: "[]",
		files: "[]",
		bytes: 2 + name.length,
		version: 1,
		changed_at: 1,
		...over,
	};
}
