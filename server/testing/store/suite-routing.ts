import { expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import type { ConversationPatch } from "../../store/contract/columns.ts";
import { looking, seen } from "./decisions.ts";
import {
	changes,
	hired,
	message,
	type Stocked,
	says,
	visitorRow,
	written,
} from "./suite.ts";

/** Who is there, what they have in hand, and what is due. */
export function routingSuite(stocked: Stocked): void {
	counting(stocked);
	due(stocked);
}

/** What is counted of somebody of the staff. */
function counting(stocked: Stocked): void {
	/** A conversation of a visitor of its own. */
	async function made(set: Partial<ConversationPatch> = {}) {
		const { store, shop } = stocked;
		const visitor = await store.makeVisitor(visitorRow(shop));
		const { row } = await written(store, says(visitor, "x"));
		return (await written(store, changes(row, { set }))).row;
	}

	test("RO8 what somebody has in hand is counted in the transaction that decides, quiet ones aside", async () => {
		const { store, shop } = stocked;
		const noor = await hired(store, "Noor", shop);
		const agent_id = noor.person_id;
		await store.keepLeases([{ person_id: agent_id, ends_at: 77 }]);
		await made({ state: "open", agent_id, quiet_since: 1 });
		const rows = [await made(), await made()];
		seen.length = 0;
		await store.commit(
			rows.map(({ site_id: site, id: conversation }) =>
				looking.of({ site, conversation }, agent_id, {
					workload: { person: agent_id },
				}),
			),
		);
		expect(seen).toEqual([
			{ slots: 3, availability: "here", lease_ends_at: 77, load: 0 },
			{ slots: 3, availability: "here", lease_ends_at: 77, load: 1 },
		]);
		expect(await store.workloadOf(agent_id)).toEqual({ load: 2, slots: 3 });
		expect(await store.workloadOf("nobody")).toEqual({ load: 0, slots: 0 });
		expect(await store.heldBy(agent_id)).toHaveLength(3);
	});

	test("RO8 nobody is decided about who does not work there", async () => {
		const { store, shop, books } = stocked;
		const ines = await hired(store, "Ines", books);
		const row = await made();
		seen.length = 0;
		await store.commit([
			looking.of({ site: shop.id, conversation: row.id }, null, {
				workload: { person: ines.person_id },
			}),
		]);
		expect(seen).toEqual([undefined]);
	});

	test("RO7 a decision that reads further rows is not taken without them", async () => {
		const { store, shop } = stocked;
		const row = await made();
		const { name, needs, args } = looking.of(
			{ site: shop.id, conversation: row.id },
			null,
			{ workload: { person: newId() } },
		);
		const { further: _, ...unsaid } = needs;
		const change = { name, needs: unsaid, args };
		await expect(store.commit([change])).rejects.toThrow("workload");
		// @ts-expect-error what is wanted of the workload is missing
		looking.of({ site: shop.id, conversation: row.id }, null);
	});

	test("RO7 AT7 what was missed is counted, and forgotten once something is taken or opened, or by the switch", async () => {
		const { store, shop } = stocked;
		const { person_id: noor } = await hired(store, "Noor", shop);
		const row = await made();
		const missed = async () => (await store.memberships(noor))[0]?.missed;
		await written(store, changes(row, { missed: noor }));
		await written(store, changes(row, { missed: noor }));
		expect(await missed()).toBe(2);
		await written(store, changes(row, { assigned: noor }));
		expect(await missed()).toBe(2);
		await written(store, changes(row, { attended: noor }));
		expect(await missed()).toBe(0);
		await written(store, changes(row, { missed: noor }));
		await store.setAvailability(noor, {
			availability: "break",
			until: 9,
			set_because: null,
		});
		expect(await store.memberships(noor)).toMatchObject([
			{ missed: 0, availability: "break", until: 9, set_because: null },
		]);
	});
}

/** What is found again, and when it is due. */
function due(stocked: Stocked): void {
	/** A conversation of a visitor of its own. */
	async function made(set: Partial<ConversationPatch> = {}) {
		const { store, shop } = stocked;
		const visitor = await store.makeVisitor(visitorRow(shop));
		const { row } = await written(store, says(visitor, "x"));
		return (await written(store, changes(row, { set }))).row;
	}

	test("RO1 leases are kept once for each person, many at a time", async () => {
		const { store, shop } = stocked;
		const [noor, teo] = [
			(await hired(store, "Noor", shop)).person_id,
			(await hired(store, "Teo", shop)).person_id,
		];
		await store.keepLeases([]);
		await store.keepLeases([
			{ person_id: noor, ends_at: 1 },
			{ person_id: teo, ends_at: 2 },
		]);
		await store.keepLeases([{ person_id: noor, ends_at: 3 }]);
		const leases = new Map(
			(await store.leases()).map(({ person_id, ends_at }) => [
				person_id,
				ends_at,
			]),
		);
		expect(leases).toEqual(
			new Map([
				[noor, 3],
				[teo, 2],
			]),
		);
	});

	test("RO2 what waits or is open is found again, and where", async () => {
		const { store, shop, books, omar } = stocked;
		expect(await store.sitesAtWork()).toEqual([]);
		const [one, two] = [await made(), await made({ state: "open" })];
		await made({ state: "closed" });
		await written(store, says(omar, "x"));
		const ids = (await store.atWork(shop.id)).map(({ id }) => id);
		expect(ids.sort()).toEqual([one.id, two.id].sort());
		expect((await store.sitesAtWork()).sort()).toEqual(
			[shop.id, books.id].sort(),
		);
	});

	test("RO11 what is due comes with the time of the next", async () => {
		const { store, clock } = stocked;
		const now = clock.now();
		const late = await made({ due_at: now - 1 });
		await made({ due_at: now + 5 });
		await made({ due_at: now + 9 });
		const { due, next } = await store.routingDue(now);
		expect(due.map(({ id }) => id)).toEqual([late.id]);
		expect(next).toBe(now + 5);
		expect(await store.routingDue(now - 2)).toEqual({ due: [], next: now - 1 });
	});

	test("RO3 breaks that end are found, with the time of the next", async () => {
		const { store, shop } = stocked;
		const set = { availability: "break" as const, set_because: null };
		const { person_id } = await hired(store, "Noor", shop);
		await store.setAvailability(person_id, { ...set, until: 50 });
		expect(await store.breaksDue(49)).toEqual({ due: [], next: 50 });
		expect(await store.breaksDue(50)).toMatchObject({
			due: [{ person_id }],
			next: null,
		});
	});

	test("MS4 a message is what its client id names, whatever is written with it", async () => {
		const { store, maya } = stocked;
		const clientId = newId();
		const { row } = await written(store, says(maya, "one"));
		const author = { kind: "visitor" as const, id: maya.id, name: null };
		const word = message("two", author, clientId);
		await written(store, changes(row, { entries: [word] }));
		const [again] = await store.commit([says(maya, "two", clientId)]);
		expect(again).toMatchObject({ kind: "duplicate", entry: { seq: 2 } });
	});
}
