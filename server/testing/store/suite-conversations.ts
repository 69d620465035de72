import { expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import { reopening } from "../../conversations/lifecycle.ts";
import { looking, seen } from "./decisions.ts";
import {
	by,
	changes,
	message,
	note,
	type Stocked,
	says,
	written,
} from "./suite.ts";

/** The log, its one line of numbers, and everything that is decided while a row is locked. */
export function conversationSuite(stocked: Stocked): void {
	numbering(stocked);
	deciding(stocked);
	reading(stocked);
}

/** Numbers, times and client ids. */
function numbering(stocked: Stocked): void {
	test("MS4 entries are numbered 1, 2, 3 without a gap, across commits and within one", async () => {
		const { store, maya } = stocked;
		const { row } = await written(store, says(maya, "one"));
		await store.commit([says(maya, "two"), says(maya, "three")]);
		await written(store, changes(row, { entries: [note("n"), note("m")] }));
		const entries = await store.entriesAfter(row, 0, "staff", 100);
		expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
		expect(await store.conversation(row.id)).toMatchObject({
			last_seq: 5,
			last_public_seq: 3,
			last_visitor_seq: 3,
			preview_by: "visitor",
			preview_body: '{"text":"three"}',
		});
	});

	test("BL8 how far several conversations are is one question", async () => {
		const { store, maya } = stocked;
		const { row } = await written(store, says(maya, "one"));
		await written(store, changes(row, { entries: [note("n")] }));
		const heads = await store.conversationHeads([row.id, newId()]);
		expect(heads).toEqual([
			{
				...{ site_id: row.site_id, id: row.id, last_seq: 2 },
				last_at: (await store.conversation(row.id))?.last_at,
				...{ read_by_visitor: row.read_by_visitor, read_by_agent: 0 },
			},
		]);
		expect(await store.conversationHeads([])).toEqual([]);
	});

	test("MS4 times in a log never step back, whatever the clock does", async () => {
		const { store, clock, maya } = stocked;
		const { entries } = await written(store, says(maya, "one"));
		clock.pass(-60_000);
		const { entries: later } = await written(store, says(maya, "two"));
		expect(later[0]?.at).toBe(entries[0]?.at);
	});

	test("MS1 the same client id of the same author is kept once, also within one commit", async () => {
		const { store, maya } = stocked;
		const clientId = newId();
		const group = [says(maya, "one", clientId), says(maya, "one", clientId)];
		const [first, second] = await store.commit(group);
		expect(first?.kind).toBe("written");
		expect(second).toMatchObject({ kind: "duplicate", entry: { seq: 1 } });
		const [third] = await store.commit([says(maya, "other", clientId)]);
		expect(third).toMatchObject({ kind: "duplicate", entry: { seq: 1 } });
	});

	test("MS1 another author, and another site, may use the same client id", async () => {
		const { store, maya, omar, shop } = stocked;
		const clientId = newId();
		const other = await store.makeVisitor({
			...maya,
			id: newId(),
			token_hash: newId(),
			site_id: shop.id,
		});
		const ids = new Set<string>();
		for (const visitor of [maya, omar, other]) {
			const { row } = await written(store, says(visitor, "one", clientId));
			ids.add(row.id);
		}
		expect(ids.size).toBe(3);
	});
}

/** What is decided while a row is locked. */
function deciding(stocked: Stocked): void {
	test("MS5 a visitor has one current conversation, and a new one once it is closed", async () => {
		const { store, maya } = stocked;
		const [first, second] = await store.commit([
			says(maya, "one"),
			says(maya, "two"),
		]);
		if (first?.kind !== "written" || second?.kind !== "written")
			throw new Error("not written");
		expect(first.before).toBeNull();
		expect(second.row.id).toBe(first.row.id);
		await written(store, changes(first.row, { set: { state: "closed" } }));
		const { row, before } = await written(store, says(maya, "three"));
		expect(before).toBeNull();
		expect(row.id).not.toBe(first.row.id);
	});

	test("CV6 a second conversation beside the current one is refused, and only that change", async () => {
		const { store, maya, omar } = stocked;
		const { row } = await written(store, says(maya, "one"));
		await written(store, changes(row, { set: { state: "closed" } }));
		await written(store, says(maya, "two"));
		const agent = {
			id: newId(),
			name: "Noor",
			roles: new Map([[maya.site_id, "agent" as const]]),
		};
		const outcomes = await store.commit([
			says(omar, "hello"),
			reopening.of(
				{ site: row.site_id, conversation: row.id },
				{ agent: agent as never, undo: false },
				{ current: true },
			),
		]);
		expect(outcomes.map(({ kind }) => kind)).toEqual(["written", "refused"]);
		expect(outcomes[1]).toMatchObject({ refusal: { code: "conflict" } });
		expect(await store.conversation(row.id)).toMatchObject({
			state: "closed",
			last_seq: 1,
		});
	});

	test("MS7 a change that throws takes the whole group back; one that refuses takes only itself", async () => {
		const { store, maya, omar } = stocked;
		const { row } = await written(store, says(maya, "one"));
		const poisoned = changes(row, {
			entries: [message(1n as never, by(maya))],
		});
		await expect(
			store.commit([says(omar, "lost"), says(maya, "lost"), poisoned]),
		).rejects.toThrow();
		expect(await store.entriesAfter(row, 0, "staff", 9)).toHaveLength(1);
		expect(await store.conversationsOf(omar.site_id, omar.id, 9)).toEqual([]);
		const refusing = changes(row, { refuse: "closed" });
		const outcomes = await store.commit([refusing, says(omar, "kept")]);
		expect(outcomes).toMatchObject([
			{ kind: "refused", refusal: { code: "closed" } },
			{ kind: "written" },
		]);
	});

	test("MS7 a change of a conversation that is not there sees null", async () => {
		const { store, maya, omar } = stocked;
		const { row } = await written(store, says(maya, "one"));
		seen.length = 0;
		// The id is right and the site is wrong: as good as unknown.
		for (const [site, conversation] of [
			[omar.site_id, row.id],
			[row.site_id, "x"],
		] as const)
			await store.commit([
				looking.of({ site, conversation }, null, { workload: { person: "x" } }),
			]);
		expect(seen).toEqual([null, null]);
	});
}

/** What is read again. */
function reading(stocked: Stocked): void {
	test("WD1 an erased body is gone from the row, the list and the search; its number stays", async () => {
		const { store, clock, maya } = stocked;
		const { row } = await written(store, says(maya, "secret"));
		const erased = await written(store, changes(row, { erase: 1 }));
		expect(erased.row.preview_body).toBeNull();
		const [entry] = await store.entriesAfter(row, 0, "all", 9);
		expect(entry).toMatchObject({
			seq: 1,
			body: null,
			erased_at: clock.now(),
		});
		expect((await store.conversation(row.id))?.preview_body).toBeNull();
	});

	test("RD3 entries come oldest first, after the cursor, at most as many as asked for", async () => {
		const { store, maya } = stocked;
		const { row } = await written(store, says(maya, "1"));
		await written(
			store,
			changes(row, {
				entries: ["2", "3", "4", "5"].map((text) => message(text, by(maya))),
			}),
		);
		const read = await store.entriesAfter(row, 2, "all", 2);
		expect(read.map(({ seq }) => seq)).toEqual([3, 4]);
		expect(await store.entriesAfter(row, 5, "all", 2)).toEqual([]);
	});

	test("RD4 what is for staff is skipped, and each entry names the one before it that visitors see", async () => {
		const { store, maya } = stocked;
		const { row } = await written(store, says(maya, "1"));
		const entries = [note("2"), message("3", by(maya)), note("4"), note("5")];
		await written(store, changes(row, { entries }));
		await written(store, says(maya, "6"));
		const all = await store.entriesAfter(row, 0, "all", 9);
		expect(all.map(({ seq, prev_public }) => [seq, prev_public])).toEqual([
			[1, 0],
			[3, 1],
			[6, 3],
		]);
		expect(await store.entriesAfter(row, 0, "staff", 9)).toHaveLength(6);
	});

	test("RD6 entries are read by site and conversation together", async () => {
		const { store, maya, omar } = stocked;
		const { row } = await written(store, says(maya, "1"));
		const wrong = { site_id: omar.site_id, id: row.id };
		expect(await store.entriesAfter(wrong, 0, "staff", 9)).toEqual([]);
		expect(await store.conversation("x")).toBeUndefined();
		expect(await store.conversationsOf(omar.site_id, maya.id, 9)).toEqual([]);
	});
}
