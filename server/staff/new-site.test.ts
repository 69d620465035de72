import { afterEach, beforeEach, expect, test } from "vitest";
import { FRESH_MS } from "../../protocol/account-limits.ts";
import { newId } from "../../protocol/ids.ts";
import { hashOf } from "../people/secret.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { runs } from "../testing/runs.ts";
import { addAgent, type ConsoleWire } from "../testing/wire.ts";

let relay: Relay;
let noor: ConsoleWire;
beforeEach(async () => {
	relay = await startRelay();
	noor = await runs(relay, "noor", "owner");
});
afterEach(() => relay.stop());

const wanted = (with_ = {}) => ({
	site: relay.shop.id,
	id: newId(),
	name: "Lamps abroad",
	origins: ["https://lamps.example"],
	copy: true,
	...with_,
});

test("AD11 an owner makes another shop, and works for it in the windows that are open", async () => {
	const second = await addAgent(relay, "noor");
	const one = wanted({ copy: false });
	const { sites } = await noor.ask("site:make", one);
	// Both were made in one moment.
	const names = ["Lamp & Loom", "Lamps abroad"];
	const namesOf = (all: typeof sites) => all.map(({ name }) => name).sort();
	expect(namesOf(sites)).toEqual(names);
	for (const window of [noor, second]) {
		expect(namesOf((await window.hears("sites:changed")).sites)).toEqual(names);
		const { origins } = await window.ask("site:read", { site: one.id });
		expect(origins).toEqual(one.origins);
	}
	await noor.ask("privacy:change", { site: one.id, privacyUrl: null });
	expect(await second.hears("settings:changed")).toEqual({ site: one.id });
	const answer = await fetch(`${relay.origin}/settings/${one.id}`, {
		headers: { Origin: "https://lamps.example" },
	});
	expect(await answer.json()).toMatchObject({ name: "Lamps abroad" });
});

test("AD12 it begins with what is set for another one, and with no key, picture or person of it", async () => {
	const { shop } = relay;
	const look = { theme: "dark", logo: newId(), launcher: newId() };
	await relay.store.keepSite({
		...shop,
		accent: "#7a3b10",
		languages: '["lt"]',
		privacy_url: "https://shop.test/privacy",
		texts: '{"en":{"header.title":"Hi"}}',
		look: JSON.stringify(look),
		second_factor: 0,
		audit_days: 90,
	});
	const team = {
		site: shop.id,
		team: { id: null, name: "Returns", offers: true },
	};
	await noor.ask("team:change", team);
	const one = wanted();
	await noor.ask("site:make", one);
	const made = await relay.store.site(one.id);
	expect(made).toMatchObject({
		name: "Lamps abroad",
		accent: "#7a3b10",
		languages: '["lt"]',
		privacy_url: "https://shop.test/privacy",
		texts: '{"en":{"header.title":"Hi"}}',
		look: '{"theme":"dark"}',
		audit_days: 90,
	});
	expect(made?.identity_keys).not.toBe(shop.identity_keys);
	const { teams, members, origins } = await noor.ask("site:read", {
		site: one.id,
	});
	expect(origins).toEqual(one.origins);
	expect(members.map(({ name }) => name)).toEqual(["Noor"]);
	expect(teams).toMatchObject([{ name: "Returns", offers: true }]);
	const { teams: old } = await noor.ask("site:read", { site: shop.id });
	expect(teams[0]?.id).not.toBe(old[0]?.id);
});

test("LO7 shoppers of a shop with a copied look see no pictures of the staff where the look says so", async () => {
	const look = { staffPictures: false };
	await relay.store.keepSite({ ...relay.shop, look: JSON.stringify(look) });
	const teo = await relay.store.person(relay.people.teo.id);
	if (teo) await relay.store.keepPerson({ ...teo, picture: newId() });
	const { faces } = relay.app.parts;
	await faces.personChanged(relay.people.teo.id);
	const one = wanted();
	await noor.ask("site:make", one);
	expect(faces.of(one.id, relay.people.teo.id, "Teo")).toEqual({ name: "Teo" });
});

test("AD11 said again it is the same shop, and an id of something else is refused", async () => {
	const one = wanted();
	await noor.ask("site:make", one);
	const { sites } = await noor.ask("site:make", one);
	expect(sites).toHaveLength(2);
	expect(
		await noor.refused("site:make", wanted({ id: relay.books.id })),
	).toEqual({ code: "conflict" });
	expect((await relay.store.sites()).length).toBe(3);
});

test("AD11 it wants an owner who has lately signed in, and addresses that can be", async () => {
	const teo = await runs(relay, "teo", "supervisor");
	expect(await teo.refused("site:make", wanted())).toEqual({
		code: "forbidden",
	});
	expect(await noor.refused("site:make", wanted({ origins: [] }))).toEqual({
		code: "malformed",
		field: "origins",
	});
	const many = Array.from({ length: 201 }, (_, at) => `https://s${at}.example`);
	expect(await noor.refused("site:make", wanted({ origins: many }))).toEqual({
		code: "rejected",
	});
	relay.clock.pass(FRESH_MS + 1);
	expect(await noor.refused("site:make", wanted())).toEqual({
		code: "reauthenticate",
	});
	expect((await relay.store.sites()).length).toBe(2);
});

test("AD13 a colleague who was invited there works for both, as one person", async () => {
	const one = wanted();
	await noor.ask("site:make", one);
	const { url } = await noor.ask("invitation:make", {
		site: one.id,
		email: null,
		name: "Teo",
		role: "agent",
		teams: [],
		languages: [],
		slots: 3,
	});
	const token = new URL(url).hash.slice(1);
	const teo = relay.people.teo;
	await relay.store.useInvitation(
		hashOf(token),
		{ kind: "known", person: teo.id },
		relay.store.now(),
	);
	const wire = await addAgent(relay, "teo");
	for (const site of [relay.shop.id, one.id])
		expect((await wire.ask("team:read", { site })).site).toBe(site);
});
