import { test } from "vitest";
import { newId, newToken } from "../../../protocol/ids.ts";
import { TEXT_CHARS } from "../../../protocol/limits.ts";
import { chance } from "../../statistics/chance.ts";
import { securityEvents } from "../../testing/figures.ts";
import { dial, greeted, knock, worked } from "../../testing/raw.ts";
import { type Relay, startRelay } from "../../testing/relay.ts";
import { inboxOf } from "../../testing/store/inbox-of.ts";
import { arrives, together } from "../../testing/wire.ts";

// All take long, so they run side by side.
// This one really waits: Node and Engine.IO time it by their own clocks.
test.concurrent("P2 connections that send no headers, and those that join no namespace, are dropped; others go on at once", async ({
	expect,
}) => {
	const relay = await startRelay();
	const slow = Array.from({ length: 200 }, (_, at) =>
		dial(relay, at % 2 ? "" : "GET /health HTTP/1.1\r\nHost: "),
	);
	const unjoined = knock(relay);
	await unjoined.hears('"sid"');
	const refused = knock(relay);
	await refused.hears('"sid"');
	refused.text("40");
	let dropped = 0;
	const ended = [...slow, unjoined, refused].map((raw) =>
		raw.ended.then(() => dropped++),
	);
	await (await arrives(relay)).sends("Hello");
	expect(dropped).toBe(0);
	await Promise.all(ended);
	await relay.stop();
});

// So does this one: pings go by the clock of Engine.IO.
test.concurrent("P8 who never reads is ended whatever pongs they say, and who stops in the middle of a frame, too", async ({
	expect,
}) => {
	const relay = await startRelay({ pingEveryMs: 1_000 });
	const { maya } = await together(relay);
	const stuck = await greeted(relay);
	for (let at = 0; at < 6; at++) {
		const text = "\u{1f514}".repeat(TEXT_CHARS);
		const draft = { conversation: null, clientId: newId(), text };
		stuck.text(`42/visitor,${at}["message:send",${JSON.stringify(draft)}]`);
		await stuck.hears(`43/visitor,${at}[`);
	}
	const own = /"conversation":"([\w-]{22})"/.exec(stuck.received())?.[1];
	const join = JSON.stringify({ conversation: own, after: 0 });
	stuck.tcp.pause();
	for (let at = 0; at < 100; at++)
		stuck.text(`42/visitor,7${at}["conversation:join",${join}]`);
	// A little after each of its own pings, none of which it has read.
	maya.socket.io.engine.on("ping", () => stuck.text("3"));
	const half = await greeted(relay);
	half.tcp.write(Buffer.from("81be00000000343432", "hex"));
	await half.ended;
	await expect
		.poll(() => securityEvents(relay, "unread_limit"), { interval: 250 })
		.toBe(1);
	await maya.sends("Whoever reads is still here.");
	stuck.close();
	await relay.stop();
});

test.concurrent("P7 two thousand mutated packets: no crash, no fault, no gap", async ({
	expect,
}) => {
	const relay = await startRelay();
	const next = chance(20_260_601);
	const { maya, conversation } = await together(relay);
	const ids = [conversation, newId(), maya.token, "__proto__"];
	const commands = commandsIn(relay, conversation);
	const mutated = mutator(next, ids);
	let raw = await greeted(relay);
	let dead = false;
	for (let at = 0; at < 2_000; at++) {
		// Somebody new now and then, so that the limits do not shield what stands behind them.
		if (dead || at % 25 === 0) {
			raw.close();
			raw = await greeted(relay);
			dead = false;
			raw.ended.then(() => {
				dead = true;
			});
		}
		const [name, data] = pickFrom(commands, next);
		let packet = `["${name}",${JSON.stringify(data)}]`;
		for (let times = 1 + Math.floor(next() * 3); times > 0; times--)
			packet = mutated(packet);
		raw.text(`42/visitor,${at}${packet}`);
		await worked(raw, 10_000 + at);
	}
	await maya.sends("The relay lives.", conversation);
	for (const row of await inboxOf(relay.store, relay.shop.id)) {
		const entries = await relay.store.entriesAfter(row, 0, "staff", 9_999);
		expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, i) => i + 1));
		expect(entries.at(-1)?.seq).toBe(row.last_seq);
	}
	// Refused, never failed: no packet is a fault of the relay.
	expect(relay.logged.filter((line) => line.includes('"failed"'))).toEqual([]);
	await relay.stop();
	// Two thousand answers, one after the other.
}, 120_000);

type Chance = ReturnType<typeof chance>;

function pickFrom<T>(from: readonly T[], next: Chance): T {
	return from[Math.floor(next() * from.length)] as T;
}

/** Every command of a shopper, as it is allowed. */
function commandsIn(relay: Relay, conversation: string): [string, object][] {
	return [
		["message:send", { conversation: null, clientId: newId(), text: "Hi" }],
		["message:send", { conversation, clientId: newId(), text: "Hi" }],
		["message:withdraw", { conversation, seq: 2 }],
		["conversation:join", { conversation, after: 0 }],
		["entries:read", { conversation, after: 1 }],
		["conversation:close", { conversation }],
		["read:mark", { conversation, seq: 2 }],
		["typing:tell", { conversation, typing: true }],
		[
			"rating:give",
			{ conversation, asked: 4, score: 5, solved: "yes", comment: "x" },
		],
		[
			"page:view",
			{ page: { url: "http://shop.test/", title: "x" }, cart: null },
		],
		["identity:prove", { identity: "e30.e30.x" }],
		["visitor:make", { token: newToken(), identity: null }],
		[
			"hello",
			{ protocol: 2, site: relay.shop.id, token: null, identity: null },
		],
	];
}

/** What is put into a packet: JSON out of place, and what other programs stumble over. */
const SPLICES = [
	"{",
	"}",
	"[",
	'"',
	",",
	"null",
	"1e999",
	"-0",
	"\\u0000",
	"\\ud800",
	'"__proto__":',
	"true",
	"😀",
	"0",
	"9".repeat(30),
	" ",
	"\\",
];

/** Changes a packet at one place: a piece in, out or over, another id, another number, another letter. */
function mutator(
	next: Chance,
	ids: readonly string[],
): (text: string) => string {
	const pick = <T>(from: readonly T[]): T => pickFrom(from, next);
	return (text) => {
		const at = Math.floor(next() * text.length);
		const to = at + Math.floor(next() * 6);
		switch (Math.floor(next() * 6)) {
			case 0:
				return text.slice(0, at) + pick(SPLICES) + text.slice(at);
			case 1:
				return text.slice(0, at) + text.slice(to);
			case 2:
				return text.slice(0, at) + pick(SPLICES) + text.slice(to);
			case 3:
				return text.replace(/"[\w-]{22}"/, JSON.stringify(pick(ids)));
			case 4:
				return text.replace(/\d+(?=[,}\]])/, pick(SPLICES));
			default:
				return (
					text.slice(0, at) +
					String.fromCharCode(next() * 0xffff) +
					text.slice(at + 1)
				);
		}
	};
}
