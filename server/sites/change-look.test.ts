import sharp from "sharp";
import { afterEach, beforeEach, expect, test } from "vitest";
import { SETTING_UNDO_MS } from "../../protocol/account-limits.ts";
import { newId } from "../../protocol/ids.ts";
import type { SiteLook, SitePicture } from "../../protocol/look.ts";
import type { Settings } from "../../protocol/settings.ts";
import { ALL_ENTRIES } from "../testing/audit.ts";
import { RELAY_ORIGIN, type Relay, startRelay } from "../testing/relay.ts";
import { runs } from "../testing/runs.ts";
import { addAgent, arrives, type ConsoleWire } from "../testing/wire.ts";

let relay: Relay;
let site: string;
let noor: ConsoleWire;
let before: SiteLook;
beforeEach(async () => {
	relay = await startRelay();
	site = relay.shop.id;
	noor = await runs(relay, "noor", "owner");
	before = (await noor.ask("site:read", { site })).look as SiteLook;
});
afterEach(() => relay.stop());

const HOUR_MS = 3_600_000;
const changes = (look: Partial<SiteLook>) =>
	noor.ask("look:change", { site, look: { ...before, ...look } });
const refuses = (look: object) =>
	noor.refused("look:change", { site, look: { ...before, ...look } });
async function settings(): Promise<Settings> {
	const headers = { Origin: "http://shop.test" };
	const answer = await fetch(`${relay.origin}/settings/${site}`, { headers });
	return (await answer.json()) as Settings;
}
async function frameMeta(): Promise<{ texts?: string; look: object }> {
	const page = await (await fetch(`${relay.origin}/frame/${site}`)).text();
	const [, content = ""] = /name="shopbell" content="([^"]*)"/.exec(page) ?? [];
	return JSON.parse(
		content.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code)),
	);
}

const drawn = (width = 600, height = 200) =>
	sharp({ create: { width, height, channels: 4, background: "#1f6f5c80" } })
		.png()
		.toBuffer();
async function uploads(
	as: "launcher" | "logo",
	bytes?: Uint8Array,
	{ who = "noor", of = site } = {},
): Promise<Response> {
	const { cookie, csrf } = relay.people[who as "noor"];
	return fetch(`${relay.origin}/console/site/${of}/picture/${as}`, {
		method: "PUT",
		headers: {
			Origin: RELAY_ORIGIN,
			Cookie: cookie,
			"X-Shopbell-CSRF": csrf,
		},
		body: new Uint8Array(bytes ?? (await drawn())),
	});
}
async function picture(as: "launcher" | "logo"): Promise<string> {
	const answer = await uploads(as);
	expect(answer.status).toBe(200);
	return ((await answer.json()) as SitePicture).id;
}

test("LO1 a new site looks as we made it", () => {
	expect(before).toEqual({
		name: "Lamp & Loom",
		accent: "#1f6f5c",
		position: "end",
		offset: null,
		theme: "auto",
		launcher: null,
		logo: null,
		greetings: {},
		starters: {},
		closedOn: [],
		staffPictures: true,
	});
});

test("LO1 a look is kept as it was set, and the script and the frame are told it", async () => {
	const launcher = await picture("launcher");
	const logo = await picture("logo");
	const look: SiteLook = {
		name: "Lamps",
		accent: "#ffd400",
		position: "start",
		offset: [24, 96],
		theme: "dark",
		launcher,
		logo,
		greetings: { en: "Ask the weavers", lt: "Klauskite" },
		starters: { lt: ["Kur mano siunta?"] },
		closedOn: ["/b2b/order", "/cart"],
		staffPictures: false,
	};
	const set = await changes({
		...look,
		closedOn: [...look.closedOn, "/cart"],
		starters: { ...look.starters, en: [] },
	});
	expect(set.look).toEqual(look);
	expect(await settings()).toMatchObject({
		name: "Lamps",
		accent: "#ffd400",
		onAccent: "#000000",
		position: "start",
		offset: "24 96",
		theme: "dark",
		launcher: `/pictures/${launcher}`,
		closedOn: "/b2b/order,/cart",
	});
	const meta = await frameMeta();
	expect(meta.look).toEqual({
		accent: "#ffd400",
		onAccent: "#000000",
		theme: "dark",
		logo: `/pictures/${logo}`,
	});
	const own = await fetch(`${relay.origin}${meta.texts}lt`);
	expect(await own.json()).toEqual({
		"header.title": "Klauskite",
		starters: JSON.stringify(["Kur mano siunta?"]),
	});
});

test("LO3 open chats hear at once what was set, of the look and of all else that they were told", async () => {
	const maya = await arrives(relay);
	await changes({ name: "Lamps", accent: "#000000" });
	expect(await maya.hears("site:changed")).toMatchObject({
		site: {
			name: "Lamps",
			look: { accent: "#000000", onAccent: "#ffffff" },
		},
	});
	const privacyUrl = "https://shop.test/privacy";
	await noor.ask("privacy:change", { site, privacyUrl });
	await maya.hears(
		"site:changed",
		({ site }) => site.privacyUrl === privacyUrl,
	);
	const texts = { "header.title": "Ask us" };
	await noor.ask("texts:change", { site, language: "en", texts });
	await maya.hears("site:changed", ({ site }) => site.texts !== undefined);
	const hours = {
		timeZone: "Europe/Vilnius",
		weekly: { "1": [["09:00", "12:00"]] as [string, string][] },
		exceptions: [],
	};
	await noor.ask("hours:change", { site, hours, languages: ["lt"] });
	const { site: told } = await maya.hears(
		"site:changed",
		({ site }) => site.hours !== null,
	);
	expect(told).toMatchObject({
		languages: ["lt"],
		hours: { timeZone: "Europe/Vilnius" },
	});
});

test("LO3 nobody hears of another site, nor of what shoppers are not told", async () => {
	const maya = await arrives(relay);
	const omar = await arrives(relay, { site: relay.books.id });
	await noor.ask("team:change", {
		site,
		team: { id: null, name: "Returns", offers: false },
	});
	await maya.fence();
	expect(maya.facts("site:changed")).toEqual([]);
	await changes({ name: "Lamps" });
	await maya.hears("site:changed");
	await omar.fence();
	expect(omar.facts("site:changed")).toEqual([]);
});

test.each([
	["an accent that is a word", { accent: "transparent" }, "look.accent"],
	["an accent of two digits", { accent: "#12" }, "look.accent"],
	["no name", { name: " " }, "look.name"],
	["an offset beyond the window", { offset: [401, 0] }, "look.offset.0"],
	[
		"a language that is none",
		{ greetings: { "en;": "Hi" } },
		"look.greetings.en;",
	],
	[
		"a language that the chat does not speak",
		{ greetings: { tlh: "nuqneH" } },
		"look.greetings",
	],
	[
		"five starters",
		{ starters: { en: ["a", "b", "c", "d", "e"] } },
		"look.starters.en",
	],
	["a path with a comma", { closedOn: ["/a,/b"] }, "look.closedOn.0"],
	["a picture of nobody", { logo: newId() }, "look.logo"],
])("LO2 %s is refused, and named", async (_, look, field) => {
	expect(await refuses(look)).toEqual({ code: "malformed", field });
	expect(await settings()).toMatchObject({ name: "Lamp & Loom" });
});

test("LO2 a greeting of 301 characters is refused with how many may stand", async () => {
	const greetings = { en: "a".repeat(301) };
	expect(await refuses({ greetings })).toEqual({
		code: "too_long",
		field: "look.greetings.en",
		most: 300,
	});
});

test("LO2 the panel's own paper may be the accent: what stands on it is computed", async () => {
	await changes({ accent: "#ffffff" });
	expect(await settings()).toMatchObject({
		accent: "#ffffff",
		onAccent: "#000000",
	});
});

test("LO2 markup and letters that run from right to left are carried as text", async () => {
	const name = "<b>مصابيح</b> & Co";
	const { look } = await changes({ name, greetings: { lt: "<i>أهلا" } });
	expect(look?.name).toBe(name);
	const page = await (await fetch(`${relay.origin}/frame/${site}`)).text();
	expect(page).not.toContain("<b>");
});

test("LO4 a change is taken back whole, with the picture that stood there", async () => {
	const logo = await picture("logo");
	await changes({ logo });
	await changes({ logo: null, name: "Lamps" });
	await relay.passes(SETTING_UNDO_MS - 1_000);
	const again = await addAgent(relay, "noor");
	const log = await again.ask("audit:read", { site, ...ALL_ENTRIES });
	const { look, version } = log.entries
		.map(({ details }) => details as { version: string; look?: unknown })
		.find(({ version }) => version) as { version: string; look?: unknown };
	expect(look).toBeUndefined();
	await again.ask("setting:undo", { site, version });
	const now = await again.ask("site:read", { site });
	expect(now.look).toMatchObject({ logo, name: "Lamp & Loom" });
	const shown = await fetch(`${relay.origin}/pictures/${logo}`);
	expect(shown.status).toBe(200);
	await relay.passes(SETTING_UNDO_MS * 2);
	expect(await relay.files.get(logo)).toBeDefined();
});

test("LO5 a logo keeps its shape, a launcher is a square, and nothing of what was sent is kept", async () => {
	const shown = async (id: string) => {
		const answer = await fetch(`${relay.origin}/pictures/${id}`);
		expect(answer.headers.get("Content-Security-Policy")).toBe(
			"default-src 'none'; sandbox",
		);
		expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
		expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
		return sharp(Buffer.from(await answer.arrayBuffer())).metadata();
	};
	expect(await shown(await picture("logo"))).toMatchObject({
		format: "webp",
		width: 480,
		height: 160,
		hasAlpha: true,
	});
	expect(await shown(await picture("launcher"))).toMatchObject({
		width: 256,
		height: 256,
	});
});

test("LO5 what is no picture, or too much of one, is refused", async () => {
	const svg = Buffer.from(
		'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
	);
	const zip = Buffer.from("PK\x03\x04 and so on", "latin1");
	const huge = await sharp({
		create: { width: 8_000, height: 5_001, channels: 3, background: "#fff" },
	})
		.png()
		.toBuffer();
	for (const [bytes, why] of [
		[svg, "type"],
		[zip, "type"],
		[huge, "pixels"],
		[Buffer.alloc(5 * 1024 * 1024 + 1), "bytes"],
	] as const) {
		const answer = await uploads("logo", bytes);
		expect(answer.status).not.toBe(200);
		expect(await answer.json()).toEqual({
			refusal: { code: "bad_picture", why },
		});
	}
});

test("LO5 agents and people of other sites upload nothing", async () => {
	expect((await uploads("logo", undefined, { who: "teo" })).status).toBe(403);
	expect((await uploads("logo", undefined, { who: "ines" })).status).toBe(404);
	const { books } = relay;
	expect((await uploads("logo", undefined, { of: books.id })).status).toBe(404);
});

test("LO5 a picture of another site is none of this one", async () => {
	const id = newId();
	await relay.store.keepFile({ id, site: relay.books.id, dropAt: 9e15 });
	expect(await refuses({ logo: id })).toEqual({
		code: "malformed",
		field: "look.logo",
	});
});

test("LO5 a picture that nobody used is gone after an hour", async () => {
	const logo = await picture("logo");
	await expect
		.poll(async () => {
			await relay.passes(HOUR_MS);
			return (await fetch(`${relay.origin}/pictures/${logo}`)).status;
		})
		.toBe(404);
	const again = await addAgent(relay, "noor");
	const look = { ...before, logo };
	expect(await again.refused("look:change", { site, look })).toEqual({
		code: "malformed",
		field: "look.logo",
	});
});
