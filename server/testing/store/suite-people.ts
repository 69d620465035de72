import { expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import type { MembershipRow, SiteRow } from "../../store/contract/rows.ts";
import type { ConversationView } from "../../store/contract/views.ts";
import type { ShopbellStore } from "../../store-parts.ts";
import { looking, seen } from "./decisions.ts";
import {
	changes,
	hired as hires,
	type Stocked,
	says,
	written,
} from "./suite.ts";

/** Sites, their people and teams. */
export function peopleSuite(stocked: Stocked): void {
	const hired = (name: string, site: SiteRow) =>
		hires(stocked.store, name, site);

	test("ST4 a team is everybody of one site, with the open conversations that each holds there", async () => {
		const { store, clock, maya, omar, shop, books } = stocked;
		const noor = await hired("Noor", shop);
		await hired("Ines", books);
		await store.keepMembership({ ...noor, site_id: books.id });
		const held: ConversationView[] = [];
		for (const visitor of [maya, omar]) {
			const { row } = await written(store, says(visitor, "x"));
			const set = { state: "open" as const, agent_id: noor.person_id };
			const change = changes(row, { set, assigned: noor.person_id });
			held.push((await written(store, change)).row);
		}
		const [atShop, atBooks] = held as [ConversationView, ConversationView];
		expect(await store.members(shop.id)).toMatchObject([
			{ name: "Noor", assigned_at: clock.now() },
		]);
		const names = (await store.members(books.id)).map(({ name }) => name);
		expect(names).toEqual(["Ines", "Noor"]);
		expect(await loadOn(store, atShop, noor)).toBe(1);
		expect(await loadOn(store, atBooks, noor)).toBe(1);
		await written(store, changes(atShop, { set: { state: "closed" } }));
		expect(await loadOn(store, atShop, noor)).toBe(0);
		expect(await loadOn(store, atBooks, noor)).toBe(1);
	});

	test("ST4 a membership is kept once for each site, switched for all, and ends alone", async () => {
		const { store, shop, books } = stocked;
		const noor = await hired("Noor", shop);
		await store.keepMembership({ ...noor, site_id: books.id });
		await store.keepMembership({ ...noor, role: "owner" });
		await store.setAvailability(noor.person_id, {
			availability: "away",
			until: null,
			set_because: null,
		});
		const both = await store.memberships(noor.person_id);
		expect(both).toHaveLength(2);
		expect(both.map(({ availability }) => availability)).toEqual([
			"away",
			"away",
		]);
		expect(both).toContainEqual({
			...noor,
			role: "owner",
			availability: "away",
		});
		const roles = await store.rolesOf(noor.person_id);
		expect(roles).toHaveLength(2);
		expect(roles).toContainEqual({ site_id: shop.id, role: "owner" });
		expect(roles).toContainEqual({ site_id: books.id, role: "agent" });
		await store.dropMembership(shop.id, noor.person_id);
		const left = await store.memberships(noor.person_id);
		expect(left.map(({ site_id }) => site_id)).toEqual([books.id]);
		expect(await store.rolesOf(noor.person_id)).toEqual([
			{ site_id: books.id, role: "agent" },
		]);
	});

	test("ST4 sites and people are kept by their id, and found", async () => {
		const { store, shop, books } = stocked;
		await store.keepSite({ ...shop, name: "Loom & Lamp" });
		expect((await store.site(shop.id))?.name).toBe("Loom & Lamp");
		expect(await store.sites()).toHaveLength(2);
		expect((await store.siteIds()).sort()).toEqual([shop.id, books.id].sort());
		expect(await store.site("' or 1=1 --")).toBeUndefined();
		const { person_id: id } = await hired("Noor", shop);
		expect(await store.personByEmail("noor@example.com")).toMatchObject({ id });
		expect(await store.person(id)).toMatchObject({ name: "Noor" });
		const twin = {
			id: newId(),
			name: "N",
			email: "noor@example.com",
			picture: null,
			short_name: null,
			language: null,
			created_at: 1,
		};
		await expect(store.keepPerson(twin)).rejects.toThrow();
		expect(await store.people()).toHaveLength(1);
	});

	test("ST4 somebody's sites are those that they work for, the oldest first, with nothing of their settings", async () => {
		const { store, shop, books } = stocked;
		await store.keepSite({ ...shop, created_at: 2 });
		const noor = await hired("Noor", shop);
		await hired("Ines", books);
		expect(await store.sitesOf(noor.person_id)).toEqual([
			{ id: shop.id, name: shop.name },
		]);
		await store.keepMembership({ ...noor, site_id: books.id });
		const sites = await store.sitesOf(noor.person_id);
		expect(sites.map(({ id }) => id)).toEqual([books.id, shop.id]);
		expect(await store.sitesOf("nobody")).toEqual([]);
	});
}

/** What somebody has in hand on the conversation's site, as a decision about it sees it. */
async function loadOn(
	store: ShopbellStore,
	{ site_id: site, id: conversation }: ConversationView,
	{ person_id: person }: MembershipRow,
): Promise<number | undefined> {
	seen.length = 0;
	const further = { workload: { person } };
	await store.commit([looking.of({ site, conversation }, null, further)]);
	return (seen[0] as { load: number } | undefined)?.load;
}
