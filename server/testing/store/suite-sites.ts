import { expect, test } from "vitest";
import type {
	EstimatedWaitRow,
	QueueEventRow,
} from "../../store/contract/routing-rows.ts";
import { changes, hired, type Stocked, says, written } from "./suite.ts";

/** What owners set, and what was learnt of waits. */
export function siteSuite(stocked: Stocked): void {
	teams(stocked);
	keys(stocked);
	waits(stocked);
}

function keys(stocked: Stocked): void {
	test("IK5 the last use of each key is kept, of that site alone", async () => {
		const { store, shop, books } = stocked;
		await store.keepKeyUse(shop.id, "a", 1);
		await store.keepKeyUse(shop.id, "b", 2);
		await store.keepKeyUse(shop.id, "a", 3);
		const uses = await store.keyUses(shop.id);
		expect(uses.map(({ kid, used_at }) => [kid, used_at]).sort()).toEqual([
			["a", 3],
			["b", 2],
		]);
		expect(await store.keyUses(books.id)).toEqual([]);
	});
}

function teams(stocked: Stocked): void {
	test("ST5 what is set for a site and its members is of that site alone", async () => {
		const { store, shop, books } = stocked;
		const noor = await hired(store, "Noor", shop);
		await store.setSite(shop.id, { languages: '["lt"]' });
		await store.setMember(shop.id, noor.person_id, { slots: 5 });
		expect(await store.site(shop.id)).toMatchObject({ languages: '["lt"]' });
		expect(await store.site(books.id)).toEqual(books);
		expect(await store.members(shop.id)).toMatchObject([{ slots: 5 }]);
		expect(await store.staff(shop.id)).toMatchObject([
			{ person_id: noor.person_id, email: "noor@example.com" },
		]);
		expect(await store.staff(books.id)).toEqual([]);
	});

	test("ST5 members stand by name and teams by age, and a name's equals by id", async () => {
		const { store, shop } = stocked;
		for (const name of ["b", "é", "a", "Z"]) await hired(store, name, shop);
		const members = await store.members(shop.id);
		expect(members.map(({ name }) => name)).toEqual(["Z", "a", "b", "é"]);
		const team = (id: string, created_at: number) =>
			store.keepTeam({ site_id: shop.id, id, name: id, offers: 0, created_at });
		for (const [id, at] of [["y", 2] as const, ["x", 2], ["z", 1]] as const)
			await team(id, at);
		await team("x", 2);
		const ids = (await store.teams(shop.id)).map(({ id }) => id);
		expect(ids).toEqual(["z", "x", "y"]);
	});

	test("ST5 closed conversations of a team get its name in parts, and no others do", async () => {
		const { store, clock, maya, shop } = stocked;
		const all: string[] = [];
		for (const state of ["closed", "closed", "closed", "open"] as const) {
			const { row } = await written(store, says(maya, "Hello?"));
			const set = { state, team_id: "lamps", team_name: "Lamps" };
			await written(store, changes(row, { set }));
			all.push(row.id);
			clock.pass(1);
		}
		const name = { team_id: "lamps", team_name: "Lights" };
		const set = (after: string) =>
			store.setTeamOfClosed(shop.id, "lamps", name, after, 2);
		const second = await set("");
		expect(second).toBe(all.slice(0, 3).sort()[1]);
		const third = await set(second ?? "");
		expect(await set(third ?? "")).toBeNull();
		const names = await Promise.all(
			all.map(async (id) => (await store.conversation(id))?.team_name),
		);
		expect(names).toEqual(["Lights", "Lights", "Lights", "Lamps"]);
		expect(await store.conversationsForTeam(shop.id, "lamps")).toEqual([
			all[3],
		]);
	});
}

function waits(stocked: Stocked): void {
	test("WT3 what happened in a queue is read oldest first, page by page, with its reply", async () => {
		const { store, shop, books } = stocked;
		const ids = Array.from({ length: 1_001 }, (_, at) =>
			String(at).padStart(4, "0"),
		);
		const events = ids.map((id) => eventOf(shop.id, id));
		for (let at = 0; at < events.length; at += 200)
			await store.keepQueueEvents(events.slice(at, at + 200));
		await store.keepReply({ ...eventOf(shop.id, "0000"), replied: 7 });
		const page = await store.queueEvents(shop.id, 5);
		expect(page).toHaveLength(1_000);
		expect(page[0]).toMatchObject({ conversation_id: "0000", replied: 7 });
		const rest = await store.queueEvents(shop.id, 5, page.at(-1));
		expect(rest).toEqual([eventOf(shop.id, "1000")]);
		expect(await store.queueEvents(shop.id, 6)).toEqual([]);
		expect(await store.queueEvents(books.id, 0)).toEqual([]);
	});

	test("WT3 the first range of a wait stays, and so does the first that came of it", async () => {
		const { store, shop } = stocked;
		const first = toldOf(shop.id, "a");
		await store.keepEstimatedWaits([first, toldOf(shop.id, "b")]);
		await store.keepEstimatedWaits([{ ...first, low: 9 }]);
		const ends = { site_id: shop.id, conversation_id: "a", epoch: 1 };
		for (const taken_at of [7, 8]) await store.keepTaken({ ...ends, taken_at });
		for (const outcome of ["answered", "left"] as const)
			await store.endEstimatedWait({ ...ends, outcome, ended_at: 9 });
		await store.keepTaken({ ...ends, taken_at: 10 });
		const told = await store.estimatedWaits(shop.id, 5);
		expect(told).toEqual([
			{ ...first, outcome: "answered", ended_at: 9, taken_at: 8 },
			toldOf(shop.id, "b"),
		]);
		expect(await store.estimatedWaits(shop.id, 5, first)).toEqual([
			toldOf(shop.id, "b"),
		]);
		expect(await store.estimatedWaits(shop.id, 6)).toEqual([]);
	});
}

export function eventOf(
	site_id: string,
	conversation_id: string,
): QueueEventRow {
	return {
		site_id,
		line: "-/-",
		at: 5,
		kind: "started",
		waited: 1,
		waiting: 1,
		slots: 1,
		replied: null,
		conversation_id,
	};
}

export function toldOf(
	site_id: string,
	conversation_id: string,
): EstimatedWaitRow {
	return {
		site_id,
		conversation_id,
		epoch: 1,
		line: "-/-",
		told_at: 5,
		ahead: 0,
		kind: "range",
		low: 1,
		high: 2,
		meaning: "answered",
		outcome: null,
		ended_at: null,
		taken_at: null,
	};
}
