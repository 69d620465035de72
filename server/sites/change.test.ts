import { afterEach, beforeEach, expect, test } from "vitest";
import type { Hours } from "../../protocol/hours.ts";
import { newId } from "../../protocol/ids.ts";
import { LANGUAGES } from "../../protocol/limits.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import type {
	VisitorCommands,
	VisitorFacts,
} from "../../protocol/visitor-events.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { runs } from "../testing/runs.ts";
import { addAgent, arrives, connectWire } from "../testing/wire.ts";

let relay: Relay;
let site: string;
beforeEach(async () => {
	relay = await startRelay();
	site = relay.shop.id;
});
afterEach(() => relay.stop());

const OFFICE: Hours = {
	timeZone: "Europe/Vilnius",
	weekly: { "1": [["09:00", "12:00"]] },
	exceptions: [{ date: "2026-12-24", openings: [] }],
};
const newTeam = (name: string, offers = false) => ({
	site,
	team: { id: null, name, offers },
});
const memberOf = (id: string, with_ = {}) => ({
	site,
	member: { id, slots: 2, languages: [], teams: [], ...with_ },
});
const inBooks = <T extends object>(data: T) => ({
	...data,
	site: relay.books.id,
});
const everyChange = () => ({
	"hours:change": { site, hours: OFFICE, languages: ["en"] },
	"privacy:change": { site, privacyUrl: null },
	"texts:change": { site, language: "en", texts: { "header.title": "Hi" } },
	"team:change": newTeam("Returns"),
	"team:remove": { site, team: newId() },
	"member:change": memberOf(relay.people.teo.id),
	"waits:read": { site },
});

test("ST5 a site says its hours, languages, teams and members to all its staff", async () => {
	const teo = await addAgent(relay, "teo");
	const settings = await teo.ask("site:read", { site });
	expect(settings).toMatchObject({ hours: null, languages: [], teams: [] });
	expect(settings.members).toEqual(
		["Noor", "Teo"].map((name) => ({
			id: relay.people[name.toLowerCase() as "noor"].id,
			name,
			role: "agent",
			slots: 3,
			languages: [],
			teams: [],
		})),
	);
});

test("ST5 agents read, and change nothing", async () => {
	const teo = await addAgent(relay, "teo");
	for (const [command, data] of Object.entries(everyChange()))
		expect(await teo.refused(command, data)).toEqual({ code: "forbidden" });
	expect(await relay.store.teams(site)).toEqual([]);
	expect((await relay.store.site(site))?.hours).toBeNull();
});

test("ST4 who does not work for a site neither reads nor changes it", async () => {
	const noor = await runs(relay, "noor", "owner");
	const all = { "site:read": { site }, ...everyChange() };
	for (const [command, data] of Object.entries(all))
		expect(await noor.refused(command, inBooks(data))).toEqual({
			code: "not_found",
		});
});

test("ST4 an owner of one site reaches nobody and no team of another", async () => {
	const noor = await runs(relay, "noor", "owner");
	const team = { site_id: relay.books.id, id: newId(), offers: 0 };
	await relay.store.keepTeam({ ...team, name: "Rare books", created_at: 1 });
	const not_found = { code: "not_found" };
	const { id } = team;
	const change = { site, team: { id, name: "Mine", offers: true } };
	expect(await noor.refused("team:change", change)).toEqual(not_found);
	expect(await noor.refused("team:remove", { site, team: id })).toEqual(
		not_found,
	);
	const ines = relay.people.ines.id;
	expect(await noor.refused("member:change", memberOf(ines))).toEqual(
		not_found,
	);
	const teo = relay.people.teo.id;
	expect(
		await noor.refused("member:change", memberOf(teo, { teams: [id] })),
	).toEqual({ code: "malformed", field: "member.teams" });
	expect(await relay.store.teams(relay.books.id)).toHaveLength(1);
});

test("ST5 hours and languages are kept as they were set, and given up again", async () => {
	const noor = await runs(relay, "noor", "supervisor");
	const languages = ["en", "lt"];
	const set = await noor.ask("hours:change", {
		site,
		hours: OFFICE,
		languages: [...languages, "en"],
	});
	expect(set).toMatchObject({ hours: OFFICE, languages });
	expect(await noor.ask("site:read", { site })).toEqual(set);
	const none = await noor.ask("hours:change", {
		site,
		hours: null,
		languages: [],
	});
	expect(none).toMatchObject({ hours: null, languages: [] });
});

test("ST5 hours that make no sense are refused, and name what is wrong", async () => {
	const noor = await runs(relay, "noor", "owner");
	const wrong = async (hours: object, languages: string[] = []) => {
		const refusal = await noor.refused("hours:change", {
			site,
			hours: { ...OFFICE, ...hours },
			languages,
		});
		return "field" in refusal ? refusal.field : refusal.code;
	};
	const monday = (...openings: [string, string][]) => ({
		weekly: { "1": openings },
	});
	expect(await wrong(monday(["12:00", "09:00"]))).toContain("weekly");
	expect(await wrong(monday(["09:00", "12:00"], ["11:00", "13:00"]))).toContain(
		"weekly",
	);
	expect(await wrong(monday(["24:00", "24:30"]))).toContain("weekly");
	expect(await wrong({ timeZone: "Europe/Atlantis" })).toBe("hours.timeZone");
	const twice = [OFFICE.exceptions[0], OFFICE.exceptions[0]];
	expect(await wrong({ exceptions: twice })).toBe("hours.exceptions");
	const many = Array.from({ length: LANGUAGES + 1 }, () => "en");
	expect(await wrong({}, many)).toBe("languages");
	expect((await relay.store.site(site))?.hours).toBeNull();
});

test("HR1 widgets that are open hear when the new hours close the shop", async () => {
	const noor = await runs(relay, "noor", "owner");
	const maya = await arrives(relay);
	await relay.app.parts.routing.idle();
	await noor.ask("hours:change", {
		site,
		hours: { timeZone: "UTC", weekly: {}, exceptions: [] },
		languages: [],
	});
	const { availability } = await maya.hears("availability:changed");
	expect(availability).toEqual({ kind: "closed", opensAt: null });
});

test("ST5 slots, languages and teams of a member are set, and the member's console hears it", async () => {
	const noor = await runs(relay, "noor", "owner");
	const teo = await addAgent(relay, "teo");
	const { id } = relay.people.teo;
	const { members } = await noor.ask(
		"member:change",
		memberOf(id, { slots: 5, languages: ["lt", "lt", "en"] }),
	);
	expect(members.find((member) => member.id === id)).toMatchObject({
		slots: 5,
		languages: ["lt", "en"],
		teams: [],
	});
	await teo.hears("me:changed", ({ me }) => me.slots === 5);
	for (const slots of [0, 21, 2.5])
		expect(
			await noor.refused("member:change", memberOf(id, { slots })),
		).toEqual({ code: "malformed", field: "member.slots" });
});

test("ST5 an owner reads what was told about waits, and what came of it", async () => {
	const noor = await runs(relay, "noor", "owner");
	const report = await noor.ask("waits:read", { site });
	expect(report).toMatchObject({
		site,
		ranges: { n: 0, within: 0, before: 0, interval: null, biasMs: null },
		over: 0,
		open: 0,
		left: 0,
		silent: 0,
	});
	expect(report.since).toBeLessThan(relay.clock.now());
});

test("ST5 the address of the privacy policy is http or https, and widgets are told it", async () => {
	const noor = await runs(relay, "noor", "owner");
	for (const privacyUrl of [
		"javascript:alert(1)",
		"data:text/html,x",
		"shop.test/privacy",
		"",
	])
		expect(
			await noor.refused("privacy:change", { site, privacyUrl }),
		).toMatchObject({ code: "malformed" });
	const told = async () => {
		const wire = connectWire<VisitorCommands, VisitorFacts>(relay, "/visitor");
		const welcome = await wire.ask("hello", {
			protocol: PROTOCOL,
			site,
			token: null,
			identity: null,
		});
		wire.close();
		return welcome.site.privacyUrl;
	};
	expect(await told()).toBeNull();
	const privacyUrl = "https://shop.test/privacy#chat";
	expect(await noor.ask("privacy:change", { site, privacyUrl })).toMatchObject({
		privacyUrl,
	});
	expect(await told()).toBe(privacyUrl);
	await noor.ask("privacy:change", { site, privacyUrl: null });
	expect(await told()).toBeNull();
});
