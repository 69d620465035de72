import { expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import { auditRow } from "../../people/audit.ts";
import { hired, type Stocked } from "./suite.ts";
import { eventOf, toldOf } from "./suite-sites.ts";

/** What ends by itself: dropped at its time, the oldest first, and no more at once than was said. */
export function pruningSuite(stocked: Stocked): void {
	signingIn(stocked);
	notifying(stocked);
	waiting(stocked);
	hiding(stocked);
}

function hiding(stocked: Stocked): void {
	test("DA21 of a message nothing is hidden, and nothing is due", async () => {
		const { store, shop } = stocked;
		const audit = auditRow(shop.id, 1, { action: "hidden_shown", by: null });
		const message = {
			site_id: shop.id,
			visitor_id: newId(),
			client_id: newId(),
		};
		expect(await store.showHidden(message, audit)).toEqual([]);
		expect(await store.eraseHidden(Number.MAX_SAFE_INTEGER, 10)).toBe(0);
	});
}

function signingIn(stocked: Stocked): void {
	test("ST3 a sign-in link goes when it opens nothing any more, used or not", async () => {
		const { store } = stocked;
		const link = (token_hash: string, expires_at: number) =>
			store.keepLink({
				token_hash,
				purpose: "sign_in",
				made_by: null,
				email: null,
				person_id: null,
				expires_at,
				used_at: null,
			});
		for (const at of [3, 1, 2, 4]) await link(`${at}`, at);
		await store.useLink("3", 0);
		expect(await store.pruneLinks(3, 2)).toBe(2);
		expect(await store.link("2")).toBeUndefined();
		expect(await store.link("3")).toBeDefined();
		expect(await store.pruneLinks(3, 2)).toBe(1);
		expect(await store.link("3")).toBeUndefined();
		expect(await store.pruneLinks(3, 2)).toBe(0);
		expect(await store.link("4")).toBeDefined();
	});

	test("ST2 a session goes when it was not used for too long, or began too long ago", async () => {
		const { store, shop } = stocked;
		const { person_id } = await hired(store, "Noor", shop);
		const times = { idle: [5, 9], old: [4, 10], lives: [5, 10] } as const;
		for (const [token_hash, [created_at, used_at]] of Object.entries(times))
			await store.keepSession({
				token_hash,
				person_id,
				csrf: "x",
				browser: null,
				system: null,
				fresh_at: 0,
				second_factor_at: 0,
				created_at,
				used_at,
			});
		const ended = { usedBefore: 10, begunBefore: 5 };
		expect(await store.pruneSessions(ended, 1)).toBe(1);
		expect(await store.pruneSessions(ended, 1)).toBe(0);
		expect(await store.session("idle")).toBeUndefined();
		expect(await store.session("old")).toBeUndefined();
		expect(await store.session("lives")).toBeDefined();
	});
}

function notifying(stocked: Stocked): void {
	test("NT3 a mail's link goes when it is as old as a link may be", async () => {
		const { store, maya } = stocked;
		for (const made_at of [1, 2, 3])
			await store.keepMailLink({
				token_hash: `${made_at}`,
				site_id: maya.site_id,
				visitor_id: maya.id,
				conversation_id: "x",
				made_at,
				expires_at: 0,
				used_at: null,
			});
		expect(await store.pruneMailLinks(3, 1)).toBe(1);
		expect(await store.mailLink("1")).toBeUndefined();
		expect(await store.pruneMailLinks(3, 2)).toBe(1);
		expect(await store.mailLink("3")).toBeDefined();
	});

	test("NT1 a device goes with the last site of its person", async () => {
		const { store, shop, books } = stocked;
		const noor = await hired(store, "Noor", shop);
		const teo = await hired(store, "Teo", shop);
		await store.keepMembership({ ...noor, site_id: books.id });
		for (const { person_id } of [noor, teo])
			await store.keepPushDevice(
				{
					endpoint: person_id,
					person_id,
					name: "Phone",
					p256dh: "key",
					auth: "secret",
					created_at: 1,
					rung_at: null,
				},
				9,
			);
		for (const { person_id } of [noor, teo])
			await store.dropMembership(shop.id, person_id);
		expect(await store.prunePushDevices(9)).toBe(1);
		const left = await store.pushDevices([noor.person_id, teo.person_id]);
		expect(left).toMatchObject([{ person_id: noor.person_id }]);
	});
}

function waiting(stocked: Stocked): void {
	test("WT3 of one site the oldest queue events and told waits go, in parts", async () => {
		const { store, shop, books } = stocked;
		for (const site of [shop, books])
			for (const at of [1, 2, 2, 2, 3]) {
				const id = `${at}`;
				await store.keepQueueEvents([{ ...eventOf(site.id, id), at }]);
				const told = toldOf(site.id, newId());
				await store.keepEstimatedWaits([{ ...told, told_at: at }]);
			}
		// Three of the same conversation and moment: they go together.
		for (const [most, dropped] of [
			[2, 4],
			[2, 0],
		] as const)
			expect(await store.pruneQueueEvents(shop.id, 3, most)).toBe(dropped);
		for (const [most, dropped] of [
			[3, 3],
			[3, 1],
			[3, 0],
		] as const)
			expect(await store.pruneEstimatedWaits(shop.id, 3, most)).toBe(dropped);
		expect(await store.queueEvents(shop.id, 0)).toMatchObject([{ at: 3 }]);
		expect(await store.estimatedWaits(shop.id, 0)).toMatchObject([
			{ told_at: 3 },
		]);
		expect(await store.queueEvents(books.id, 0)).toHaveLength(5);
		expect(await store.estimatedWaits(books.id, 0)).toHaveLength(5);
	});
}
