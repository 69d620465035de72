import { expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import { auditRow } from "../../people/audit.ts";
import { hired, type Stocked } from "./suite.ts";

/** Which files there are, and when each is to go. */
export function fileSuite(stocked: Stocked): void {
	test("FI4 a picture is one from when it is set until another is, and then due to go", async () => {
		const { store, shop } = stocked;
		const { person_id: noor } = await hired(store, "Noor", shop);
		const [first, second] = [newId(), newId()];
		for (const id of [first, second])
			await store.keepFile({ id, person: noor, dropAt: 100 });
		expect(await store.isPicture(first)).toBe(false);
		const row = auditRow(shop.id, 5, { action: "picture_changed", by: noor });
		expect(await store.setPicture(noor, first, 5, [row])).toEqual({
			before: null,
		});
		expect(await store.person(noor)).toMatchObject({ picture: first });
		expect(await store.isPicture(first)).toBe(true);
		const END = { at: 9, id: "" };
		expect(await store.auditBefore(shop.id, END, 9)).toHaveLength(1);
		expect(await store.setPicture(noor, second, 6, [])).toEqual({
			before: first,
		});
		expect(await store.isPicture(first)).toBe(false);
		expect(await store.dueFiles(5, 9)).toEqual([]);
		expect(await store.dueFiles(6, 9)).toEqual([first]);
		await store.forgetFile(first);
		expect(await store.dueFiles(1_000, 9)).toEqual([]);
		expect(await store.setPicture(noor, null, 7, [])).toEqual({
			before: second,
		});
		expect(await store.person(noor)).toMatchObject({ picture: null });
		expect(await store.dueFiles(7, 9)).toEqual([second]);
	});

	test("LO5 what a site shows is a picture of its own, and due a while after it shows another", async () => {
		const { store, shop, books } = stocked;
		const [logo, bell, next] = [newId(), newId(), newId()];
		for (const id of [logo, bell, next])
			await store.keepFile({ id, site: shop.id, dropAt: 100 });
		expect(await store.isPicture(logo)).toBe(true);
		expect(await store.isPictureOfSite(shop.id, logo, 99)).toBe(true);
		expect(await store.isPictureOfSite(shop.id, logo, 100)).toBe(false);
		expect(await store.isPictureOfSite(books.id, logo, 1)).toBe(false);
		await store.useSitePictures(shop.id, [logo, bell], 200);
		expect(await store.isPictureOfSite(shop.id, logo, 900)).toBe(true);
		expect(await store.dueFiles(100, 9)).toEqual([next]);
		await store.useSitePictures(shop.id, [logo], 300);
		expect(await store.dueFiles(300, 9)).toEqual([next, bell]);
		await store.useSitePictures(shop.id, [bell], 400);
		expect(await store.dueFiles(400, 9)).toEqual([next, logo]);
	});

	test("LO5 a picture that the look of a site names is never due", async () => {
		const { store, shop } = stocked;
		const [site, worn, other] = [newId(), newId(), newId()];
		const look = JSON.stringify({ logo: worn });
		await store.keepSite({ ...shop, id: site, look });
		for (const id of [worn, other])
			await store.keepFile({ id, site, dropAt: 1 });
		expect(await store.dueFiles(1, 9)).toEqual([other]);
	});

	test("FI4 who works for no site gets no picture, and a file that nobody used is due", async () => {
		const { store, shop } = stocked;
		const { person_id: noor } = await hired(store, "Noor", shop);
		await store.dropMembership(shop.id, noor);
		const [late, early] = [newId(), newId()];
		await store.keepFile({ id: late, person: noor, dropAt: 9 });
		await store.keepFile({ id: early, person: noor, dropAt: 8 });
		expect(await store.setPicture(noor, late, 5, [])).toBe("gone");
		expect(await store.person(noor)).toMatchObject({ picture: null });
		expect(await store.dueFiles(9, 1)).toEqual([early]);
		expect(await store.dueFiles(9, 9)).toEqual([early, late]);
		const named = [early, late].sort();
		expect(await store.filesAfter("", 9)).toEqual(
			expect.arrayContaining(named),
		);
		const [first = ""] = await store.filesAfter("", 1);
		expect(await store.filesAfter(first, 9)).not.toContain(first);
	});
}
