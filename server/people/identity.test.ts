import { UnsecuredJWT } from "jose";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newToken } from "../../protocol/ids.ts";
import { IDENTITY_MS, REOPEN_MS } from "../../protocol/limits.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import type { IdentityKey } from "../store/contract/rows.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { ORDER, type Signing, signedBy } from "../testing/signed.ts";
import { addAgent, arrives, knocks } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const signed = (over: Signing = {}) => signedBy(relay, over);

test("ID1 a JWT of the shop's server proves name, address and orders, newest first", async () => {
	const maya = await arrives(relay);
	const orders = [
		ORDER,
		{ ...ORDER, id: "LL-4900", at: "2026-05-31T10:00:00Z" },
	];
	const claims = { orders, email: "maya@example.com", shop: "own business" };
	const identity = await signed({ claims });
	expect(await maya.ask("identity:prove", { identity })).toEqual({
		name: "Maya",
	});
	const { conversation } = await maya.sends("Where is it?");
	const noor = await addAgent(relay, "noor");
	const joined = await noor.ask("conversation:join", {
		conversation,
		after: 0,
	});
	expect(joined.person).toMatchObject({
		name: "Maya",
		email: "maya@example.com",
		provenAt: relay.clock.now(),
	});
	expect(joined.person.orders.map(({ id }) => id)).toEqual([
		"LL-4900",
		"LL-4821",
	]);
});

test("ID1 two keys hold while rotating, and a token without a key's name is read with either", async () => {
	const second: IdentityKey = { kid: "next", alg: "HS256", key: newToken() };
	const keys = JSON.stringify([relay.key, second]);
	await relay.store.keepSite({ ...relay.shop, identity_keys: keys });
	for (const signing of [
		{},
		{ kid: undefined },
		{ kid: undefined, key: second.key },
		{ kid: "next", key: second.key },
	]) {
		const maya = await arrives(relay);
		const identity = await signed(signing);
		expect(await maya.ask("identity:prove", { identity })).toEqual({
			name: "Maya",
		});
	}
});

test("ID1 everything that is wrong with an identity is refused alike", async () => {
	const maya = await arrives(relay);
	const good = await signed();
	const [head, body, signature] = good.split(".") as [string, string, string];
	const other = Buffer.from(
		JSON.stringify({
			...JSON.parse(Buffer.from(body, "base64url").toString()),
			sub: "lena",
		}),
	).toString("base64url");
	const unsecured = new UnsecuredJWT({ sub: "maya" })
		.setAudience(relay.shop.id)
		.setExpirationTime("10m")
		.encode();
	const bad = {
		"alg none": unsecured,
		"alg none with a signature": `${unsecured}${signature}`,
		"another algorithm": await signed({ alg: "HS512" }),
		"a third one": await signed({ alg: "HS384" }),
		"a wrong key": await signed({ key: newToken() }),
		"an unknown key": await signed({ kid: "unknown" }),
		"a key of the prototype": await signed({ kid: "__proto__" }),
		"another site": await signed({ aud: relay.books.id }),
		expired: await signed({ exp: -11 }),
		"no end": await signed({ exp: null }),
		"an end too far": await signed({ exp: IDENTITY_MS / 1_000 + 11 }),
		"no subject": await signed({ sub: null }),
		"an empty subject": await signed({ sub: "" }),
		"a subject that is no text": await signed({
			sub: null,
			claims: { sub: 7 },
		}),
		"orders that are none": await signed({ claims: { orders: "many" } }),
		"a name that is no text": await signed({ claims: { name: { a: 1 } } }),
		"another body": `${head}.${other}.${signature}`,
		"no signature": `${head}.${body}.`,
		"two parts": `${head}.${body}`,
		"no JWT": "x",
		"dots only": "...",
		"a header that is no JSON": `e30x.${body}.${signature}`,
		"a header that is null": `bnVsbA.${body}.${signature}`,
	};
	const seen = new Map<string, unknown>();
	for (const [name, identity] of Object.entries(bad)) {
		// Each in a window of its own, so that none meets the limits.
		const wire = await arrives(relay);
		seen.set(name, await wire.refused("identity:prove", { identity }));
		wire.close();
	}
	for (const [name, refusal] of seen)
		expect([name, refusal]).toEqual([name, { code: "forbidden" }]);
	expect(relay.logged.join()).not.toContain("failed");
	await maya.ask("identity:prove", { identity: good });
});

test("ID2 a bad identity in hello or visitor:make makes nobody less than a visitor", async () => {
	const identity = await signed({ key: newToken() });
	const maya = await arrives(relay, { identity });
	const { conversation } = await maya.sends("Hello");
	const back = await arrives(relay, { identity, token: maya.token });
	await back.ask("conversation:join", { conversation, after: 0 });
	expect(await relay.store.conversation(conversation)).toMatchObject({
		relation: "visitor",
		visitor_name: null,
	});
});

test("ID3 another person's identity is refused with other_person, wherever it is shown", async () => {
	const maya = await arrives(relay, { identity: await signed() });
	const lena = await signed({ sub: "lena" });
	const refusal = { code: "other_person" };
	expect(await maya.refused("identity:prove", { identity: lena })).toEqual(
		refusal,
	);
	const { token } = maya;
	const wire = knocks(relay);
	const hello = { protocol: PROTOCOL, site: relay.shop.id, token };
	expect(await wire.refused("hello", { ...hello, identity: lena })).toEqual(
		refusal,
	);
	await wire.ask("hello", { ...hello, token: null, identity: lena });
	expect(await wire.refused("visitor:make", { token, identity: lena })).toEqual(
		refusal,
	);
});

test("ID3 of two people in two windows of one browser, only one ever joins the history", async () => {
	const maya = await arrives(relay);
	const tab = await arrives(relay, { token: maya.token });
	const replies = await Promise.all([
		maya.say("identity:prove", { identity: await signed() }),
		tab.say("identity:prove", { identity: await signed({ sub: "lena" }) }),
	]);
	expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
	// Also later: the other window still believes that nobody was proven.
	const both = await Promise.all([
		maya.say("identity:prove", { identity: await signed() }),
		tab.say("identity:prove", { identity: await signed({ sub: "lena" }) }),
	]);
	expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});

test("ID3 an identity alone opens nothing that another browser has said", async () => {
	const maya = await arrives(relay, { identity: await signed() });
	const { conversation } = await maya.sends("private");
	const thief = await arrives(relay, { identity: await signed() });
	expect(
		await thief.refused("conversation:join", { conversation, after: 0 }),
	).toEqual({ code: "not_found" });
});

test("ID4 an account alone is a visitor, a signed order makes a customer, fixed when it begins", async () => {
	const maya = await arrives(relay, { identity: await signed() });
	const { conversation: first } = await maya.sends("before");
	const identity = await signed({ claims: { orders: [ORDER] } });
	await maya.ask("identity:prove", { identity });
	await maya.sends("still the same", first);
	expect((await relay.store.conversation(first))?.relation).toBe("visitor");
	await maya.ask("conversation:close", { conversation: first });
	// MS6: as another, it begins a new one.
	const { conversation } = await maya.sends("as a customer", first);
	expect(conversation).not.toBe(first);
	expect(await relay.store.conversation(conversation)).toMatchObject({
		relation: "customer",
		proof: "signed",
		visitor_name: "Maya",
	});
});

test("ID4 an order proven in one window counts in the others", async () => {
	const maya = await arrives(relay);
	const tab = await arrives(relay, { token: maya.token });
	const identity = await signed({ claims: { orders: [ORDER] } });
	await maya.ask("identity:prove", { identity });
	const { conversation } = await tab.sends("from the other tab");
	expect((await relay.store.conversation(conversation))?.relation).toBe(
		"customer",
	);
	await tab.ask("conversation:close", { conversation });
	relay.clock.pass(REOPEN_MS - 1);
	expect(await tab.sends("again", conversation)).toMatchObject({
		conversation,
	});
});
