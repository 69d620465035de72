import { expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import type { ShopbellStore } from "../../open-store.ts";
import type { MembershipRow, SiteRow } from "../../store/contract/rows.ts";
import type { ConversationView } from "../../store/contract/views.ts";
import { looking, seen } from "./decisions.ts";
import {
	changes,
	hired as hires,
	type Stocked,
	says,
	visitorRow,
	written,
} from "./suite.ts";

/** Sites, staff, links, sessions and visitors. */
export function peopleSuite(stocked: Stocked): void {
	staffing(stocked);
	signingIn(stocked);
	ending(stocked);
	visiting(stocked);
}

/** Sites, their people and teams. */
function staffing(stocked: Stocked): void {
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
		await store.dropMembership(shop.id, noor.person_id);
		const left = await store.memberships(noor.person_id);
		expect(left.map(({ site_id }) => site_id)).toEqual([books.id]);
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

/** Links and sessions. */
function signingIn(stocked: Stocked): void {
	test("ST3 a link is used once, even when many try at once, and not after its end", async () => {
		const { store, clock } = stocked;
		const link = {
			token_hash: newId(),
			purpose: "sign_in" as const,
			person_id: null,
			expires_at: clock.now() + 1_000,
			used_at: null,
		};
		await store.keepLink(link);
		const late = { ...link, token_hash: newId() };
		await store.keepLink(late);
		const used = await Promise.all(
			Array.from({ length: 50 }, () =>
				store.useLink(link.token_hash, clock.now()),
			),
		);
		expect(used.filter(Boolean)).toHaveLength(1);
		clock.pass(1_000);
		expect(await store.useLink(late.token_hash, clock.now())).toBeUndefined();
		expect(await store.useLink("unknown", clock.now())).toBeUndefined();
		expect(await store.link(link.token_hash)).toMatchObject({
			purpose: "sign_in",
		});
	});

	test("ST2 a session is kept, touched and dropped", async () => {
		const { store, shop } = stocked;
		const { person_id } = await hires(stocked.store, "Noor", shop);
		const session = {
			token_hash: newId(),
			person_id,
			csrf: newId(),
			created_at: 1,
			used_at: 1,
		};
		await store.keepSession(session);
		await store.touchSession(session.token_hash, 7);
		const kept = await store.session(session.token_hash);
		expect(kept).toEqual({ ...session, used_at: 7 });
		await store.dropSession(session.token_hash);
		expect(await store.session(session.token_hash)).toBeUndefined();
	});
}

/** Links and sessions that are over. */
function ending(stocked: Stocked): void {
	test("ST2 only what has ended is removed, to the millisecond", async () => {
		const { store, shop } = stocked;
		const { person_id } = await hires(store, "Noor", shop);
		const link = async (expires_at: number) => {
			const token_hash = newId();
			await store.keepLink({
				token_hash,
				purpose: "sign_in",
				person_id,
				expires_at,
				used_at: null,
			});
			return () => store.link(token_hash);
		};
		const session = async (created_at: number, used_at: number) => {
			const token_hash = newId();
			const csrf = newId();
			const row = { token_hash, person_id, csrf, created_at, used_at };
			await store.keepSession(row);
			return () => store.session(token_hash);
		};
		const rows = [
			await link(99),
			await link(100),
			await link(101),
			await session(50, 199),
			await session(50, 200),
			await session(49, 201),
			await session(50, 201),
		];
		await store.pruneLinks(100, 10);
		await store.pruneSessions({ usedBefore: 200, begunBefore: 50 }, 10);
		const left = await Promise.all(rows.map((row) => row()));
		expect(left.map(Boolean)).toEqual([
			false,
			false,
			true,
			false,
			true,
			false,
			true,
		]);
	});

	test("ST3 the unused links of one purpose end, and no others", async () => {
		const { store, clock } = stocked;
		const link = (purpose: "first_run" | "sign_in") => ({
			token_hash: newId(),
			purpose,
			person_id: null,
			expires_at: clock.now() + 1_000,
			used_at: null,
		});
		const [used, unused, other] = [
			link("first_run"),
			link("first_run"),
			link("sign_in"),
		];
		for (const one of [used, unused, other]) await store.keepLink(one);
		await store.useLink(used.token_hash, clock.now());
		await store.dropUnusedLinks("first_run");
		expect(await store.link(unused.token_hash)).toBeUndefined();
		expect(await store.link(used.token_hash)).toBeDefined();
		expect(await store.link(other.token_hash)).toBeDefined();
	});
}

/** Visitors, and who they are. */
function visiting(stocked: Stocked): void {
	test("VS1 a token makes one visitor, also when it comes twice at once", async () => {
		const { store, shop } = stocked;
		const row = visitorRow(shop);
		const made = await Promise.all([
			store.makeVisitor(row),
			store.makeVisitor({ ...row, id: newId() }),
		]);
		expect(made[0].id).toBe(made[1].id);
	});

	test("VS2 a token opens nothing on another site, where it makes another visitor", async () => {
		const { store, books, maya } = stocked;
		expect(
			await store.visitorByToken(books.id, maya.token_hash),
		).toBeUndefined();
		expect(await store.visitor(books.id, maya.id)).toBeUndefined();
		const other = { ...maya, site_id: books.id, id: newId() };
		expect((await store.makeVisitor(other)).id).toBe(other.id);
		expect(
			(await store.visitorByToken(maya.site_id, maya.token_hash))?.id,
		).toBe(maya.id);
	});

	test("ID3 of two people who are shown at once, one joins the history", async () => {
		const { store, maya } = stocked;
		const shown = (subject: string) =>
			store.keepIdentity({
				site_id: maya.site_id,
				id: maya.id,
				subject,
				name: subject,
				email: null,
				orders: "[]",
				proven_at: 5,
			});
		const kept = await Promise.all([shown("maya"), shown("lena")]);
		expect(kept.map((row) => row?.subject)).toEqual(["maya", undefined]);
		expect((await shown("maya"))?.name).toBe("maya");
		expect(await store.visitor(maya.site_id, maya.id)).toMatchObject({
			subject: "maya",
			proven_at: 5,
		});
	});

	test("PR1 who is forgotten has no token, link, name or address left, and is found by nothing", async () => {
		const { store, maya } = stocked;
		const { row } = await written(store, says(maya, "Hello?"));
		await store.keepReplyTo(maya.site_id, maya.id, "maya@home.example", 0);
		await store.keepVisitorToken(maya, "phone", 1);
		await store.keepMailLink({
			token_hash: "link",
			site_id: maya.site_id,
			visitor_id: maya.id,
			conversation_id: row.id,
			made_at: 1,
			expires_at: 10,
			used_at: null,
		});
		expect(await store.unforgotten(maya.site_id, maya.id)).toEqual([row.id]);
		await store.forgetVisitor(maya.site_id, maya.id, 5);
		expect(await store.visitor(maya.site_id, maya.id)).toMatchObject({
			name: null,
			reply_to: null,
			answered: null,
			forgotten_at: 5,
		});
		for (const token of [maya.token_hash, "phone"])
			expect(await store.visitorByToken(maya.site_id, token)).toBeUndefined();
		expect(await store.mailLink("link")).toBeUndefined();
	});

	test("LK1 what a visitor looks at is kept with the visitor", async () => {
		const { store, maya } = stocked;
		await store.keepVisitorContext(maya.site_id, maya.id, "{}");
		const kept = await store.visitor(maya.site_id, maya.id);
		expect(kept?.looking).toBe("{}");
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
