import { afterEach, beforeEach, expect, test } from "vitest";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import type { ConsoleFacts } from "../../protocol/console-facts.ts";
import { newId, newToken } from "../../protocol/ids.ts";
import {
	ADDRESS_BYTES,
	ADDRESS_CONNECTIONS,
	ADDRESS_CONVERSATIONS,
	ADDRESS_HELLOS,
	ADDRESS_MAIL_LINKS,
	ADDRESS_SIGN_INS,
	ADDRESS_SOCKETS,
	ADDRESS_UNANSWERED,
	ADDRESS_VISITORS,
	VISITOR_CONVERSATIONS,
	VISITOR_SOCKETS,
	VISITOR_VIEW_BYTES,
} from "../../protocol/limits.ts";
import type { Refused } from "../../protocol/refusal.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import type {
	VisitorCommands,
	VisitorFacts,
} from "../../protocol/visitor-events.ts";
import { createBeginnings } from "../conversations/beginning.ts";
import { closeAsVisitor } from "../conversations/lifecycle.ts";
import { sendAsVisitor } from "../conversations/send-as-visitor.ts";
import { makeMailLink } from "../notifications/mail-link.ts";
import type { Unmailed } from "../notifications/reply-mail-queries.ts";
import { makeVisitor } from "../people/visitors.ts";
import { newLink } from "../sessions/sessions.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import { asks } from "../testing/page.ts";
import { knock, type RawSocket } from "../testing/raw.ts";
import { RELAY_ORIGIN, type Relay, startRelay } from "../testing/relay.ts";
import { kept } from "../testing/shop.ts";
import { arrives, connectWire } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay({ config: { addressFactor: 1, proxyHops: 1 } });
});
afterEach(() => relay.stop());

const forwarded = (address: string) => ({ "X-Forwarded-For": address });
const inSameSubnet = (at: number) => `2001:db8:1:2::${(at + 1).toString(16)}`;
/** What a stranger may write in front of the proxy's own entry. */
const LIES = ["203.0.113.1", "::1", "127.0.0.1, 10.0.0.1", "unknown", "<x>,,"];
/** As different proxies write one address. */
const SPELLINGS = [
	"192.0.2.7",
	"192.0.2.7:1234",
	"::ffff:192.0.2.7",
	"[::ffff:c000:207]:443",
	'"64:ff9b::192.0.2.7"',
	"2002:c000:207::1",
];

const visitorFrom = (address: string) =>
	connectWire<VisitorCommands, VisitorFacts>(relay, "/visitor", {
		headers: forwarded(address),
	});

const hello = (token: string | null = null) => ({
	protocol: PROTOCOL,
	site: relay.shop.id,
	token,
	identity: null,
});

/** How many of so many new visitors are made, each with a socket of their own. */
async function made(times: number, address: (at: number) => string) {
	const replies = await Promise.all(
		Array.from({ length: times }, async (_, at) => {
			const wire = visitorFrom(address(at));
			await wire.ask("hello", hello());
			return wire.say("visitor:make", { token: newToken(), identity: null });
		}),
	);
	return replies.filter(({ ok }) => ok).length;
}

function writes(address: string, text = "x", token = newToken()) {
	return asks(relay, `/messages/${relay.shop.id}`, {
		method: "POST",
		headers: forwarded(address),
		body: {
			protocol: PROTOCOL,
			token,
			identity: null,
			conversation: null,
			clientId: newId(),
			text,
		},
	});
}

function signsInWith(token: string, address: string, origin = RELAY_ORIGIN) {
	return asks(relay, "/console/session", {
		origin,
		method: "POST",
		headers: forwarded(address),
		body: { token },
	});
}

async function consoleFrom(address: string, who: "noor" | "teo") {
	const { cookie, csrf } = relay.people[who];
	const wire = connectWire<ConsoleCommands, ConsoleFacts>(relay, "/console", {
		auth: { csrf },
		headers: { Cookie: cookie, ...forwarded(address) },
	});
	await wire.ask("hello", { protocol: PROTOCOL });
	return wire;
}

async function opens(address: string): Promise<RawSocket | null> {
	const raw = knock(relay, { Origin: RELAY_ORIGIN, ...forwarded(address) });
	await Promise.race([raw.hears('"sid"'), raw.ended]);
	return raw.received().includes('"sid"') ? raw : null;
}

test("LM10 200 new visitors from one /64 are those of one address", async () => {
	expect(await made(200, inSameSubnet)).toBe(ADDRESS_VISITORS.points);
	expect(await made(1, () => "2001:db8:1:3::1")).toBe(1);
	expect(relay.logged.join()).toContain("address_visitors");
});

test("LM10 200 new visitors from one address in all its spellings, behind lies, are those of one", async () => {
	const spelt = (at: number) =>
		[LIES[at % LIES.length], SPELLINGS[at % SPELLINGS.length]].join(", ");
	expect(await made(200, spelt)).toBe(ADDRESS_VISITORS.points);
	expect(await made(1, () => "192.0.2.7, 192.0.2.8")).toBe(1);
});

test("LM10 text in place of an address is no address of its own", async () => {
	const text = (at: number) => `192.0.2.${at % 250}, made up ${at}`;
	expect(await made(100, text)).toBe(ADDRESS_VISITORS.points);
});

test("LM10 a stranger's tries leave the staff behind the same address able to sign in and to work", async () => {
	for (let at = 0; at < ADDRESS_SIGN_INS.points + 5; at++) {
		const { status } = await signsInWith(newToken(), "192.0.2.7");
		expect(status).toBe(at < ADDRESS_SIGN_INS.points ? 403 : 429);
	}
	const link = await newLink(relay.store, "sign_in", relay.people.noor.id);
	expect((await signsInWith(link, "192.0.2.7")).status).toBe(200);
	await consoleFrom("192.0.2.7", "noor");
});

test("LM10 links of mails that a stranger tries cost no try to sign in, and the right one opens", async () => {
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Hello");
	const row: unknown = await kept(relay, conversation);
	const { url } = await makeMailLink(relay.store, row as Unmailed, "");
	const tries = async () => {
		// Each with a socket of its own, whose limits are no reason then.
		const stranger = visitorFrom("192.0.2.7");
		await stranger.ask("hello", hello());
		const opened = { link: newToken(), token: newToken() };
		return stranger.refused("link:open", opened);
	};
	for (let at = 0; at < ADDRESS_MAIL_LINKS.points; at++)
		expect(await tries()).toEqual({ code: "not_found" });
	expect(await tries()).toMatchObject({ code: "slow_down" });
	expect((await signsInWith(newToken(), "192.0.2.7")).status).toBe(403);
	const token = newToken();
	const link = url.split("#")[1] ?? "";
	const opened = visitorFrom("192.0.2.7");
	await opened.ask("hello", hello());
	expect(await opened.ask("link:open", { link, token })).toEqual({
		conversation,
	});
});

test("LM10 a foreign page, and what has no form, spend nothing of the address", async () => {
	for (let at = 0; at < ADDRESS_SIGN_INS.points + 5; at++) {
		const foreign = await signsInWith(newToken(), "192.0.2.7", "http://x.test");
		expect(foreign.status).toBe(403);
		expect((await signsInWith("short", "192.0.2.7")).status).toBe(400);
	}
	expect((await signsInWith(newToken(), "192.0.2.7")).status).toBe(403);

	for (let at = 0; at < ADDRESS_VISITORS.points + 5; at++) {
		const body = { token: newToken(), text: "x" };
		const path = `/messages/${relay.shop.id}`;
		const headers = forwarded("192.0.2.7");
		const posts = { method: "POST", headers, body };
		expect((await asks(relay, path, posts)).status).toBe(400);
		const foreign = { ...posts, origin: "http://shop.test" };
		expect((await asks(relay, path, foreign)).status).toBe(403);
	}
	expect((await writes("192.0.2.7")).status).toBe(200);

	const wire = visitorFrom("192.0.2.7");
	for (let at = 0; at < ADDRESS_HELLOS.points + 5; at++) {
		const { ok } = await wire.say("hello", { ...hello(), site: 1 });
		expect(ok).toBe(false);
	}
	await wire.ask("hello", hello());
});

test("LM13 one address begins so many conversations in a minute, and goes on with those that it has", async () => {
	const token = newToken();
	expect((await writes("192.0.2.7", "first", token)).status).toBe(200);
	let begun = 1;
	for (let at = 0; at < ADDRESS_CONVERSATIONS.points + 5; at++)
		if ((await writes("192.0.2.7")).status === 200) begun++;
	expect(begun).toBe(ADDRESS_CONVERSATIONS.points);
	expect((await writes("192.0.2.7", "second", token)).status).toBe(200);
	expect((await writes("192.0.2.8")).status).toBe(200);
	expect(relay.logged.join()).toContain("address_conversations");
});

test("LM13 who ends a conversation and begins another in one breath is counted, too", async () => {
	const { parts } = relay.app;
	const maya = await makeVisitor(relay.store, relay.shop.id, newToken());
	const whom = { site: relay.shop.id, visitor: maya.id, address: "192.0.2.7" };
	const beginning = createBeginnings(parts.limits)(whom);
	const serviceState = await parts.routing.serviceState(relay.shop.id, null);
	const begun = new Set<string>();
	const sends = async () => {
		const draft = { conversation: null, clientId: newId(), text: "x" };
		const { log } = parts;
		return sendAsVisitor(log, maya, draft, serviceState, beginning).then(
			({ conversation }) => void begun.add(conversation),
			({ refusal }: Refused) => refusal,
		);
	};
	await sends();
	let last: unknown;
	for (let round = 0; round < 30; round++) {
		const ends = [...begun].map((one) =>
			closeAsVisitor(parts.log, maya, one).catch(() => {}),
		);
		[last] = await Promise.all([sends(), sends(), ...ends]);
		last = await sends();
	}
	expect(begun.size).toBe(VISITOR_CONVERSATIONS.points);
	expect(last).toMatchObject({ code: "slow_down" });
});

test("LM13 who ends conversations to begin them anew later is counted for each that waits", async () => {
	const { parts } = relay.app;
	const serviceState = await parts.routing.serviceState(relay.shop.id, null);
	const beginningOf = createBeginnings(parts.limits);
	const shoppers = await Promise.all(
		Array.from({ length: ADDRESS_UNANSWERED + 5 }, () =>
			makeVisitor(relay.store, relay.shop.id, newToken()),
		),
	);
	const writes = async (maya: VisitorRow, conversation: string | null) => {
		// The rates are another test's.
		relay.clock.pass(30_000);
		const whom = { site: maya.site_id, visitor: maya.id, address: "192.0.2.7" };
		const draft = { conversation, clientId: newId(), text: "x" };
		const { log } = parts;
		return sendAsVisitor(log, maya, draft, serviceState, beginningOf(whom));
	};
	const begun = new Map<VisitorRow, string>();
	for (const maya of shoppers) {
		const { conversation } = await writes(maya, null);
		begun.set(maya, conversation);
		await closeAsVisitor(parts.log, maya, conversation);
	}
	let waiting = 0;
	for (const [maya, conversation] of begun) {
		const sent = await writes(maya, conversation).catch(() => null);
		if (sent === null) continue;
		// Begun anew, and not beside it.
		expect(sent.conversation).toBe(conversation);
		waiting++;
	}
	expect(waiting).toBe(ADDRESS_UNANSWERED);
	expect(relay.logged.join()).toContain("address_unanswered");
});

test("LM14 one address fills the disk with so much, and a shopper in a conversation there is still heard", async () => {
	const text = "你".repeat(4_000);
	const shopper = newToken();
	expect((await writes("192.0.2.7", "Hello", shopper)).status).toBe(200);
	let bytes = 0;
	for (let visitor = 0; visitor < 20; visitor++) {
		// The rates of new conversations are another test's.
		if (visitor % 10 === 0) relay.clock.pass(60_000);
		const token = newToken();
		for (let at = 0; at < 11; at++) {
			const { status } = await writes("192.0.2.7", text, token);
			if (status === 200) bytes += Buffer.byteLength(text);
		}
	}
	expect(bytes).toBeLessThan(ADDRESS_BYTES.points + 20 * 16 * 1_024);
	expect(bytes).toBeGreaterThan(ADDRESS_BYTES.points / 2);
	expect(relay.logged.join()).toContain("address_bytes");
	expect((await writes("192.0.2.7", "Still here", shopper)).status).toBe(200);
});

test("LM14 a page tells the staff so many bytes in a minute, and the same view once", async () => {
	const maya = await arrives(relay);
	await maya.sends("Hello");
	let writes = 0;
	const keep = relay.app.parts.store.keepVisitorContext;
	relay.app.parts.store.keepVisitorContext = (...view) => {
		writes++;
		return keep(...view);
	};
	const view = (at: number) => ({
		page: { url: `http://shop.test/${at}`, title: "x".repeat(300) },
		cart: {
			items: Array.from({ length: 50 }, () => ({
				name: "x".repeat(300),
				quantity: 1,
				price: 1,
			})),
			total: 1,
			currency: "EUR",
		},
	});
	const each = JSON.stringify({ ...view(10), order: undefined }).length;
	let told = 0;
	for (let at = 10; at < 50; at++)
		if ((await maya.say("page:view", view(at))).ok) told += each;
	expect(told).toBeLessThanOrEqual(VISITOR_VIEW_BYTES.points);
	expect(told).toBeGreaterThan(VISITOR_VIEW_BYTES.points - each);
	const omar = await arrives(relay);
	await omar.sends("Hello");
	const before = writes;
	for (let at = 0; at < 4; at++) await omar.ask("page:view", view(10));
	expect(writes - before).toBe(1);
});

test("LM15 a full address lets in signed-in consoles, and other addresses", async () => {
	const open = await Promise.all(
		Array.from({ length: ADDRESS_SOCKETS }, (_, at) => opens(inSameSubnet(at))),
	);
	expect(open.every((raw) => raw !== null)).toBe(true);
	// Those of the first minute are no reason any more: what is open is.
	relay.clock.pass(60_000);
	const refused = knock(relay, {
		Origin: RELAY_ORIGIN,
		...forwarded("2001:db8:1:2:ffff::1"),
	});
	await refused.ended;
	expect(refused.received()).toMatch(
		/^HTTP\/1\.1 429 .*\r\nRetry-After: \d+\r\n/,
	);
	expect(await opens("2001:db8:1:3::1")).not.toBeNull();
	await consoleFrom("2001:db8:1:2::1", "noor");
	const stranger = knock(relay, {
		Origin: RELAY_ORIGIN,
		Cookie: `__Host-shopbell=${newToken()}`,
		...forwarded("2001:db8:1:2::1"),
	});
	await stranger.ended;
	for (const raw of open) raw?.close();
	await Promise.all(open.map((raw) => raw?.ended));
});

test("LM15 sockets that one /64 opens and closes by the hundred keep nobody else out, and leave nothing counted", async () => {
	let admitted = 0;
	for (let batch = 0; batch < 12; batch++) {
		const raws = await Promise.all(
			Array.from({ length: 100 }, (_, at) =>
				opens(inSameSubnet(batch * 100 + at)),
			),
		);
		for (const raw of raws) {
			if (raw) admitted++;
			raw?.close();
		}
		await Promise.all(raws.map((raw) => raw?.ended));
	}
	expect(admitted).toBe(ADDRESS_CONNECTIONS.points);
	const other = await opens("2001:db8:1:3::1");
	expect(other).not.toBeNull();
	relay.clock.pass(60_000);
	const again = await Promise.all(
		Array.from({ length: ADDRESS_SOCKETS }, (_, at) => opens(inSameSubnet(at))),
	);
	expect(again.every((raw) => raw !== null)).toBe(true);
});

test("LM15 one visitor has so many windows open", async () => {
	const maya = await arrives(relay);
	const windows = [];
	for (let at = 1; at < VISITOR_SOCKETS; at++)
		windows.push(await arrives(relay, { token: maya.token }));
	const more = visitorFrom("192.0.2.7");
	expect(await more.refused("hello", hello(maya.token))).toMatchObject({
		code: "slow_down",
	});
	const [first] = windows;
	first?.close();
	await first?.ended;
	await expect
		.poll(() => more.say("hello", hello(maya.token)))
		.toMatchObject({ ok: true });
});

test("LM15 a second transport for a socket that is there is refused: it would be counted nowhere", async () => {
	const first = await opens("192.0.2.7");
	const [, sid] = /"sid":"([^"]+)"/.exec(first?.received() ?? "") ?? [];
	expect(sid).toBeDefined();
	const path = `/socket.io/?EIO=4&transport=websocket&sid=${sid}`;
	const second = knock(relay, { Origin: RELAY_ORIGIN }, path);
	await second.ended;
	expect(second.received()).toMatch(/^HTTP\/1\.1 400/);
	first?.close();
});

test("LM12 proxies that nobody has configured stand in the log and in what /ready says, whose status stays", async () => {
	await relay.stop();
	relay = await startRelay({ config: { origin: "https://chat.test" } });
	expect(relay.logged.join()).toContain("Set SHOPBELL_PROXY_HOPS=1");
	const ready = async () => {
		const answer = await asks(relay, "/ready");
		return [answer.status, await answer.json()];
	};
	expect(await ready()).toEqual([
		200,
		{ ok: true, proxyHops: ["proxy_expected"] },
	]);
	await asks(relay, "/shopbell.js", { headers: forwarded("192.0.2.7") });
	expect(await ready()).toEqual([
		200,
		{ ok: true, proxyHops: ["proxy_expected", "forwarded_unexpected"] },
	]);
	expect(relay.logged.join()).toContain("forwarded_unexpected");
});

test("LM12 a socket that comes past the proxy is seen as well", async () => {
	const raw = knock(relay, { Origin: RELAY_ORIGIN });
	await raw.hears('"sid"');
	raw.close();
	expect(await (await asks(relay, "/ready")).json()).toEqual({
		ok: true,
		proxyHops: ["forwarded_missing"],
	});
});
