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
	});
}
