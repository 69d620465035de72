import { expect, test } from "vitest";
import { hired, type Stocked } from "./suite.ts";

/** What the owner's Monday reads, and who gets it by mail. */
export function mondaySuite(stocked: Stocked): void {
	test("MN7 a page is claimed once, by whoever wants it and sets up the shop", async () => {
		const { store, shop, books } = stocked;
		const ada = await hired(store, "Ada", shop);
		const sue = await hired(store, "Sue", shop);
		const teo = await hired(store, "Teo", shop);
		await store.keepMembership({ ...ada, role: "owner" });
		await store.keepMembership({ ...sue, role: "supervisor" });
		for (const { person_id } of [ada, sue, teo])
			await store.keepMondayMail(shop.id, person_id, true, 100);
		const names = async (site: string, monday: number) =>
			(await store.mondayMails(site, monday))
				.map(({ person_id }) => person_id)
				.sort();
		expect(await names(shop.id, 100)).toEqual([]);
		expect(await names(shop.id, 107)).toEqual(
			[ada.person_id, sue.person_id].sort(),
		);
		expect(await names(books.id, 107)).toEqual([]);
		const claim = () => store.claimMondayMail(shop.id, ada.person_id, 107);
		expect(await Promise.all([claim(), claim()])).toEqual([true, false]);
		expect(await names(shop.id, 107)).toEqual([sue.person_id]);
		expect(await names(shop.id, 114)).toHaveLength(2);
		await store.keepMondayMail(shop.id, sue.person_id, false, 107);
		expect(await store.mondayMail(shop.id, sue.person_id)).toBe(false);
		expect(await store.mondayMail(shop.id, ada.person_id)).toBe(true);
		expect(await store.mondayMail(books.id, ada.person_id)).toBe(false);
		expect(await store.claimMondayMail(shop.id, sue.person_id, 114)).toBe(
			false,
		);
		// Teo, who is only an agent now, may be an owner by then.
		expect(await store.dropMondayMails(shop.id, 114)).toBe(2);
		expect(await names(shop.id, 114)).toEqual([]);
	});

	test("MN1 of a shop in which nothing happened nothing needs anybody", async () => {
		const { store, shop, clock } = stocked;
		expect(await store.needyRatings(shop.id, 9)).toEqual([]);
		expect(await store.neverAnswered(shop.id, 0, 9)).toEqual([]);
		expect(await store.needyCards(shop.id, 0, 9)).toEqual([]);
		expect(await store.lateMessages(shop.id, clock.now(), 9)).toEqual([]);
		const after = { began_at: 0, conversation_id: "", first_seq: 0 };
		const until = clock.now();
		expect(await store.weekEpisodes(shop.id, after, until, 9)).toEqual([]);
		expect(await store.asksWithWords(shop.id, 0, until, 9)).toEqual([]);
	});
}
