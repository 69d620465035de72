import { afterEach, beforeEach, expect, test } from "vitest";
import { FRESH_MS } from "../../protocol/account-limits.ts";
import { RETIRED_KEYS } from "../../protocol/identity-keys.ts";
import { newId } from "../../protocol/ids.ts";
import { ALL_ENTRIES } from "../testing/audit.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { ORDER, signedBy } from "../testing/signed.ts";
import { type Hired, hires, writtenDown } from "../testing/staff.ts";
import { arrives } from "../testing/wire.ts";

const HOUR_MS = 3_600_000;

let relay: Relay;
let ada: Hired;
beforeEach(async () => {
	relay = await startRelay();
	ada = await hires(relay, "Ada", "owner");
});
afterEach(() => relay.stop());

const read = () => ada.desk.ask("identity-keys:read", { site: relay.shop.id });
const make = () => ada.desk.ask("identity-keys:make", { site: relay.shop.id });
const retire = (kid: string) =>
	ada.desk.ask("identity-keys:retire", { site: relay.shop.id, kid });
const first = () => relay.key.kid;
/** What an order is proven with, by this key. */
const order = (made?: { kid: string; secret: string }) =>
	signedBy(relay, {
		claims: { orders: [ORDER] },
		...(made && { kid: made.kid, key: made.secret }),
	});
const FORBIDDEN = { code: "forbidden" };

test("IK1 a secret is told once, and stands in no list, line, version or log afterwards", async () => {
	const made = await make();
	expect(made.secret).toMatch(/^[\w-]{43}$/);
	expect(made.keys.keys).toEqual([
		{ kid: first(), madeAt: null, usedAt: null },
		{ kid: made.kid, madeAt: relay.clock.now(), usedAt: null },
	]);
	const maya = await arrives(relay, { identity: await order(made) });
	await maya.sends("Hello");
	await retire(first());
	const { site } = made.keys;
	const told = [
		await read(),
		await ada.desk.ask("site:read", { site }),
		await ada.desk.ask("audit:read", { site, ...ALL_ENTRIES }),
		await writtenDown(relay),
		relay.logged,
	];
	expect(JSON.stringify(told)).not.toContain(made.secret);
	expect(JSON.stringify(told)).not.toContain(relay.key.key);
});

test("IK2 two keys sign at once; a third is refused until one is retired", async () => {
	const made = await make();
	expect(
		await ada.desk.refused("identity-keys:make", { site: relay.shop.id }),
	).toEqual({ code: "rejected" });
	for (const identity of [await order(), await order(made)]) {
		const maya = await arrives(relay);
		await maya.ask("identity:prove", { identity });
		const { conversation } = await maya.sends("Where is it?");
		expect(await relay.store.conversation(conversation)).toMatchObject({
			relation: "customer",
			proof: "signed",
		});
	}
	await retire(first());
	expect((await make()).keys.keys).toHaveLength(2);
});

test("IK2 an order that both keys have signed is one order", async () => {
	const made = await make();
	const maya = await arrives(relay);
	for (const identity of [await order(), await order(made)])
		await maya.ask("identity:prove", { identity });
	const { conversation } = await maya.sends("Where is it?");
	const { person } = await ada.desk.ask("conversation:join", {
		conversation,
		after: 0,
	});
	expect(person.orders).toEqual([ORDER]);
});

test("IK2 two owners who make a key at the same moment get one, not three", async () => {
	const rasa = await hires(relay, "Rasa", "owner");
	const site = relay.shop.id;
	const replies = await Promise.all(
		[ada, rasa].map(({ desk }) => desk.say("identity-keys:make", { site })),
	);
	expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
	expect((await read()).keys).toHaveLength(2);
});

test("IK3 a key retired while it signs is refused from then on, in open windows too, and nobody is made less", async () => {
	const maya = await arrives(relay);
	const lena = await arrives(relay);
	await maya.ask("identity:prove", { identity: await order() });
	const { conversation } = await maya.sends("Where is it?");
	const { keys, retired } = await retire(first());
	expect(keys).toEqual([]);
	expect(retired).toEqual([
		{ kid: first(), retiredAt: relay.clock.now(), refusedAt: null },
	]);
	const identity = await order();
	// Her window had said hello before.
	expect(await lena.refused("identity:prove", { identity })).toEqual(FORBIDDEN);
	const omar = await arrives(relay, { identity });
	const { conversation: his } = await omar.sends("Hello");
	expect((await relay.store.conversation(his))?.relation).toBe("visitor");
	await maya.sends("Still me", conversation);
	expect((await relay.store.conversation(conversation))?.relation).toBe(
		"customer",
	);
});

test("IK3 retiring a key again changes nothing, and an unknown one is not found", async () => {
	await retire(first());
	relay.clock.pass(1);
	const at = (await read()).retired;
	expect((await retire(first())).retired).toEqual(at);
	expect(
		await ada.desk.refused("identity-keys:retire", {
			site: relay.shop.id,
			kid: newId(),
		}),
	).toEqual({ code: "not_found" });
	const lines = await writtenDown(relay);
	expect(lines.map(({ action }) => action)).toEqual(["identity_key_retired"]);
});

test("IK3 the site's first key is replaced, and signs no more without a name either", async () => {
	const made = await make();
	await retire(first());
	const maya = await arrives(relay);
	const nameless = { kid: undefined, claims: { orders: [ORDER] } };
	const refused = await signedBy(relay, nameless);
	expect(await maya.refused("identity:prove", { identity: refused })).toEqual(
		FORBIDDEN,
	);
	const identity = await signedBy(relay, { ...nameless, key: made.secret });
	await maya.ask("identity:prove", { identity });
});

test("IK4 the newest retired keys are remembered without their secrets, and the secret is gone from the row", async () => {
	for (let times = 0; times <= RETIRED_KEYS; times++) {
		relay.clock.pass(1);
		const { kid, secret } = await make();
		await retire(kid);
		const row = await relay.store.site(relay.shop.id);
		expect(row?.identity_keys).not.toContain(secret);
	}
	const { retired } = await read();
	expect(retired).toHaveLength(RETIRED_KEYS);
	const times = retired.map(({ retiredAt }) => retiredAt);
	expect(times).toEqual([...times].sort((a, b) => b - a));
});

test("IK5 the last use of a key is known to the hour, and nothing is written in between", async () => {
	const prove = async () =>
		(await arrives(relay)).ask("identity:prove", { identity: await order() });
	const usedAt = async () => (await read()).keys[0]?.usedAt;
	expect(await usedAt()).toBeNull();
	await prove();
	const at = relay.clock.now();
	relay.clock.pass(HOUR_MS - 1);
	await prove();
	expect(await usedAt()).toBe(at);
	relay.clock.pass(1);
	await prove();
	expect(await usedAt()).toBe(at + HOUR_MS);
});

test("IK5 what does not hold uses no key", async () => {
	const maya = await arrives(relay);
	const expired = await signedBy(relay, { exp: -60 });
	await maya.refused("identity:prove", { identity: expired });
	await maya.refused("identity:prove", { identity: "a.b.c" });
	expect((await read()).keys[0]?.usedAt).toBeNull();
});

test("IK6 owners read that tokens of a retired key still come", async () => {
	const identity = await order();
	const maya = await arrives(relay, { identity });
	await retire(first());
	relay.clock.pass(60_000);
	await maya.refused("identity:prove", { identity });
	const at = relay.clock.now();
	expect((await read()).retired[0]?.refusedAt).toBe(at);
	relay.clock.pass(60_000);
	await maya.refused("identity:prove", { identity });
	expect((await read()).retired[0]?.refusedAt).toBe(at);
});

test("IK7 keys are made and retired by owners who have lately said who they are, and each is written down", async () => {
	const made = await make();
	await retire(first());
	expect(await writtenDown(relay)).toEqual([
		{
			action: "identity_key_made",
			by: ada.id,
			target: null,
			details: { kid: made.kid },
		},
		{
			action: "identity_key_retired",
			by: ada.id,
			target: null,
			details: { kid: first() },
		},
	]);
	relay.clock.pass(FRESH_MS + 1);
	const site = relay.shop.id;
	const stale = { code: "reauthenticate" };
	expect(await ada.desk.refused("identity-keys:make", { site })).toEqual(stale);
	expect(
		await ada.desk.refused("identity-keys:retire", { site, kid: made.kid }),
	).toEqual(stale);
	expect((await read()).keys.map(({ kid }) => kid)).toEqual([made.kid]);
});
