import { expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import {
	ADDRESS_BYTES,
	ADDRESS_CONNECTIONS,
	ADDRESS_CONSOLE_HELLOS,
	ADDRESS_CONVERSATIONS,
	ADDRESS_CONVERSATIONS_AN_HOUR,
	ADDRESS_HELLOS,
	ADDRESS_MAIL_LINKS,
	ADDRESS_SIGN_INS,
	ADDRESS_UNANSWERED,
	ADDRESS_VIEW_BYTES,
	ADDRESS_VISITORS,
	ADDRESS_VISITORS_AN_HOUR,
	ADDRESS_WIDE,
	AGENT_ASKS,
	type Rate,
	SITE_BYTES,
	SITE_UNANSWERED,
	SITE_VIEW_BYTES,
	UNANSWERED_AGAIN_MS,
	UNANSWERED_MS,
	VISITOR_BYTES,
	VISITOR_CONVERSATIONS,
	VISITOR_FREE_BYTES,
	VISITOR_HELLOS,
	VISITOR_VIEW_BYTES,
	VISITOR_WRITES,
} from "../../protocol/limits.ts";
import { type RefusalCode, Refused } from "../../protocol/refusal.ts";
import { handClock } from "../ports/clock.ts";
import type { Limits, Whom } from "../ports/limits.ts";
import { fileCost } from "./http/file-cost.ts";
import { createLimits } from "./limits.ts";
import { networksOf } from "./networks.ts";

const MINUTE_MS = 60_000;

function limiting(addressFactor = 1, personFactor = 1) {
	const clock = handClock(0);
	const events = new Set<string>();
	const limits = createLimits({
		addressFactor,
		personFactor,
		clock,
		security: {
			happened: (event, address) => void events.add(`${event} ${address}`),
		},
	});
	return { clock, events, limits };
}

/** How often it goes well before the first refusal; with the time that this one names. */
async function fits(
	most: number,
	work: (at: number) => Promise<unknown>,
): Promise<{ times: number; waitMs: number | null }> {
	for (let at = 0; at < most; at++) {
		const waitMs = await work(at).then(
			() => null,
			(error: unknown) => waitIn(error),
		);
		if (waitMs !== null) return { times: at, waitMs };
	}
	return { times: most, waitMs: null };
}

function waitIn(error: unknown): number {
	const refusal = error instanceof Refused ? error.refusal : null;
	if (refusal?.code !== "slow_down") throw error;
	return refusal.retryAfterMs;
}

const inSameSubnet = (at: number) => `2001:db8:1:2::${(at + 1).toString(16)}`;
const inSameSite = (at: number) =>
	`2001:db8:1:${(at % 60_000).toString(16)}::1`;

type Spend = (limits: Limits, address: string) => Promise<unknown>;
const fails =
	(what: "console_hello" | "mail_link" | "sign_in", code: RefusalCode): Spend =>
	(limits, address) =>
		limits
			.attempt(what, address, async () => {
				throw new Refused({ code } as never);
			})
			.catch((error: unknown) => {
				if (!(error instanceof Refused) || error.refusal.code !== code)
					throw error;
			});
const begins: Spend = async (limits, address) => {
	const id = newId();
	await limits.begin(id, { site: "shop", visitor: id, address });
	limits.ended(id);
};

const RATES: [string, Rate, string, Spend][] = [
	[
		"connections",
		ADDRESS_CONNECTIONS,
		"address_connections",
		(limits, address) => limits.spendAddress("connection", address),
	],
	[
		"hellos",
		ADDRESS_HELLOS,
		"address_hellos",
		(limits, address) => limits.spendAddress("hello", address),
	],
	[
		"new visitors",
		ADDRESS_VISITORS,
		"address_visitors",
		(limits, address) => limits.spendAddress("visitor", address),
	],
	["conversations", ADDRESS_CONVERSATIONS, "address_conversations", begins],
	[
		"consoles without a session",
		ADDRESS_CONSOLE_HELLOS,
		"address_console_hellos",
		fails("console_hello", "signed_out"),
	],
	[
		"links of mails that open nothing",
		ADDRESS_MAIL_LINKS,
		"address_mail_links",
		fails("mail_link", "not_found"),
	],
	[
		"links that sign nobody in",
		ADDRESS_SIGN_INS,
		"address_sign_ins",
		fails("sign_in", "forbidden"),
	],
];

test.each(RATES)(
	"LM10 %s of one IPv4 are counted, and of no other",
	async (_name, rate, event, spend) => {
		const { clock, events, limits } = limiting();
		const many = await fits(rate.points + 1, () => spend(limits, "192.0.2.7"));
		expect(many).toEqual({ times: rate.points, waitMs: rate.seconds * 1_000 });
		expect([...events]).toEqual([`${event} ${networksOf("192.0.2.7").near}`]);
		await spend(limits, "192.0.2.8");
		clock.pass(rate.seconds * 1_000 - 1);
		expect(await fits(1, () => spend(limits, "192.0.2.7"))).toEqual({
			times: 0,
			waitMs: 1,
		});
		clock.pass(1);
		await spend(limits, "192.0.2.7");
	},
);

test.each(RATES)(
	"LM10 %s of one /64 are counted as of one address",
	async (_name, rate, event, spend) => {
		const { events, limits } = limiting();
		const many = await fits(rate.points + 1, (at) =>
			spend(limits, inSameSubnet(at)),
		);
		expect(many.times).toBe(rate.points);
		expect([...events]).toEqual([
			`${event} ${networksOf("2001:db8:1:2::").near}`,
		]);
		await spend(limits, "2001:db8:1:3::1");
	},
);

test.each(RATES)(
	"LM10 %s of one /48 have a wider budget, and no other /48 pays for them",
	async (_name, rate, _event, spend) => {
		const { limits } = limiting();
		const most = rate.points * ADDRESS_WIDE;
		const many = await fits(most + 1, (at) => spend(limits, inSameSite(at)));
		expect(many.times).toBe(most);
		await spend(limits, "2001:db8:2::1");
	},
);

test("LM10 what is refused to one /64 costs the /48 around it nothing", async () => {
	const { limits } = limiting();
	const spend = (address: string) => limits.spendAddress("visitor", address);
	await fits(10_000, () => spend("2001:db8:1:2::1"));
	for (let more = 0; more < 10_000; more++)
		await spend("2001:db8:1:2::1").catch(() => {});
	const rest = ADDRESS_VISITORS.points * (ADDRESS_WIDE - 1);
	const others = await fits(rest + 1, (at) => spend(inSameSite(at + 5)));
	expect(others.times).toBe(rest);
});

test("LM10 visitors and conversations have a budget of an hour, too", async () => {
	for (const [rate, minute, spend] of [
		[
			ADDRESS_VISITORS_AN_HOUR,
			ADDRESS_VISITORS,
			(limits, address) => limits.spendAddress("visitor", address),
		],
		[ADDRESS_CONVERSATIONS_AN_HOUR, ADDRESS_CONVERSATIONS, begins],
	] as [Rate, Rate, Spend][]) {
		const { clock, limits } = limiting();
		let times = 0;
		for (let minutes = 0; minutes < 59; minutes++) {
			const { points } = minute;
			times += (await fits(points, () => spend(limits, "192.0.2.7"))).times;
			clock.pass(MINUTE_MS);
		}
		expect(times).toBe(rate.points);
		clock.pass(MINUTE_MS);
		await spend(limits, "192.0.2.7");
	}
});

test("LM10 what all people of one address bring has an end, and small files count for their work", async () => {
	const { limits } = limiting();
	const spends = (address: string, bytes: number, offset = 0) =>
		limits.spendFileBytes(address, fileCost({ offset, bytes }));
	const { times, waitMs } = await fits(600, () => spends("192.0.2.1", 1_000));
	expect(times).toBe(512);
	expect(waitMs).toBeGreaterThan(0);
	await spends("192.0.2.2", 1_000);
	const pieces = await fits(2_000, (at) =>
		spends("192.0.2.3", 1024 * 1024, at * 1024 * 1024),
	);
	// The first of them counts twice.
	expect(pieces.times).toBe(1_023);
});

test("LM10 a factor multiplies what addresses may do, and what visitors and sites may not", async () => {
	const { limits } = limiting(2);
	const connects = () => limits.spendAddress("connection", "192.0.2.7");
	const most = ADDRESS_CONNECTIONS.points * 2;
	expect((await fits(most + 1, connects)).times).toBe(most);
	const hellos = await fits(1_000, () => limits.spendHello("maya"));
	expect(hellos.times).toBe(VISITOR_HELLOS.points);
});

test("LM10 another factor multiplies what people may do, and what addresses may not", async () => {
	const { limits } = limiting(1, 2);
	for (const [most, spend] of [
		[VISITOR_WRITES.points * 2, () => limits.spend("visitor", "write", "maya")],
		[AGENT_ASKS.points * 2, () => limits.spend("agent", "ask", "noor")],
		[VISITOR_HELLOS.points * 2, () => limits.spendHello("maya")],
		[
			ADDRESS_CONNECTIONS.points,
			() => limits.spendAddress("connection", "192.0.2.7"),
		],
	] as const)
		expect((await fits(most + 1, spend)).times).toBe(most);
	const stores = (visitor: string, bytes: number) =>
		limits.spendBytes("write", whom({ visitor }), bytes);
	const most = VISITOR_BYTES.points * 2;
	await stores("maya", most);
	await expect(stores("maya", 1)).rejects.toThrow(Refused);
});

test("LM10 the right link works whatever others at the address have tried", async () => {
	const { limits } = limiting();
	const wrong = fails("sign_in", "forbidden");
	await fits(1_000, () => wrong(limits, "192.0.2.7"));
	const right = () => limits.attempt("sign_in", "192.0.2.7", async () => "in");
	expect(await right()).toBe("in");
	// Neither does it spend anything.
	for (let at = 0; at < 100; at++)
		await limits.attempt("mail_link", "192.0.2.7", async () => "opened");
	await fails("mail_link", "not_found")(limits, "192.0.2.7");
});

test("LM10 a fault of the relay itself is no failed attempt", async () => {
	const { limits } = limiting();
	for (let at = 0; at < ADDRESS_SIGN_INS.points + 1; at++) {
		const broken = limits.attempt("sign_in", "192.0.2.7", async () => {
			throw new Error("the store is gone");
		});
		await expect(broken).rejects.toThrow("the store is gone");
	}
});

test("LM10 one visitor says hello so often", async () => {
	const { limits } = limiting();
	const most = VISITOR_HELLOS.points;
	const many = await fits(most + 1, () => limits.spendHello("maya"));
	expect(many.times).toBe(most);
	expect(many.waitMs).toBeLessThanOrEqual(MINUTE_MS);
	await limits.spendHello("omar");
});

const whom = (over: Partial<Whom> = {}): Whom => ({
	site: "shop",
	visitor: "maya",
	address: "192.0.2.7",
	...over,
});

test("LM13 one visitor begins so many conversations, whatever their address", async () => {
	const { limits } = limiting();
	const many = await fits(VISITOR_CONVERSATIONS.points + 1, async (at) => {
		await limits.begin(`${at}`, whom({ address: `192.0.2.${at}` }));
		limits.ended(`${at}`);
	});
	expect(many.times).toBe(VISITOR_CONVERSATIONS.points);
});

/** Slowly enough for the rates. */
async function beginsSlowly(
	{ clock, limits }: ReturnType<typeof limiting>,
	most: number,
	address: (at: number) => string,
) {
	return fits(most, async (at) => {
		clock.pass(MINUTE_MS / 2);
		await limits.begin(
			`${at}`,
			whom({ visitor: `${at}`, address: address(at) }),
		);
	});
}

test("LM13 so many conversations of an address may lie unanswered; each that is answered makes room", async () => {
	const relay = limiting();
	const { limits, events } = relay;
	const most = ADDRESS_UNANSWERED;
	const many = await beginsSlowly(relay, most + 1, () => "192.0.2.7");
	expect(many).toEqual({ times: most, waitMs: UNANSWERED_AGAIN_MS });
	expect([...events]).toEqual([
		`address_unanswered ${networksOf("192.0.2.7").near}`,
	]);
	const more = () => limits.begin("more", whom({ visitor: "more" }));
	await limits.begin("other", whom({ address: "192.0.2.8", visitor: "o" }));
	await expect(more()).rejects.toThrow("slow_down");
	limits.ended("0");
	// Told twice, it has still made room for one.
	limits.ended("0");
	await more();
	await expect(limits.begin("last", whom({ visitor: "last" }))).rejects.toThrow(
		"slow_down",
	);
});

test("LM13 a /48 has room for more of them, and one that nobody answers is counted for a day", async () => {
	const relay = limiting();
	const most = ADDRESS_UNANSWERED * ADDRESS_WIDE;
	const many = await beginsSlowly(relay, most + 1, inSameSite);
	expect(many.times).toBe(most);
	relay.clock.pass(UNANSWERED_MS);
	await relay.limits.begin(
		"next day",
		whom({ visitor: "next", address: "2001:db8:1:2::1" }),
	);
});

test("LM13 a site has room for so many that nobody has answered; another site is not full", async () => {
	const { limits, events } = limiting();
	const from = (at: number) => `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`;
	const many = await fits(SITE_UNANSWERED + 1, (at) =>
		limits.begin(`${at}`, whom({ visitor: `${at}`, address: from(at) })),
	);
	expect(many.times).toBe(SITE_UNANSWERED);
	expect([...events].join()).toContain("site_unanswered");
	await limits.begin("books", whom({ site: "books", visitor: "b" }));
});

const LARGEST = VISITOR_FREE_BYTES;

test("LM14 one visitor has so many bytes stored, to the last of them", async () => {
	const { limits } = limiting();
	const most = VISITOR_BYTES.points;
	await limits.spendBytes("write", whom(), most - 1);
	await limits.spendBytes("write", whom(), 1);
	const more = () => limits.spendBytes("write", whom(), 1);
	await expect(more()).rejects.toThrow("slow_down");
	await limits.spendBytes("write", whom({ visitor: "omar" }), 1);
});

test("LM14 all visitors of an address have so many, and then each of them the first ones of their own", async () => {
	const { limits, events } = limiting();
	const each = VISITOR_BYTES.points;
	const filled = await fits(1_000, (at) =>
		limits.spendBytes("write", whom({ visitor: `${at}` }), each),
	);
	expect(filled.times).toBe(ADDRESS_BYTES.points / each);
	expect([...events]).toEqual([
		`address_bytes ${networksOf("192.0.2.7").near}`,
	]);
	const maya = whom({ visitor: "in a conversation" });
	await limits.spendBytes("write", maya, LARGEST);
	await expect(limits.spendBytes("write", maya, 1)).rejects.toThrow(
		"slow_down",
	);
	await limits.spendBytes("write", { ...maya, address: "192.0.2.8" }, 1);
});

test("LM14 all visitors of a site have so many, from wherever", async () => {
	const { limits, events } = limiting();
	const each = VISITOR_BYTES.points;
	const filled = await fits(1_000, (at) =>
		limits.spendBytes(
			"write",
			whom({ visitor: `${at}`, address: `10.0.${at >> 8}.${at & 255}` }),
			each,
		),
	);
	expect(filled.times).toBe(SITE_BYTES.points / each);
	expect([...events].join()).toContain("site_bytes");
	await limits.spendBytes("write", whom({ site: "books" }), each);
});

test("LM14 what pages tell is counted apart from what people write", async () => {
	const { limits } = limiting();
	const each = VISITOR_VIEW_BYTES.points;
	await limits.spendBytes("view", whom(), each);
	await expect(limits.spendBytes("view", whom(), 1)).rejects.toThrow(
		"slow_down",
	);
	await limits.spendBytes("write", whom(), each);
	const ofAddress = await fits(1_000, (at) =>
		limits.spendBytes("view", whom({ visitor: `${at}` }), each),
	);
	expect(ofAddress.times).toBe(ADDRESS_VIEW_BYTES.points / each - 1);
	const ofSite = await fits(10_000, (at) =>
		limits.spendBytes(
			"view",
			whom({ visitor: `b${at}`, address: `10.0.${at >> 8}.${at & 255}` }),
			each,
		),
	);
	expect(ofSite.times).toBe(
		(SITE_VIEW_BYTES.points - ADDRESS_VIEW_BYTES.points) / each,
	);
});
