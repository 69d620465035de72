import type { ServerResponse } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
	FEED_BYTES,
	FEED_EVERY_MS,
	FEED_WAIT_MS,
} from "../../protocol/product-feed.ts";
import { createOutbound } from "../outbound/outbound.ts";
import { ALL_ENTRIES } from "../testing/audit.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { type Hired, hires } from "../testing/staff.ts";
import { together } from "../testing/wire.ts";
import { type FeedServer, startFeedServer } from "./feed-server.support.ts";

let relay: Relay;
let shop: FeedServer;
let ada: Hired;
beforeEach(async () => {
	shop = await startFeedServer(csv(1));
	relay = await startRelay();
	ada = await hires(relay, "Ada", "owner");
});
afterEach(async () => {
	await relay.stop();
	await shop.stop();
});

const csv = (...prices: number[]) =>
	[
		"name,url,price",
		...prices.map(
			(price) => `Łamp ${price},https://s.example/${price},${price} EUR`,
		),
	].join("\n");
const site = () => relay.shop.id;
const feed = () => relay.app.capabilities.productFeed;
const sets = (url: string | null = shop.url) =>
	ada.desk.ask("product-feed:change", { site: site(), url });
const info = () => ada.desk.ask("product-feed:read", { site: site() });
const refreshes = () => ada.desk.ask("product-feed:refresh", { site: site() });
/** Whatever is due now is done, and what it began. */
async function passes(ms = 0) {
	relay.clock.pass(ms);
	for (let round = 0; round < 3; round++) {
		relay.clock.pass(0);
		await relay.app.parts.scheduler.idle();
		await feed().idle();
	}
}
const finds = async (query = "") =>
	(
		await feed().source.find({
			...{ site: site(), visitor: "nobody", query, most: 20 },
		})
	).map(({ name }) => name);
const fault = async () => {
	const { last } = await info();
	return last?.kind === "failed" ? last.fault : last?.kind;
};

test("FE6 a feed is read when it is set, every hour, and when somebody asks for it", async () => {
	await sets();
	await passes();
	expect(await finds()).toEqual(["Łamp 1"]);
	expect(await info()).toMatchObject({
		...{ url: shop.url, reading: false },
		last: { kind: "read", at: relay.clock.now() },
		shown: { at: relay.clock.now(), count: { kind: "csv", products: 1 } },
		nextAt: relay.clock.now() + FEED_EVERY_MS,
	});
	shop.answers = csv(2, 3);
	await passes(FEED_EVERY_MS - 1);
	expect(shop.asked).toHaveLength(1);
	await passes(1);
	expect(await finds()).toEqual(["Łamp 2", "Łamp 3"]);
	shop.answers = csv(4);
	await refreshes();
	await passes();
	expect(await finds()).toEqual(["Łamp 4"]);
	expect(shop.asked).toHaveLength(3);
});

test("FE6 agents find its products behind what the page has told", async () => {
	shop.answers =
		"name,url,price\nLina lamp,https://shop.example/lina,49 EUR\nRug,https://shop.example/rug,9 EUR\n";
	await sets();
	await passes();
	const { maya, noor, conversation } = await together(relay);
	const page = { url: "https://shop.example/lina", title: "Lina | Shop" };
	await maya.ask("page:view", { page, cart: null });
	const { products } = await noor.ask("products:find", {
		...{ conversation, query: "" },
	});
	expect(products).toMatchObject([
		{ name: "Lina lamp", from: "page", price: { amount: 49 } },
		{ name: "Rug", from: "feed" },
	]);
	const far = await hires(relay, "Far", "owner", relay.books);
	expect(
		await far.desk.refused("product-feed:read", { site: site() }),
	).toMatchObject({ code: "not_found" });
});

test("FE7 names are found by parts of words, without regard to case and diacritics", async () => {
	shop.answers = csv(...Array.from({ length: 30 }, (_, at) => at));
	await sets();
	await passes();
	expect(await finds("LAMP 29")).toEqual(["Łamp 29"]);
	expect(await finds("lamp")).toHaveLength(20);
	expect(await finds("%")).toHaveLength(20);
	expect(await finds("sofa")).toEqual([]);
});

test("FE8 a reading that fails leaves what was found before, says why, and is tried again after an hour", async () => {
	await sets();
	await passes();
	const readAt = relay.clock.now();
	shop.answers = `${csv(2)}\nx,"https://s.example/x`;
	await passes(FEED_EVERY_MS);
	expect(await fault()).toEqual({ code: "broken", at: 3 });
	expect(await info()).toMatchObject({ shown: { at: readAt } });
	expect(await finds()).toEqual(["Łamp 1"]);
	shop.answers = csv(2);
	await passes(FEED_EVERY_MS);
	expect(await finds()).toEqual(["Łamp 2"]);
});

test.each<[string, FeedServer["answers"], object]>([
	["html", "<!doctype html><p>", { code: "html" }],
	["nothing", "", { code: "empty" }],
	[
		"a redirect",
		(to) => to.writeHead(302, { location: "http://127.0.0.1:1/" }).end(csv(9)),
		{ code: "redirect", status: 302 },
	],
	[
		"a fault",
		(to) => to.writeHead(500).end(csv(9)),
		{ code: "status", status: 500 },
	],
	[
		"half of it",
		(to) => {
			to.writeHead(200, { "content-length": 9_000 }).write(csv(9));
			setImmediate(() => to.destroy());
		},
		{ code: "network" },
	],
])(
	"FE8 of a server that answers with %s nothing is taken",
	async (_name, answers, why) => {
		await sets();
		await passes();
		shop.answers = answers;
		await passes(FEED_EVERY_MS);
		expect(await fault()).toEqual(why);
		expect(await finds()).toEqual(["Łamp 1"]);
		// What had been kept of it is gone.
		const rows = { from: 2, below: 9 };
		expect(await relay.store.dropFeedProducts(site(), rows, 9)).toBe(0);
	},
);

test("FE5 a server that never ends is left after a minute, and keeps nobody waiting", async () => {
	await sets();
	await passes();
	shop.answers = (to) => void to.write("name,url\n");
	relay.clock.pass(FEED_EVERY_MS);
	await shop.told(2);
	expect((await info()).reading).toBe(true);
	// Nobody asks for it a second time.
	expect((await refreshes()).reading).toBe(true);
	const { maya, answers } = await together(relay);
	await answers("Still here.");
	expect(maya).toBeTruthy();
	await passes(FEED_WAIT_MS);
	expect(await fault()).toEqual({ code: "time" });
	expect(shop.asked).toHaveLength(2);
});

test("FE5 a server that sends 200 MB is left at 50", async () => {
	const part = Buffer.alloc(1024 * 1024, "x");
	let sent = 0;
	shop.answers = async (to) => {
		let goesOn = () => {};
		for (const name of ["drain", "close"]) to.on(name, () => goesOn());
		for (; sent < 200 && !to.destroyed; sent++)
			if (!to.write(part))
				await new Promise<void>((done) => {
					goesOn = done;
				});
		to.end();
	};
	const asks = createOutbound(relay.clock, true);
	const wanted = { headers: {}, most: FEED_BYTES, waitMs: FEED_WAIT_MS };
	const { body } = await asks.stream(new URL(shop.url), wanted);
	let bytes = 0;
	const reads = async () => {
		for await (const chunk of body) bytes += chunk.length;
	};
	await expect(reads()).rejects.toMatchObject({ why: "size" });
	expect(bytes).toBeLessThanOrEqual(FEED_BYTES);
	expect(sent).toBeLessThan(60);
});

test("FE9 a server that says that nothing has changed sends nothing, and the products stay", async () => {
	shop.answers = (to) => {
		const known = shop.asked.at(-1)?.headers["if-none-match"] === '"one"';
		to.writeHead(known ? 304 : 200, { etag: '"one"' });
		to.end(known ? "" : csv(1));
	};
	await sets();
	await passes();
	await passes(FEED_EVERY_MS);
	expect(await info()).toMatchObject({ last: { kind: "same" } });
	expect(await finds()).toEqual(["Łamp 1"]);
});

test.each([
	"https://10.0.0.1/feed",
	"https://169.254.169.254/latest/meta-data",
	"https://[fd00::1]/feed",
])("FE10 an address of a network inside is not asked: %s", async (url) => {
	await sets(url);
	await passes();
	expect(await fault()).toEqual({ code: "address" });
});

test.each([
	"http://shop.example/feed",
	"http://10.0.0.1/",
	"http://2130706433.example/",
])("FE10 what is not encrypted is refused: %s", async (url) => {
	expect(
		await ada.desk.refused("product-feed:change", { site: site(), url }),
	).toEqual({ code: "malformed", field: "url" });
});

test("FE11 a feed is another, none, and back again: the log says who, without what stands behind the question mark", async () => {
	await sets(`${shop.url}?key=sesame`);
	await passes();
	await sets(null);
	expect(await finds()).toEqual([]);
	expect(
		await ada.desk.refused("product-feed:refresh", { site: site() }),
	).toEqual({ code: "not_found" });
	const { entries } = await ada.desk.ask("audit:read", {
		...{ site: site(), ...ALL_ENTRIES },
	});
	const [removed] = entries;
	expect(removed?.details).toMatchObject({
		setting: "product-feed:change",
		before: { url: `${shop.url}?…` },
		after: { url: null },
	});
	expect(JSON.stringify(entries)).not.toContain("sesame");
	await ada.desk.ask("setting:undo", {
		...{ site: site(), version: removed?.undo?.version ?? "" },
	});
	await passes();
	expect(await finds()).toEqual(["Łamp 1"]);
	expect((await info()).url).toBe(`${shop.url}?key=sesame`);
});

test("FE11 a relay that dies while the products of a list go drops the rest as it starts", async () => {
	await relay.stop();
	let isCutOff = false;
	relay = await startRelay({
		store: (store) => ({
			...store,
			dropFeedProducts: async (...asked) => {
				if (isCutOff) throw new Error("cut off");
				return store.dropFeedProducts(...asked);
			},
		}),
	});
	ada = await hires(relay, "Ada", "owner");
	await sets();
	await passes();
	isCutOff = true;
	expect(
		await ada.desk.say("product-feed:change", { site: site(), url: null }),
	).toMatchObject({ ok: false });
	expect(await finds()).toEqual([]);
	isCutOff = false;
	await relay.restart();
	const rows = { from: 0, below: 9 };
	expect(await relay.store.dropFeedProducts(site(), rows, 9)).toBe(0);
});

test("FE6 a clock that was set back by a year delays no reading by more than an hour", async () => {
	await sets();
	await passes();
	const row = await relay.store.productFeed(site());
	if (!row) throw new Error("no feed");
	const next_at = relay.clock.now() + 365 * 24 * FEED_EVERY_MS;
	await relay.store.keepProductFeed({ ...row, next_at });
	await relay.restart();
	await passes(FEED_EVERY_MS);
	expect(shop.asked).toHaveLength(2);
});

test("FE11 another address while it is read counts, and the first one's products do not", async () => {
	let first: ServerResponse | undefined;
	shop.answers = (to) => {
		first = to;
		to.write(csv(1));
	};
	await sets();
	relay.clock.pass(0);
	await shop.told(1);
	shop.answers = csv(2);
	await sets(`${shop.url}/other`);
	first?.end();
	await passes();
	expect(await finds()).toEqual(["Łamp 2"]);
});

test("FE12 a relay that is stopped in the middle finds what it found before, and reads it anew", async () => {
	await sets();
	await passes();
	shop.answers = (to) => void to.write(csv(2, 3));
	relay.clock.pass(FEED_EVERY_MS);
	await shop.told(2);
	shop.answers = csv(4);
	await feed().stop();
	await feed().idle();
	expect(await finds()).toEqual(["Łamp 1"]);
	await relay.restart();
	await passes();
	expect(await finds()).toEqual(["Łamp 4"]);
});
