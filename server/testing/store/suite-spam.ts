import { expect, test } from "vitest";
import { auditRow } from "../../people/audit.ts";
import { changes, type Stocked, says, written } from "./suite.ts";

/** What is marked as spam. */
export function spamSuite(stocked: Stocked): void {
	test("SO8 what is marked as spam has a list of its own, the newest first, and is in no other of closed ones", async () => {
		const { store, clock, maya, omar, shop } = stocked;
		const marked: string[] = [];
		for (const text of ["a", "b", "c"]) {
			const { row } = await written(store, says(maya, text));
			clock.pass(1_000);
			const set = { state: "closed", state_since: clock.now() } as const;
			await written(store, changes(row, { set: { ...set, spam: 1 } }));
			marked.unshift(row.id);
		}
		await written(store, says(omar, "elsewhere"));
		const first = await store.spam(shop.id, null, 2);
		expect(first.map(({ id }) => id)).toEqual(marked.slice(0, 2));
		const [, last] = first;
		const before = { since: last?.state_since ?? 0, id: last?.id ?? "" };
		const second = await store.spam(shop.id, before, 2);
		expect(second.map(({ id }) => id)).toEqual(marked.slice(2));
		expect(await store.conversationsIn(shop.id, "closed", null, 9)).toEqual([]);
	});

	test("SO11 the newest entries of some kinds are read without the others", async () => {
		const { store, maya } = stocked;
		const { row } = await written(store, says(maya, "a"));
		await written(store, says(maya, "b"));
		const read = await store.entriesOfKinds(row, ["message"], 9);
		expect(read.map(({ seq }) => seq)).toEqual([2, 1]);
		expect(await store.entriesOfKinds(row, ["message"], 1)).toHaveLength(1);
		expect(await store.entriesOfKinds(row, ["closed"], 9)).toEqual([]);
	});

	test("NU2 a visitor has one block, which is listed, found by them, dropped, and gone once it has ended", async () => {
		const { store, clock, maya, shop } = stocked;
		const site_id = shop.id;
		const block = (id: string, until: number | null) => ({
			...{ site_id, id, visitor_id: maya.id, subject_hash: null, until },
			...{ conversation_id: null, why: "", person_id: "nobody" },
			at: clock.now(),
		});
		const line = auditRow(site_id, clock.now(), {
			action: "visitor_blocked",
			by: null,
		});
		await store.keepBlock(block("one", null), line);
		const again = { ...line, id: `${line.id}1` };
		await store.keepBlock(block("two", clock.now() + 9), again);
		const listed = await store.blocks(site_id, null, 9);
		expect(listed.map(({ id }) => id)).toEqual(["two"]);
		expect(await store.blockOfVisitor(maya)).toMatchObject({ id: "two" });
		expect(await store.blockToHand(maya)).toMatchObject({ why: "" });
		expect(await store.blocksToExport(site_id, "", 9)).toMatchObject([
			{ id: "two", visitor_id: maya.id, person_id: "nobody" },
		]);
		expect(await store.blocksToExport(site_id, "two", 9)).toEqual([]);
		expect(await store.dropEndedBlocks(clock.now() + 8, 9)).toBe(0);
		expect(await store.dropEndedBlocks(clock.now() + 9, 9)).toBe(1);
		expect(await store.block(site_id, "two")).toBeUndefined();
		const third = { ...line, id: `${line.id}2` };
		await store.keepBlock(block("three", null), third);
		await store.dropBlock(site_id, "three", { ...line, id: `${line.id}3` });
		expect(await store.blocks(site_id, null, 9)).toEqual([]);
	});
}
