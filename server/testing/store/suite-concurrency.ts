import { expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import { giving } from "../../conversations/assign.ts";
import type { ConversationView } from "../../store/contract/views.ts";
import {
	changes,
	hired,
	note,
	type Stocked,
	says,
	visitorRow,
	written,
} from "./suite.ts";

const WRITERS = 16;
const EACH = 8;

/** Many who write at the same time. What the relay puts into one group may as well come in many. */
export function concurrencySuite(stocked: Stocked): void {
	oneLog(stocked);
	groups(stocked);
	reads(stocked);
}

function oneLog(stocked: Stocked): void {
	test("MS4 numbers have no gap while sixteen write into one conversation at once", async () => {
		const { store, maya } = stocked;
		const { row } = await written(store, says(maya, "first"));
		const numbers = await Promise.all(
			times(WRITERS).map(async (writer) => {
				const own: number[] = [];
				for (const at of times(EACH)) {
					const one = changes(row, { entries: [note(`${writer}.${at}`)] });
					const { entries } = await written(store, one);
					own.push(...entries.map(({ seq }) => seq));
				}
				return own;
			}),
		);
		for (const own of numbers) expect(own).toEqual(own.toSorted(byNumber));
		const all = numbers.flat().toSorted(byNumber);
		expect(all).toEqual(times(WRITERS * EACH).map((at) => at + 2));
		const entries = await store.entriesAfter(row, 0, "staff", 1_000);
		expect(entries.map(({ seq }) => seq)).toEqual([1, ...all]);
		expect(await store.conversation(row.id)).toMatchObject({
			last_seq: WRITERS * EACH + 1,
		});
	});

	test("MS5 first words that a visitor says in many tabs at once begin one conversation", async () => {
		const { store, maya } = stocked;
		const outcomes = await Promise.all(
			times(WRITERS).map((at) => written(store, says(maya, `tab ${at}`))),
		);
		expect(new Set(outcomes.map(({ row }) => row.id)).size).toBe(1);
		expect(outcomes.filter(({ before }) => before === null)).toHaveLength(1);
	});

	test("MS1 the same client id that comes in many groups at once is kept once", async () => {
		const { store, maya } = stocked;
		const clientId = newId();
		const outcomes = await Promise.all(
			times(WRITERS).map(() => store.commit([says(maya, "once", clientId)])),
		);
		const kinds = outcomes.flat().map(({ kind }) => kind);
		expect(kinds.filter((kind) => kind === "written")).toHaveLength(1);
		expect(kinds.filter((kind) => kind === "duplicate")).toHaveLength(
			WRITERS - 1,
		);
	});
}

function groups(stocked: Stocked): void {
	test("MS7 groups that lock the same conversations in any order all come through", async () => {
		const { store, shop } = stocked;
		const rows: ConversationView[] = [];
		for (const _ of times(4)) {
			const visitor = await store.makeVisitor(visitorRow(shop));
			rows.push((await written(store, says(visitor, "x"))).row);
		}
		const groupOf = (at: number) =>
			(at % 2 ? rows : rows.toReversed()).map((row) =>
				changes(row, { entries: [note(`${at}`)] }),
			);
		const outcomes = await Promise.all(
			times(WRITERS).map((at) => store.commit(groupOf(at))),
		);
		expect(outcomes.flat().every(({ kind }) => kind === "written")).toBe(true);
		for (const { id } of rows)
			expect(await store.conversation(id)).toMatchObject({
				last_seq: WRITERS + 1,
			});
	});

	test("MS7 a group that fails takes nothing of the others with it", async () => {
		const { store, maya } = stocked;
		const { row } = await written(store, says(maya, "first"));
		const fails = changes(row, { erase: Number.POSITIVE_INFINITY });
		const all = await Promise.allSettled(
			times(WRITERS).map((at) => {
				const one = changes(row, { entries: [note(`${at}`)] });
				return store.commit(at % 4 ? [one] : [one, fails]);
			}),
		);
		const failed = all.filter(({ status }) => status === "rejected").length;
		expect(failed).toBe(WRITERS / 4);
		const entries = await store.entriesAfter(row, 0, "staff", 1_000);
		expect(entries.map(({ seq }) => seq)).toEqual(
			times(WRITERS - failed + 1).map((at) => at + 1),
		);
	});
}

function reads(stocked: Stocked): void {
	test("RO3 a slot is given once, whoever gives it at the same time", async () => {
		const { store, shop } = stocked;
		const { person_id } = await hired(store, "Noor", shop);
		const agent = { id: person_id, name: "Noor" };
		const rows: ConversationView[] = [];
		for (const _ of times(8)) {
			const visitor = await store.makeVisitor(visitorRow(shop));
			rows.push((await written(store, says(visitor, "x"))).row);
		}
		const gives = ({ id, epoch }: ConversationView) =>
			giving.of(
				{ site: shop.id, conversation: id },
				{
					seen: { site: shop.id, id, epoch },
					agent,
					given: {
						reason: "given",
						because: { kind: "only" },
						presentUntil: Number.MAX_SAFE_INTEGER,
					} as never,
				},
				{ workload: { person: person_id } },
			);
		const all = await Promise.all(
			rows.map((row) => store.commit([gives(row)])),
		);
		const kinds = all.flat().map(({ kind }) => kind);
		// Three slots.
		expect(kinds.toSorted()).toEqual([
			...times(5).map(() => "refused"),
			...times(3).map(() => "written"),
		]);
	});
}

function times(most: number): number[] {
	return Array.from({ length: most }, (_, at) => at);
}

function byNumber(one: number, other: number): number {
	return one - other;
}
