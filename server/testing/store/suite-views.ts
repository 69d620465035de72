import { expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import type { SavedViewRow } from "../../views/rows.ts";
import { hired, type Stocked } from "./suite.ts";

/** Searches with a name. */
export function viewsSuite(stocked: Stocked): void {
	const view = (over: Partial<SavedViewRow>): SavedViewRow => ({
		site_id: stocked.shop.id,
		id: newId(),
		person_id: null,
		name: "Late parcels",
		icon: "clock",
		query: "parcel",
		changed_at: 1,
		...over,
	});

	test("VW1 VW3 an own view is its person's, one of the team its setters', and no site has another's", async () => {
		const { store, shop, books } = stocked;
		const ada = await hired(store, "Ada", shop);
		const sue = await hired(store, "Sue", shop);
		const by = { person: ada.person_id, setsTeam: false };
		const own = view({ person_id: ada.person_id });
		const ours = view({});
		expect(await store.keepSavedView(own, 1, by)).toBe("kept");
		expect(await store.keepSavedView(own, 1, by)).toBe("kept");
		const second = view({ person_id: ada.person_id });
		expect(await store.keepSavedView(second, 1, by)).toBe("full");
		const asSue = { person: sue.person_id, setsTeam: true };
		expect(await store.keepSavedView(ours, 1, asSue)).toBe("kept");
		expect(await store.keepSavedView(ours, 1, by)).toBe("other");
		expect(await store.keepSavedView(own, 9, asSue)).toBe("other");
		expect(await store.savedViews(shop.id, ada.person_id)).toEqual([ours, own]);
		expect(await store.savedViews(shop.id, sue.person_id)).toEqual([ours]);
		expect(await store.savedViews(books.id, ada.person_id)).toEqual([]);
		const [first, last] = [ours, own].sort((a, b) => (a.id < b.id ? -1 : 1));
		const after = (id = "", most = 9) =>
			store.savedViewsToExport(shop.id, id, most);
		expect(await after("", 1)).toEqual([first]);
		expect(await after(first?.id)).toEqual([last]);
		expect(await after(last?.id)).toEqual([]);
		expect(await store.savedView(books.id, own.id)).toBeUndefined();
		await store.dropSavedView(shop.id, ours.id);
		expect(await store.savedView(shop.id, ours.id)).toBeUndefined();
		expect(await store.savedView(shop.id, own.id)).toEqual(own);
	});
}
