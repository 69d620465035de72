import { expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import type { AuditRow, SettingVersionRow } from "../../store/contract/rows.ts";
import type { SettingsWrite } from "../../store/contract/setting-write.ts";
import { hired, type Stocked } from "./suite.ts";

/** What is written down of the staff, how it ends, and what owners can take back. */
export function auditSuite(stocked: Stocked): void {
	settings(stocked);
	reading(stocked);
	retention(stocked);
}

function settings(stocked: Stocked): void {
	test("AU2 a setting is written with its line and what it replaces, or nothing is", async () => {
		const { store, shop } = stocked;
		const noor = await hired(store, "Noor", shop);
		const team = {
			site_id: shop.id,
			id: newId(),
			name: "Lamps",
			offers: 0,
			created_at: 1,
		};
		const site = shop.id;
		const allowed: SettingsWrite["by"] = {
			person: noor.person_id,
			roles: ["agent", "owner"],
		};
		const keep = (writes: SettingsWrite["writes"], by = allowed) => {
			const version = versionOf(site, newId());
			const audit = auditRowOf(site, version.id, 5);
			return store.keepSettings({ site, by, writes, version, audit });
		};
		const lines = () => store.auditBefore(site, END, 99);
		expect(
			await keep([
				{
					kind: "site",
					set: { privacy_url: "https://shop.test/p", answer_within: 60_000 },
					was: {
						privacy_url: null,
						answer_within: shop.answer_within,
					},
				},
				{ kind: "team", row: team, was: null },
				{
					kind: "member",
					person: noor.person_id,
					set: { slots: 5, teams: JSON.stringify([team.id]) },
					was: { slots: 3, teams: "[]" },
				},
			]),
		).toBe("kept");
		expect(await store.site(site)).toMatchObject({ answer_within: 60_000 });
		expect(await store.members(site)).toMatchObject([{ slots: 5 }]);
		const [line] = await lines();
		expect(await store.settingVersion(site, line?.id ?? "")).toMatchObject({
			setting: "hours:change",
		});
		// Each of these was something else when it was read.
		const stale = [
			{ kind: "site", set: { texts: "{1}" }, was: { privacy_url: null } },
			{ kind: "member", person: newId(), set: { slots: 1 }, was: {} },
			{
				kind: "team",
				row: { ...team, name: "Sofas" },
				was: { name: "Chairs", offers: 0 },
			},
		] as const;
		for (const write of stale)
			expect(
				await keep([
					{ kind: "site", set: { hours: "1" }, was: { hours: null } },
					write,
				]),
			).toBe("otherwise");
		expect(await store.site(site)).toMatchObject({ hours: null, texts: "{}" });
		expect(await lines()).toHaveLength(1);
		const hours = [
			{ kind: "site", set: { hours: "1" }, was: { hours: null } },
		] as const;
		for (const by of [
			{ ...allowed, roles: ["owner"] as const },
			{ ...allowed, person: newId() },
		])
			expect(await keep(hours, by)).toBe("not_allowed");
		expect(await lines()).toHaveLength(1);
		const renamed = { ...team, name: "Sofas" };
		expect(await keep([{ kind: "team", row: renamed, was: team }])).toBe(
			"kept",
		);
		expect(await store.teams(site)).toMatchObject([{ name: "Sofas" }]);
		expect(await keep([{ kind: "no_team", team: team.id }])).toBe("kept");
		expect(await store.teams(site)).toEqual([]);
	});
}

function reading(stocked: Stocked): void {
	test("AU4 rows of a site are read the newest first, behind one, and no other site's", async () => {
		const { store, shop, books } = stocked;
		const rows = [1, 2, 2, 3].map((at, n) => auditRowOf(shop.id, `r${n}`, at));
		await store.keepAudit([...rows, auditRowOf(books.id, "b", 2)]);
		const ids = async (before: { at: number; id: string }, most: number) =>
			(await store.auditBefore(shop.id, before, most)).map(({ id }) => id);
		expect(await ids(END, 2)).toEqual(["r3", "r2"]);
		expect(await ids({ at: 2, id: "r2" }, 9)).toEqual(["r1", "r0"]);
		expect(await ids({ at: 2, id: "" }, 9)).toEqual(["r0"]);
	});

	test("AU4 people, invitations and versions are found by their ids", async () => {
		const { store, shop, books } = stocked;
		const { person_id: id } = await hired(store, "Noor", shop);
		expect(await store.peopleOf([id, newId()])).toEqual([
			{ id, name: "Noor", email: "noor@example.com" },
		]);
		expect(await store.peopleOf([])).toEqual([]);
		for (const site of [shop, books]) {
			expect(await store.invitationNames(site.id, [newId()])).toEqual([]);
			expect(await store.invitationNames(site.id, [])).toEqual([]);
			expect(await store.settingVersions(site.id, [newId()])).toEqual([]);
			expect(await store.settingVersions(site.id, [])).toEqual([]);
		}
	});
}

function retention(stocked: Stocked): void {
	test("AU5 old rows of one site go in parts, and a line says how many", async () => {
		const { store, shop, books } = stocked;
		for (const site of [shop.id, books.id])
			await store.keepAudit(
				[1, 2, 3, 4, 9].map((at) => auditRowOf(site, `${at}`, at)),
			);
		const line = (count: number) => ({
			...auditRowOf(shop.id, newId(), 10),
			action: "audit_pruned",
			details: JSON.stringify({ count }),
		});
		expect(await store.pruneAudit(shop.id, 5, 3, line)).toBe(3);
		expect(await store.auditBefore(shop.id, END, 9)).toHaveLength(2);
		expect(await store.pruneAudit(shop.id, 5, 3, line)).toBe(1);
		expect(await store.auditBefore(shop.id, END, 9)).toMatchObject([
			{ at: 10, action: "audit_pruned", details: '{"count":4}' },
			{ at: 9 },
		]);
		expect(await store.pruneAudit(shop.id, 5, 3, line)).toBe(0);
		expect(await store.auditBefore(books.id, END, 9)).toHaveLength(5);
		// A line that says so goes without another.
		expect(await store.pruneAudit(shop.id, 11, 3, line)).toBe(2);
		expect(await store.auditBefore(shop.id, END, 9)).toMatchObject([
			{ details: '{"count":1}' },
		]);
		expect(await store.pruneAudit(shop.id, 11, 3, line)).toBe(1);
		expect(await store.auditBefore(shop.id, END, 9)).toEqual([]);
	});

	test("AU7 versions of settings go at their time, the oldest first", async () => {
		const { store, shop } = stocked;
		const { person_id: person, role } = await hired(store, "Noor", shop);
		for (const at of [1, 2, 3])
			await store.keepSettings({
				site: shop.id,
				by: { person, roles: [role] },
				writes: [],
				version: { ...versionOf(shop.id, `${at}`), at },
				audit: auditRowOf(shop.id, `${at}`, at),
			});
		const left = async () => {
			const rows = await store.settingVersions(shop.id, ["1", "2", "3"]);
			return rows.map(({ id }) => id);
		};
		expect(await store.pruneSettingVersions(3, 1)).toBe(1);
		expect(await left()).toEqual(["2", "3"]);
		expect(await store.pruneSettingVersions(3, 9)).toBe(1);
		expect(await left()).toEqual(["3"]);
	});
}

const END = { at: Number.MAX_SAFE_INTEGER, id: "" };

function auditRowOf(site_id: string, id: string, at: number): AuditRow {
	return {
		site_id,
		at,
		id,
		person_id: null,
		action: "setting_changed",
		target: null,
		details: "{}",
	};
}

function versionOf(site_id: string, id: string): SettingVersionRow {
	return {
		site_id,
		id,
		setting: "hours:change",
		before: "{}",
		after: "{}",
		at: 1,
		person_id: newId(),
	};
}
