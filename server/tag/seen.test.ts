import { afterEach, beforeEach, expect, test } from "vitest";
import { PAGE_CHECKS } from "../../protocol/limits.ts";
import {
	REFUSED_AT_ONCE,
	REFUSED_HOURS,
	SEEN_DAYS,
	SEEN_EVERY_MS,
	SEEN_ORIGINS,
} from "../../protocol/tag.ts";
import { asks } from "../testing/page.ts";
import { RELAY_ORIGIN, type Relay, startRelay } from "../testing/relay.ts";
import { runs } from "../testing/runs.ts";
import type { ConsoleWire } from "../testing/wire.ts";

const SHOP = "http://shop.test";
const HOUR_MS = 3_600_000;
const TODAY = "00c0ffee00c0ffee";

let relay: Relay;
let site: string;
let noor: ConsoleWire;
beforeEach(async () => {
	relay = await startRelay();
	site = relay.shop.id;
	noor = await runs(relay, "noor", "owner");
});
afterEach(() => relay.stop());

/** A page of the origin asks for what the tag loads first. */
async function shows(origin: string, of = site): Promise<void> {
	await asks(relay, `/settings/${of}`, { origin });
	await relay.app.capabilities.tag.idle();
}
const loads = (path: string, headers: Record<string, string>) =>
	asks(relay, path, { origin: null, headers });
const seen = (of = site) => noor.ask("tag:seen", { site: of });
const origins = async () => (await seen()).origins.map(({ origin }) => origin);

test("TG1 a page that asks for the settings is remembered, listed or not, with first and last", async () => {
	const first = relay.clock.now();
	await shows(SHOP);
	relay.clock.pass(2 * SEEN_EVERY_MS);
	const last = relay.clock.now();
	await shows("https://www.shop.test");
	await shows(SHOP);
	const { origins, wrong, now } = await seen();
	const known = { script: null, lastAt: last, frameMissing: null };
	expect(origins).toHaveLength(2);
	expect(origins).toContainEqual({
		...known,
		origin: SHOP,
		listed: true,
		firstAt: first,
	});
	expect(origins).toContainEqual({
		...known,
		origin: "https://www.shop.test",
		listed: false,
		firstAt: last,
	});
	expect([wrong, now]).toEqual([[], last]);
});

test("TG1 what is no page of a shop is not remembered: the relay's own, a file, a header that is no origin", async () => {
	for (const origin of [RELAY_ORIGIN, "null", "http://SHOP.test/x", "x"])
		await shows(origin);
	await asks(relay, `/settings/${site}`, { origin: null });
	expect(await origins()).toEqual([]);
});

test("TG2 an origin is written at most once a minute, and at once when it becomes a listed one", async () => {
	await shows(SHOP);
	relay.clock.pass(SEEN_EVERY_MS - 1);
	await shows(SHOP);
	const [row] = (await seen()).origins;
	expect(row?.lastAt).toBe(row?.firstAt);
	await shows("http://late.test");
	await relay.store.keepSite({
		...relay.shop,
		origins: JSON.stringify([SHOP, "http://late.test"]),
	});
	await shows("http://late.test");
	const rows = await relay.store.seenOrigins(site);
	expect(rows.find(({ origin }) => origin !== SHOP)).toMatchObject({
		listed: 1,
	});
});

test("TG2 made-up origins are a few rows a minute, and never push a listed one out", async () => {
	await shows(SHOP);
	for (let made = 0; made < 3 * REFUSED_AT_ONCE; made++)
		await shows(`https://made-up-${made}.test`);
	expect(await origins()).toHaveLength(1 + REFUSED_AT_ONCE);
	for (let minute = 0; minute < 10; minute++) {
		relay.clock.pass(SEEN_EVERY_MS);
		for (let made = 0; made < REFUSED_AT_ONCE; made++)
			await shows(`https://later-${minute}-${made}.test`);
	}
	const all = await origins();
	expect(all).toHaveLength(SEEN_ORIGINS);
	expect(all).toContain(SHOP);
});

test("TG3 a refused origin goes after a day, a listed one after ninety", async () => {
	await shows(SHOP);
	await shows("https://other.test");
	const after = async (hours: number) => {
		const now = relay.clock.now() + hours * HOUR_MS;
		for (const { drop } of relay.app.capabilities.tag.prunes)
			await drop(now, 9);
		return origins();
	};
	expect(await after(REFUSED_HOURS - 1)).toHaveLength(2);
	expect(await after(REFUSED_HOURS)).toEqual([SHOP]);
	expect(await after(SEEN_DAYS * 24 - 1)).toEqual([SHOP]);
	expect(await after(SEEN_DAYS * 24)).toEqual([]);
});

test("TG4 consoles are told when a page comes", async () => {
	await shows(SHOP);
	const { seen: told } = await noor.hears("origin:seen");
	expect(told).toEqual((await seen()).origins[0]);
});

test("TG5 which script the page has loaded is known by what it asked for", async () => {
	const script = async () => {
		relay.clock.pass(SEEN_EVERY_MS);
		await shows(SHOP);
		return (await seen()).origins[0]?.script;
	};
	expect(await script()).toBeNull();
	await loads("/v/bb/shopbell.js", { Origin: SHOP });
	expect(await script()).toBe("older");
	await loads(`/v/${TODAY}/shopbell.js`, { Origin: SHOP });
	expect(await script()).toBe("current");
	await loads("/v/bb/shopbell.js", { Origin: SHOP });
	await loads("/shopbell.js", { Referer: `${SHOP}/` });
	expect(await script()).toBe("current");
	// It is in the browser's cache now: what was known stays so.
	await relay.restart();
	noor = await runs(relay, "noor", "owner");
	expect(await script()).toBe("current");
});

test("TG6 a panel that was loaded and no page of the chat after it is a frame that was blocked", async () => {
	const missing = async () => (await seen()).origins[0]?.frameMissing;
	await shows(SHOP);
	await loads("/v/aa/panel.js", { Origin: SHOP });
	const at = relay.clock.now();
	expect(await missing()).toBeNull();
	relay.clock.pass(30_000);
	expect(await missing()).toBe(at);
	await loads(`/frame/${site}`, { Referer: `${SHOP}/` });
	expect(await missing()).toBeNull();
	relay.clock.pass(1);
	await loads("/v/aa/panel.js", { Origin: SHOP });
	relay.clock.pass(30_000);
	// It does not say whose page it is in, so it may be this one.
	await loads(`/frame/${site}`, {});
	expect(await missing()).toBeNull();
});

test("TG7 a listed origin whose page names another site is said, until it names this one", async () => {
	await shows(SHOP, "no-such-site");
	const at = relay.clock.now();
	expect((await seen()).wrong).toEqual([
		{ origin: SHOP, site: "no-such-site", at },
	]);
	await shows(SHOP, relay.books.id);
	expect((await seen()).wrong).toEqual([
		{ origin: SHOP, site: relay.books.id, at },
	]);
	await shows("https://unknown.test", "<b>");
	await shows(SHOP, `${"x".repeat(65)}`);
	expect((await seen()).wrong).toHaveLength(1);
	await shows(SHOP);
	expect((await seen()).wrong).toEqual([]);
});

test("TG14 an owner has so many pages read a minute, and none of a network inside", async () => {
	const asked = { site, address: "https://10.0.0.1/admin" };
	for (let page = 0; page < PAGE_CHECKS.points; page++)
		expect(await noor.ask("tag:check", asked)).toEqual({
			address: "https://10.0.0.1/admin",
			origin: "https://10.0.0.1",
			findings: [{ kind: "unseen", why: "inside" }],
			themeColor: null,
		});
	expect(await noor.refused("tag:check", asked)).toMatchObject({
		code: "slow_down",
	});
});
