import { expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import type { NewEntry } from "../../store/contract/change.ts";
import { changes, note, type Stocked, says, written } from "./suite.ts";

/** Who is named in notes, and what is to be said later. */
export function answeringSuite(stocked: Stocked): void {
	const begin = async () =>
		(await written(stocked.store, says(stocked.maya, "Hello"))).row;
	const noteTo = (...people: string[]): NewEntry =>
		({
			...note("Look"),
			body: { text: "Look", mentions: people.map((id) => ({ id, name: "x" })) },
		}) as NewEntry;

	test("AN3 notes are listed for whom they name, the newest first, until they are read, or too old", async () => {
		const { store, clock } = stocked;
		const row = await begin();
		const [noor, teo] = [newId(), newId()];
		const one = await written(
			store,
			changes(row, { entries: [noteTo(noor, teo)] }),
		);
		clock.pass(5);
		await written(store, changes(row, { entries: [noteTo(noor)] }));
		const seqs = async (person: string, most = 9) =>
			(await store.mentionsOf(person, [row.site_id], most)).map(
				({ seq }) => seq,
			);
		const first = one.entries[0]?.seq ?? 0;
		expect(await seqs(noor)).toEqual([first + 1, first]);
		expect(await seqs(noor, 1)).toEqual([first + 1]);
		expect(await seqs(teo)).toEqual([first]);
		expect(await store.mentionsOf(teo, [newId()], 9)).toEqual([]);
		const { site_id, id: conversation_id } = row;
		const unread = [{ site_id, unread: 2 }];
		expect(await store.unreadMentions(noor)).toEqual(unread);
		const of = { site_id, conversation_id, person_id: noor };
		expect(await store.markMentions(of, first, clock.now())).toBe(true);
		expect(await store.markMentions(of, first, clock.now())).toBe(false);
		expect(await store.unreadMentions(noor)).toEqual([{ site_id, unread: 1 }]);
		expect(await store.pruneMentions(clock.now(), 1)).toBe(1);
		expect(await store.pruneMentions(clock.now(), 9)).toBe(1);
		expect(await seqs(noor)).toEqual([first + 1]);
	});

	test("AN5 nothing waits to be said where nothing was scheduled", async () => {
		const { store, clock } = stocked;
		const { site_id, id } = await begin();
		expect(await store.scheduledMessage(site_id, id)).toBeUndefined();
		expect(await store.scheduledToExport({ site_id, id })).toBeUndefined();
		expect(await store.scheduledDue(clock.now(), 9)).toEqual([]);
		expect(await store.nextScheduled()).toBeNull();
		expect(await store.pruneScheduled(clock.now(), 9, clock.now())).toBe(0);
	});
}
