import { expect, it } from "vitest";
import type { SiteSettings } from "../../protocol/site.ts";
import { idOf, settled, stagedConnection } from "../testing/staged.ts";
import { createSettings } from "./settings.ts";

const site = idOf("shop");
const RETURNS = { id: idOf("returns"), name: "Returns", offers: false };
const TEO = {
	id: idOf("teo"),
	name: "Teo",
	role: "agent" as const,
	slots: 3,
	languages: [],
	teams: [RETURNS.id],
};
const KEPT: SiteSettings = {
	site,
	hours: { timeZone: "UTC", weekly: {}, exceptions: [] },
	languages: ["en"],
	teams: [RETURNS],
	members: [TEO],
};

async function opened() {
	let kept = KEPT;
	const stage = stagedConnection({
		"site:read": () => kept,
		"hours:change": (change: SiteSettings) => {
			kept = { ...kept, hours: change.hours, languages: change.languages };
			return kept;
		},
		"team:change": () => ({ ok: false, refusal: { code: "conflict" } }),
		"team:remove": () => {
			kept = { ...kept, teams: [], members: [{ ...TEO, teams: [] }] };
			return kept;
		},
		"member:change": () => kept,
	});
	const settings = createSettings(stage.connection, site);
	await settings.read();
	return { stage, settings };
}

it("shows what the relay has, until something is typed over it", async () => {
	const { settings } = await opened();
	expect(settings.languages.value.value).toEqual(["en"]);
	expect(settings.languages.changed.value).toBe(false);
	settings.languages.type(["en", "lt"]);
	expect(settings.languages.changed.value).toBe(true);
	settings.languages.type(["en"]);
	expect(settings.languages.changed.value).toBe(false);
	settings.languages.type(["fr"]);
	settings.languages.discard();
	expect(settings.languages.value.value).toEqual(["en"]);
});

it("keeps what was typed when the relay refuses, and says why", async () => {
	const { settings } = await opened();
	const team = settings.team(RETURNS.id);
	team.type({ name: "Orders", offers: true });
	expect(await team.save()).toBe(false);
	expect(team.state.value).toEqual({
		kind: "refused",
		refusal: { code: "conflict" },
	});
	expect(team.value.value).toEqual({ name: "Orders", offers: true });
	expect(settings.team(RETURNS.id)).toBe(team);
});

it("keeps what was typed while the connection is gone, and saves it later", async () => {
	const { stage, settings } = await opened();
	const { languages } = settings;
	stage.state.value = { kind: "lost", since: 0 };
	languages.type(["en", "lt"]);
	expect(await languages.save()).toBe(false);
	await settings.read();
	expect(settings.state.value.kind).toBe("read");
	expect(languages.value.value).toEqual(["en", "lt"]);
	stage.state.value = { kind: "here" };
	expect(await languages.save()).toBe(true);
	expect(languages.state.value).toEqual({ kind: "saved" });
	expect(languages.changed.value).toBe(false);
	expect(languages.value.value).toEqual(["en", "lt"]);
});

it("keeps what is typed while a save is under way", async () => {
	const { settings } = await opened();
	const { languages } = settings;
	languages.type(["en", "lt"]);
	const saving = languages.save();
	languages.type(["en", "lt", "fr"]);
	await saving;
	expect(languages.value.value).toEqual(["en", "lt", "fr"]);
	expect(languages.changed.value).toBe(true);
});

it("sends hours and languages each with the other as it is kept, not as it is typed", async () => {
	const { stage, settings } = await opened();
	settings.languages.type(["fr"]);
	settings.hours.type({ ...settings.hours.value.value, set: false });
	await settings.hours.save();
	expect(stage.saidOf("hours:change")).toEqual([
		{ site, hours: null, languages: ["en"] },
	]);
	await settings.languages.save();
	expect(stage.saidOf("hours:change")[1]).toEqual({
		site,
		hours: null,
		languages: ["fr"],
	});
});

it("sends no team of a member that was removed since it was chosen", async () => {
	const { stage, settings } = await opened();
	const teo = settings.member(TEO.id);
	teo.type({ ...teo.value.value, slots: "5" });
	expect(await settings.removeTeam(RETURNS.id)).toBeNull();
	await teo.save();
	await settled();
	expect(stage.saidOf("member:change")).toEqual([
		{ site, member: { id: TEO.id, slots: 5, languages: [], teams: [] } },
	]);
});
