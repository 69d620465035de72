import { expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import type { InvitationRow } from "../../store/contract/rows.ts";
import { hired as hires, type Stocked, siteRow } from "./suite.ts";

const AT = Date.UTC(2026, 5, 1, 9);

/** Who works for a site, who was invited, and how colleagues get in again. */
export function staffSuite(stocked: Stocked): void {
	/** An owner of the shop, and somebody who works there. */
	async function two() {
		const { store, shop } = stocked;
		const ada = await hires(store, "Ada", shop);
		await store.keepMembership({ ...ada, role: "owner" });
		const noor = await hires(store, "Noor", shop);
		return { by: ada.person_id, person: noor.person_id, site: shop.id };
	}

	inviting(stocked, two);
	furtherSites(stocked, two);
	changing(stocked, two);
}

type Two = () => Promise<{ by: string; person: string; site: string }>;

function inviting(stocked: Stocked, two: Two): void {
	const refused = (code: string) => ({ refusal: { code } });

	test("PE14 an invitation is found by its token until it is used, withdrawn or past its time", async () => {
		const { store } = stocked;
		const { by, site } = await two();
		const row = invitation(site, by, AT + 1_000);
		await store.makeInvitation(row);
		expect(await store.invitation(row.token_hash, AT)).toMatchObject({
			...row,
			by: "Ada",
			site_name: "Lamp & Loom",
		});
		expect(await store.invitation(row.token_hash, AT + 1_000)).toBeUndefined();
		const link = { token_hash: newId(), expires_at: AT + 2_000 };
		const named = { site, id: row.id, by };
		await store.renewInvitation(named, link, AT);
		expect(await store.invitation(row.token_hash, AT)).toBeUndefined();
		const { id } = stocked.books;
		await expect(
			store.withdrawInvitation({ ...named, site: id }, AT),
		).rejects.toMatchObject(refused("not_found"));
		await store.withdrawInvitation(named, AT);
		expect(await store.invitation(link.token_hash, AT)).toBeUndefined();
		expect(await store.invitationsOf(site)).toEqual([]);
		expect(await store.pruneInvitations(AT + 1_999, 10)).toBe(0);
		expect(await store.pruneInvitations(AT + 2_000, 10)).toBe(1);
	});

	test("PE14 of many who use one invitation at once one gets in, and whoever cannot leaves it unused", async () => {
		const { store } = stocked;
		const { by, person, site } = await two();
		const row = invitation(site, by, AT + 1_000);
		await store.makeInvitation(row);
		const joins = (who: Parameters<typeof store.useInvitation>[1]) =>
			store.useInvitation(row.token_hash, who, AT);
		await expect(joins({ kind: "known", person })).rejects.toMatchObject(
			refused("conflict"),
		);
		await expect(joins(somebody("noor@example.com"))).rejects.toMatchObject(
			refused("conflict"),
		);
		expect(await store.invitationsOf(site)).toHaveLength(1);
		const all = await Promise.allSettled(
			["a@example.com", "b@example.com", "c@example.com"].map((email) =>
				joins(somebody(email)),
			),
		);
		const got = all.filter(({ status }) => status === "fulfilled");
		expect(got).toMatchObject([{ value: { site_id: site, role: "agent" } }]);
		expect(await store.people()).toHaveLength(3);
		expect(await store.staffOf(site)).toHaveLength(3);
	});
}

function furtherSites(stocked: Stocked, two: Two): void {
	test("AD11 an owner makes one more site, once, and it is theirs", async () => {
		const { store, shop, books } = stocked;
		const { by, person, site } = await two();
		const row = siteRow("Lamps abroad");
		const team = { site_id: row.id, id: newId(), name: "Returns" };
		const made = { row, teams: [{ ...team, offers: 0, created_at: AT }] };
		const named = { from: site, by, copied: true };
		const refused = (code: string) => ({ refusal: { code } });
		await expect(
			store.makeFurtherSite(made, { ...named, by: person }),
		).rejects.toMatchObject(refused("forbidden"));
		await expect(
			store.makeFurtherSite(made, { ...named, from: books.id }),
		).rejects.toMatchObject(refused("not_found"));
		expect(await store.site(row.id)).toBeUndefined();
		await store.makeFurtherSite(made, named);
		await store.makeFurtherSite(made, named);
		expect(await store.site(row.id)).toEqual(row);
		expect(await store.teams(row.id)).toEqual(made.teams);
		expect(await store.membershipsOf([by])).toHaveLength(2);
		await expect(
			store.makeFurtherSite(
				{ row: { ...row, id: books.id }, teams: [] },
				named,
			),
		).rejects.toMatchObject(refused("conflict"));
		expect(shop.id).toBe(site);
	});
}

function changing(stocked: Stocked, two: Two): void {
	test("PE7 a role is set, somebody is removed, and an owner is left", async () => {
		const { store } = stocked;
		const { by, person, site } = await two();
		const named = { site, person, by };
		expect(await store.setRole(named, "supervisor", AT)).toBe("agent");
		const own = { site, person: by, by };
		const last = { refusal: { code: "last_owner" } };
		await expect(store.setRole(own, "agent", AT)).rejects.toMatchObject(last);
		await expect(store.mayRemove(own)).rejects.toMatchObject(last);
		await expect(store.removeMember(own, {}, AT)).rejects.toMatchObject(last);
		expect(await store.mayRemove(named)).toMatchObject({ role: "supervisor" });
		expect(await store.removeMember(named, {}, AT)).toEqual({
			erased: true,
			picture: null,
		});
		expect(await store.membershipsOf([by, person])).toEqual([
			{ site_id: site, person_id: by, role: "owner" },
		]);
		expect(await store.membershipsOf([])).toEqual([]);
		expect(await store.person(person)).toMatchObject({
			name: "Noor",
			email: `removed:${person}`,
		});
	});

	test("PE16 an owner lets a colleague in again", async () => {
		const { store } = stocked;
		const { by, person, site } = await two();
		const named = { site, person, by };
		const link = {
			token_hash: newId(),
			purpose: "colleague" as const,
			person_id: person,
			made_by: by,
			email: null,
			expires_at: AT + 1_000,
			used_at: null,
		};
		await store.makeColleagueLink(named, link, AT);
		const newer = { ...link, token_hash: newId() };
		await store.makeColleagueLink(named, newer, AT);
		expect(await store.link(link.token_hash)).toBeUndefined();
		expect(await store.link(newer.token_hash)).toEqual(newer);
		const own = { ...link, token_hash: newId(), made_by: person };
		await store.makeOwnLink(own, AT);
		expect(await store.link(newer.token_hash)).toBeUndefined();
		expect(await store.link(own.token_hash)).toEqual(own);
		await store.resetSecondFactor(named, AT);
	});
}

function invitation(
	site_id: string,
	made_by: string,
	expires_at: number,
): InvitationRow {
	return {
		site_id,
		id: newId(),
		token_hash: newId(),
		email: null,
		name: "Rasa",
		role: "agent",
		teams: "[]",
		languages: "[]",
		slots: 3,
		made_by,
		made_at: AT,
		expires_at,
		used_at: null,
		used_by: null,
		withdrawn_at: null,
	};
}

function somebody(email: string) {
	const person = {
		id: newId(),
		name: "Rasa",
		email,
		picture: null,
		short_name: null,
		language: null,
		created_at: 1,
	};
	return { kind: "new" as const, person, password: "$argon2id$" };
}
