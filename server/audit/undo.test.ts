import { afterEach, beforeEach, expect, test } from "vitest";
import { FRESH_MS, SETTING_UNDO_MS } from "../../protocol/account-limits.ts";
import type { AuditEntry } from "../../protocol/audit.ts";
import type { Hours } from "../../protocol/hours.ts";
import { newId } from "../../protocol/ids.ts";
import { hashOf } from "../people/secret.ts";
import { ALL_ENTRIES } from "../testing/audit.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { runs } from "../testing/runs.ts";
import type { ConsoleWire } from "../testing/wire.ts";

let relay: Relay;
let site: string;
let noor: ConsoleWire;
beforeEach(async () => {
	relay = await startRelay();
	site = relay.shop.id;
	noor = await runs(relay, "noor", "owner");
});
afterEach(() => relay.stop());

const OFFICE: Hours = {
	timeZone: "Europe/Vilnius",
	weekly: { "1": [["09:00", "12:00"]] },
	exceptions: [],
};
/** What ends by itself is looked for this often. */
const HOUR_MS = 3_600_000;
const read = async (): Promise<AuditEntry[]> =>
	(await noor.ask("audit:read", { site, ...ALL_ENTRIES })).entries;

async function newest(): Promise<AuditEntry> {
	const [entry] = await read();
	if (!entry) throw new Error("nothing was written down");
	return entry;
}

const undo = (version: string | undefined) => ({
	site,
	version: version ?? newId(),
});

test("AU2 each setting is written down by who changed it, with what was and what is", async () => {
	const by = { id: relay.people.noor.id, name: "Noor" };
	await noor.ask("hours:change", { site, hours: OFFICE, languages: ["lt"] });
	expect(await newest()).toMatchObject({
		action: "setting_changed",
		by,
		target: null,
		details: {
			setting: "hours:change",
			before: { hours: null, languages: [] },
			after: { hours: OFFICE, languages: ["lt"] },
		},
	});
	await noor.ask("privacy:change", { site, privacyUrl: "https://shop.test/p" });
	expect((await newest()).details).toMatchObject({
		before: { privacyUrl: null },
		after: { privacyUrl: "https://shop.test/p" },
	});
	await noor.ask("answer-time:change", { site, answerWithinMs: 240_000 });
	expect((await newest()).details).toMatchObject({
		after: { answerWithinMs: 240_000 },
	});
	await noor.ask("texts:change", {
		site,
		language: "en",
		texts: { "header.title": "Ask us" },
	});
	expect((await newest()).details).toMatchObject({
		before: { language: "en", texts: { "header.title": null } },
		after: { language: "en", texts: { "header.title": "Ask us" } },
	});
});

test("AU2 teams and members are written down with whom and what it is about", async () => {
	const made = await noor.ask("team:change", {
		site,
		team: { id: null, name: "Returns", offers: false },
	});
	const team = made.teams[0]?.id ?? "";
	expect(await newest()).toMatchObject({
		action: "team_changed",
		target: { id: team, name: "Returns" },
		details: { before: null },
		// A new team is removed, and not taken back.
		undo: null,
	});
	const teo = relay.people.teo.id;
	await noor.ask("member:change", {
		site,
		member: { id: teo, slots: 5, languages: ["lt"], teams: [team] },
	});
	expect(await newest()).toMatchObject({
		action: "member_changed",
		target: { id: teo, name: "Teo" },
		details: { before: { member: { slots: 3, teams: [] } } },
	});
	await noor.ask("team:remove", { site, team });
	expect(await newest()).toMatchObject({
		action: "team_removed",
		target: { id: team, name: null },
		details: { name: "Returns", members: 1 },
	});
});

test("AU2 what stands so already is not written down, nor what was refused", async () => {
	await noor.ask("privacy:change", { site, privacyUrl: null });
	await noor.refused("hours:change", {
		site,
		hours: { ...OFFICE, timeZone: "Europe/Atlantis" },
		languages: [],
	});
	expect(await read()).toEqual([]);
});

test("AU2 long values stand in the version alone", async () => {
	const exceptions = Array.from({ length: 100 }, (_, at) => ({
		date: new Date(Date.UTC(2027, 0, 1 + at)).toISOString().slice(0, 10),
		openings: [["09:00", "12:00"] as [string, string]],
	}));
	const hours = { ...OFFICE, exceptions };
	await noor.ask("hours:change", { site, hours, languages: [] });
	const { details, undo: back } = await newest();
	expect(details).toMatchObject({ setting: "hours:change", long: true });
	expect(details).not.toHaveProperty("after");
	const was = await noor.ask("setting:undo", undo(back?.version));
	expect(was.hours).toBeNull();
});

test("AU6 every setting is taken back, and that is written down and taken back as well", async () => {
	const teo = relay.people.teo.id;
	const made = await noor.ask("team:change", {
		site,
		team: { id: null, name: "Returns", offers: false },
	});
	const team = made.teams[0]?.id ?? "";
	const before = await noor.ask("site:read", { site });
	const versions: string[] = [];
	const change = async (ask: () => Promise<unknown>) => {
		await ask();
		const { undo: back } = await newest();
		versions.push(back?.version ?? "");
	};
	await change(() =>
		noor.ask("hours:change", { site, hours: OFFICE, languages: ["lt"] }),
	);
	await change(() =>
		noor.ask("privacy:change", { site, privacyUrl: "https://shop.test/p" }),
	);
	await change(() =>
		noor.ask("answer-time:change", { site, answerWithinMs: 240_000 }),
	);
	const texts = { "header.title": "Ask us", "launcher.open": "Write" };
	await change(() => noor.ask("texts:change", { site, language: "en", texts }));
	await change(() =>
		noor.ask("team:change", {
			site,
			team: { id: team, name: "Sofas", offers: true },
		}),
	);
	await change(() =>
		noor.ask("member:change", {
			site,
			member: { id: teo, slots: 5, languages: ["lt"], teams: [team] },
		}),
	);
	for (const version of versions) await noor.ask("setting:undo", undo(version));
	expect(await noor.ask("site:read", { site })).toEqual(before);
	const last = await newest();
	expect(last).toMatchObject({
		action: "setting_undone",
		target: { id: teo },
		details: { setting: "member:change", undoes: versions.at(-1) },
	});
	const again = await noor.ask("setting:undo", undo(last.undo?.version));
	expect(again.members.find(({ id }) => id === teo)?.slots).toBe(5);
});

test("AU6 how people sign in is taken back by owners alone, freshly signed in", async () => {
	const before = await noor.ask("site:read", { site });
	const security = { sessionDays: 7, secondFactor: false, auditDays: 90 };
	await noor.ask("security:change", { site, ...security });
	const { details, undo: back } = await newest();
	expect(details).toMatchObject({ before: before.security, after: security });
	const supervisor = await runs(relay, "teo", "supervisor");
	expect(await supervisor.refused("setting:undo", undo(back?.version))).toEqual(
		{ code: "forbidden" },
	);
	const provenAt = (fresh_at: number) =>
		relay.store.freshenSession(
			hashOf(relay.people.noor.cookie.split("=")[1] ?? ""),
			{ fresh_at, second_factor_at: 0 },
		);
	await provenAt(relay.store.now() - FRESH_MS - 1);
	expect(await noor.refused("setting:undo", undo(back?.version))).toEqual({
		code: "reauthenticate",
	});
	await provenAt(relay.store.now());
	const was = await noor.ask("setting:undo", undo(back?.version));
	expect(was.security).toEqual(before.security);
});

test("AU2 a role that was taken away in the middle of a command changes nothing", async () => {
	const { id } = relay.people.noor;
	const [membership] = await relay.store.memberships(id);
	const { keepSettings } = relay.store;
	// Between the question who may and the writing.
	relay.app.parts.store.keepSettings = async (change) => {
		if (membership)
			await relay.store.keepMembership({ ...membership, role: "agent" });
		return keepSettings(change);
	};
	expect(
		await noor.refused("privacy:change", {
			site,
			privacyUrl: "https://a.test",
		}),
	).toEqual({ code: "forbidden" });
	expect((await relay.store.site(site))?.privacy_url).toBeNull();
});

test("AU6 a supervisor takes back what they may set, of their own site", async () => {
	await noor.ask("privacy:change", { site, privacyUrl: "https://shop.test/p" });
	const { undo: back } = await newest();
	const ines = relay.people.ines.id;
	const [membership] = await relay.store.memberships(ines);
	if (membership)
		await relay.store.keepMembership({ ...membership, role: "owner" });
	const teo = await runs(relay, "teo", "supervisor");
	expect(
		await teo.refused("setting:undo", {
			...undo(back?.version),
			site: relay.books.id,
		}),
	).toEqual({ code: "not_found" });
	const was = await teo.ask("setting:undo", undo(back?.version));
	expect(was.privacyUrl).toBeNull();
});

test("AU6 what was changed since is not taken back, and its line offers nothing", async () => {
	await noor.ask("privacy:change", { site, privacyUrl: "https://shop.test/1" });
	const first = await newest();
	await noor.ask("privacy:change", { site, privacyUrl: "https://shop.test/2" });
	expect(await noor.refused("setting:undo", undo(first.undo?.version))).toEqual(
		{ code: "conflict" },
	);
	const [second, stale] = await read();
	expect(second?.undo).not.toBeNull();
	expect(stale).toMatchObject({ id: first.id, undo: null });
	// Taken back once, it is as it was before: the first can be taken back again, the second no more.
	await noor.ask("setting:undo", undo(second?.undo?.version));
	expect(
		await noor.refused("setting:undo", undo(second?.undo?.version)),
	).toEqual({ code: "conflict" });
	const was = await noor.ask("setting:undo", undo(first.undo?.version));
	expect(was.privacyUrl).toBeNull();
});

test("AU6 a text that was changed beside it does not hinder", async () => {
	const set = (texts: Record<string, string | null>) =>
		noor.ask("texts:change", { site, language: "en", texts });
	await set({ "header.title": "Ask us" });
	const { undo: back } = await newest();
	await set({ "launcher.open": "Write" });
	const was = await noor.ask("setting:undo", undo(back?.version));
	expect(was.texts).toEqual({ en: { "launcher.open": "Write" } });
});

test("AU6 what would be refused now is not taken back: a team of before that is gone", async () => {
	const made = await noor.ask("team:change", {
		site,
		team: { id: null, name: "Returns", offers: false },
	});
	const team = made.teams[0]?.id ?? "";
	const member = (teams: string[]) => ({
		site,
		member: { id: relay.people.teo.id, slots: 3, languages: [], teams },
	});
	await noor.ask("member:change", member([team]));
	await noor.ask("member:change", member([]));
	const { id, undo: back } = await newest();
	await noor.ask("team:remove", { site, team });
	expect(await noor.refused("setting:undo", undo(back?.version))).toEqual({
		code: "malformed",
		field: "member.teams",
	});
	const line = (await read()).find((one) => one.id === id);
	expect(line?.undo).toBeNull();
});

test("AU6 AU7 after seven days nothing is taken back, and what it was is dropped", async () => {
	await relay.store.setSite(site, { privacy_url: "https://shop.test/p" });
	const at = relay.store.now() - SETTING_UNDO_MS - 1;
	const version = newId();
	await relay.store.keepSettings({
		site,
		by: { person: relay.people.noor.id, roles: ["owner"] },
		writes: [],
		version: {
			site_id: site,
			id: version,
			setting: "privacy:change",
			before: '{"privacyUrl":null}',
			after: '{"privacyUrl":"https://shop.test/p"}',
			at,
			person_id: relay.people.noor.id,
		},
		audit: {
			site_id: site,
			at,
			id: newId(),
			person_id: relay.people.noor.id,
			action: "setting_changed",
			target: null,
			details: JSON.stringify({ setting: "privacy:change", version }),
		},
	});
	const tooLate = { code: "too_late" };
	expect((await newest()).undo).toBeNull();
	expect(await noor.refused("setting:undo", undo(version))).toEqual(tooLate);
	await relay.passes(HOUR_MS);
	await expect
		.poll(() => relay.store.settingVersion(site, version))
		.toBeUndefined();
	expect(await noor.refused("setting:undo", undo(version))).toEqual(tooLate);
});
