import { afterEach, beforeEach, expect, test } from "vitest";
import { ORIGINS } from "../../protocol/limits.ts";
import { ALL_ENTRIES } from "../testing/audit.ts";
import { RELAY_ORIGIN, type Relay, startRelay } from "../testing/relay.ts";
import { runs } from "../testing/runs.ts";
import { addAgent } from "../testing/wire.ts";

const SHOP = "https://shop.example";
const WWW = "https://www.shop.example";

let relay: Relay;
let site: string;
beforeEach(async () => {
	relay = await startRelay();
	site = relay.shop.id;
});
afterEach(() => relay.stop());

/** What the frame's policy names, without the relay itself. */
async function ancestors(headers: Record<string, string> = {}) {
	const answer = await fetch(`${relay.origin}/frame/${site}`, { headers });
	const policy = answer.headers.get("Content-Security-Policy") ?? "";
	const [, all = ""] = /frame-ancestors 'self' ?([^;]*)/.exec(policy) ?? [];
	return all.split(" ");
}

const settingsFor = async (origin: string) =>
	(
		await fetch(`${relay.origin}/settings/${site}`, {
			headers: { Origin: origin },
		})
	).status;

test("AD1 an owner sets the addresses, in their order, each once", async () => {
	const noor = await runs(relay, "noor", "owner");
	const set = await noor.ask("addresses:change", {
		site,
		origins: [WWW, SHOP, WWW, "http://localhost:4311"],
	});
	expect(set.origins).toEqual([WWW, SHOP, "http://localhost:4311"]);
	expect(await noor.ask("site:read", { site })).toEqual(set);
});

test("AD1 a supervisor and an agent read them, and change nothing", async () => {
	const teo = await runs(relay, "teo", "supervisor");
	const { origins } = await teo.ask("site:read", { site });
	const change = { site, origins: [SHOP] };
	expect(await teo.refused("addresses:change", change)).toEqual({
		code: "forbidden",
	});
	expect((await teo.ask("site:read", { site })).origins).toEqual(origins);
});

test("AD2 an address counts from its setting on, at the settings and in the frame's policy", async () => {
	const noor = await runs(relay, "noor", "owner");
	expect(await settingsFor(WWW)).toBe(403);
	await noor.ask("addresses:change", { site, origins: [SHOP, WWW] });
	expect(await settingsFor(WWW)).toBe(200);
	expect(await ancestors()).toEqual([SHOP, WWW]);
	await noor.ask("addresses:change", { site, origins: [SHOP] });
	expect(await settingsFor(WWW)).toBe(403);
	expect(await ancestors()).toEqual([SHOP]);
});

test("AD2 the consoles of the site hear that its settings were changed, and no others", async () => {
	const noor = await runs(relay, "noor", "owner");
	const teo = await addAgent(relay, "teo");
	const ines = await addAgent(relay, "ines");
	await noor.ask("addresses:change", { site, origins: [SHOP] });
	expect(await teo.hears("settings:changed")).toEqual({ site });
	await ines.fence();
	expect(ines.facts("settings:changed")).toEqual([]);
});

test("AD3 what is no origin as browsers send it is not kept, and its place is named", async () => {
	const noor = await runs(relay, "noor", "owner");
	const before = await ancestors();
	for (const origin of [
		"https://*;script-src-elem",
		"https://shop.example/cart",
		"http://shop.example:99999",
		"https://Shop.example",
		"https://me@shop.example",
		"https://münchen.example",
		"shop.example",
		"*",
		"null",
		"",
	])
		expect([
			origin,
			await noor.refused("addresses:change", { site, origins: [SHOP, origin] }),
		]).toEqual([origin, { code: "malformed", field: "origins.1" }]);
	expect(await ancestors()).toEqual(before);
});

test("AD4 the last address stays", async () => {
	const noor = await runs(relay, "noor", "owner");
	const none = { site, origins: [] };
	expect(await noor.refused("addresses:change", none)).toEqual({
		code: "malformed",
		field: "origins",
	});
});

test("AD5 more addresses than a site may have are refused, all of them", async () => {
	const noor = await runs(relay, "noor", "owner");
	const many = (count: number, name = "s") =>
		Array.from({ length: count }, (_, at) => `https://${name}${at}.example`);
	const origins = many(ORIGINS);
	const set = await noor.ask("addresses:change", { site, origins });
	expect(set.origins).toEqual(origins);
	const rejected = { code: "rejected" };
	for (const tooMany of [many(ORIGINS + 1), many(120, "a".repeat(50))])
		expect(
			await noor.refused("addresses:change", { site, origins: tooMany }),
		).toEqual(rejected);
	expect(await ancestors()).toEqual(origins);
});

test("AD5 of a long list the policy names the page that asks first, and stays short", async () => {
	const noor = await runs(relay, "noor", "owner");
	const origins = Array.from(
		{ length: ORIGINS },
		(_, at) => `https://shop${at}.example`,
	);
	await noor.ask("addresses:change", { site, origins });
	const last = origins[ORIGINS - 1] as string;
	const named = await ancestors({ Referer: `${last}/lamp?x=1` });
	expect(named[0]).toBe(last);
	expect(named.join(" ").length).toBeLessThanOrEqual(2_000);
	expect(new Set(named).size).toBe(named.length);
	for (const asking of ["https://evil.example/", RELAY_ORIGIN, "no address"])
		expect(await ancestors({ Referer: asking })).toEqual(origins);
});

test("AD6 of two owners who change one list the second is told, and nothing is lost", async () => {
	const noor = await runs(relay, "noor", "owner");
	const teo = await runs(relay, "teo", "owner");
	const { origins: was = [] } = await noor.ask("site:read", { site });
	await noor.ask("addresses:change", { site, origins: [...was, SHOP], was });
	const stale = { site, origins: [...was, WWW], was };
	expect(await teo.refused("addresses:change", stale)).toEqual({
		code: "conflict",
	});
	const { origins: now = [] } = await teo.ask("site:read", { site });
	await teo.ask("addresses:change", { site, origins: [...now, WWW], was: now });
	expect(await ancestors()).toEqual([...was, SHOP, WWW]);
});

test("AD1 a change of addresses is taken back by an owner, and by nobody else", async () => {
	const noor = await runs(relay, "noor", "owner");
	const teo = await runs(relay, "teo", "supervisor");
	const before = await ancestors();
	await noor.ask("addresses:change", { site, origins: [SHOP] });
	const { entries } = await noor.ask("audit:read", { site, ...ALL_ENTRIES });
	const undo = { site, version: entries[0]?.undo?.version ?? "" };
	expect(await teo.refused("setting:undo", undo)).toEqual({
		code: "forbidden",
	});
	const undone = await noor.ask("setting:undo", undo);
	expect(undone.origins).toEqual(before);
});
