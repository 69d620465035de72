import { createServer, type ServerResponse } from "node:http";
import sharp from "sharp";
import { afterEach, beforeEach, expect, test } from "vitest";
import { SITE_FILE_BYTES } from "../../protocol/attachment.ts";
import { newId } from "../../protocol/ids.ts";
import {
	type PictureCopied,
	PRODUCT_PICTURE_BYTES,
	PRODUCT_PICTURE_WAIT_MS,
	PRODUCT_PICTURES_AT_ONCE,
} from "../../protocol/product.ts";
import { asks } from "../testing/page.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { hires } from "../testing/staff.ts";
import { drawnPicture, smallPdf } from "../testing/upload.ts";
import { together } from "../testing/wire.ts";

let relay: Relay;
let shop: Shop;
beforeEach(async () => {
	relay = await startRelay();
	shop = await openShop();
});
afterEach(async () => {
	await relay.stop();
	await shop.close();
});

type Shop = Awaited<ReturnType<typeof openShop>>;

/** A server that shows pictures, good and bad. */
async function openShop() {
	const answers = new Map<string, (response: ServerResponse) => void>();
	const asked: string[] = [];
	const waiting: (() => void)[] = [];
	const server = createServer(({ url = "" }, response) => {
		asked.push(url);
		for (const go of waiting.splice(0)) go();
		const answer = answers.get(url);
		if (answer) answer(response);
		else response.writeHead(404).end();
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const { port } = server.address() as { port: number };
	const origin = `http://127.0.0.1:${port}`;
	return {
		asked,
		origin,
		shows(path: string, answer: Buffer | ((response: ServerResponse) => void)) {
			answers.set(
				path,
				typeof answer === "function" ? answer : (to) => to.end(answer),
			);
			return origin + path;
		},
		async wasAsked(times: number) {
			while (asked.length < times)
				await new Promise<void>((go) => waiting.push(go));
		},
		async close() {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		},
	};
}

/** Noor, who copies pictures for what she answers Maya. */
async function answering() {
	const all = await together(relay);
	const { noor, conversation } = all;
	const asking = (picture: string, file = newId()) => ({
		...{ conversation, file, picture, name: "Lina 3/4\\lamp" },
	});
	return {
		...all,
		asking,
		copies: (picture: string, file?: string): Promise<PictureCopied> =>
			noor.ask("products:picture", asking(picture, file)),
	};
}

const cardText = (url: string) => `Lina\n€49.90\n${url}`;

test("PC3 a picture becomes a file of the message, made anew, and the shopper reads it from the relay", async () => {
	const { maya, noor, conversation, copies } = await answering();
	const picture = shop.shows("/lina.png", await drawnPicture(1_000, 500));
	const file = newId();
	const copied = await copies(picture, file);
	if (copied.kind !== "copied") throw new Error(copied.why);
	expect(copied.file).toMatchObject({
		...{ id: file, name: "Lina 3-4-lamp", type: "image/webp" },
		...{ width: 1_000, height: 500 },
	});
	// The same again asks nobody.
	expect(await copies(picture, file)).toEqual(copied);
	expect(shop.asked).toEqual(["/lina.png"]);
	const url = "https://shop.example/lina";
	const product = {
		...{ name: "Lina", url },
		price: { amount: 49.9, currency: "EUR" },
	};
	const { seq } = await noor.ask("message:send", {
		...{ conversation, clientId: newId(), text: cardText(url), product },
		files: [{ id: file, alt: "Lina" }],
	});
	const { entry } = await maya.hears(
		"entry:added",
		(added) => added.entry.seq === seq,
	);
	expect(entry.body).toEqual({
		...{ text: cardText(url), product },
		files: [{ ...copied.file, alt: "Lina" }],
	});
	const { links } = await maya.ask("files:link", {
		...{ conversation, files: [file] },
	});
	const answer = await asks(relay, links[0]?.url ?? "", { origin: null });
	expect(answer.status).toBe(200);
});

test("PC3 it is followed to where pictures are kept, and no further than three steps", async () => {
	const { copies } = await answering();
	const to = (path: string) => (response: ServerResponse) =>
		void response.writeHead(302, { Location: path }).end();
	shop.shows("/kept.png", await drawnPicture());
	shop.shows("/3", to("/kept.png"));
	shop.shows("/2", to("/3"));
	shop.shows("/1", to("/2"));
	expect((await copies(`${shop.origin}/1`)).kind).toBe("copied");
	const round = shop.shows("/round", to("/round"));
	expect(await copies(round)).toEqual({ kind: "none", why: "status" });
	const inside = shop.shows("/in", to("http://169.254.169.254/latest"));
	expect(await copies(inside)).toEqual({ kind: "none", why: "inside" });
	const script = shop.shows("/run", to("javascript:alert(1)"));
	expect(await copies(script)).toEqual({ kind: "none", why: "inside" });
});

/** The head of a picture of 60 million pixels: nobody unpacks it. */
async function hugePicture(): Promise<Buffer> {
	return sharp({
		create: { width: 10_000, height: 6_000, channels: 3, background: "#fff" },
		limitInputPixels: false,
	})
		.png({ compressionLevel: 9 })
		.toBuffer();
}

test.each<[string, () => Promise<Buffer> | Buffer, string]>([
	["html", () => Buffer.from("<!doctype html><img>"), "type"],
	["a PDF", () => smallPdf(), "type"],
	[
		"an svg",
		() => Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
		"type",
	],
	["nothing", () => Buffer.alloc(0), "type"],
	[
		"a picture that breaks off",
		async () => (await drawnPicture(300, 300)).subarray(0, 90),
		"broken",
	],
	["60 megapixels", hugePicture, "pixels"],
])("PC4 %s is no picture", async (_, bytes, why) => {
	const { copies } = await answering();
	const picture = shop.shows("/bad", await bytes());
	const file = newId();
	// The same again is answered the same.
	for (const _time of [1, 2])
		expect(await copies(picture, file)).toEqual({ kind: "none", why });
});

test.each([
	["http://169.254.169.254/latest/meta-data"],
	["http://10.0.0.1/lamp.png"],
	["http://[fd00::1]/lamp.png"],
	["https://93.184.215.14:25/lamp.png"],
])("PC4 no relay asks %s for a picture", async (picture) => {
	const { copies } = await answering();
	expect(await copies(picture)).toEqual({ kind: "none", why: "inside" });
});

test("PC4 what runs, or is no address, is no picture's", async () => {
	const { noor, asking } = await answering();
	for (const picture of ["javascript:alert(1)", "data:image/png;base64,AA", ""])
		expect(
			await noor.refused("products:picture", asking(picture)),
		).toMatchObject({ code: "malformed", field: "picture" });
});

test("PC4 one that never ends takes five seconds, one without an end its bytes, and no more are copied at once than four", async () => {
	const { noor, asking, copies } = await answering();
	const endless = shop.shows("/endless", (response) => {
		response.write("\x89PNG\r\n\x1a\n");
	});
	const flood = shop.shows("/flood", (response) => {
		const block = Buffer.alloc(64 * 1024);
		const write = () => {
			while (!response.destroyed && response.write(block));
		};
		response.on("drain", write);
		write();
	});
	expect(await copies(flood)).toEqual({ kind: "none", why: "bytes" });
	const slow = Array.from({ length: PRODUCT_PICTURES_AT_ONCE }, () =>
		copies(endless),
	);
	await shop.wasAsked(1 + PRODUCT_PICTURES_AT_ONCE);
	expect(await noor.refused("products:picture", asking(endless))).toMatchObject(
		{ code: "slow_down" },
	);
	relay.clock.pass(PRODUCT_PICTURE_WAIT_MS);
	for (const one of slow)
		expect(await one).toEqual({ kind: "none", why: "time" });
	const picture = shop.shows("/good.png", await drawnPicture());
	expect((await copies(picture)).kind).toBe("copied");
	expect(PRODUCT_PICTURE_BYTES).toBe(10 * 1024 * 1024);
});

test("PC4 where files are off there is no picture, and the card goes without", async () => {
	const { noor, conversation, copies } = await answering();
	const ada = await hires(relay, "Ada", "owner");
	const site = relay.shop.id;
	await ada.desk.ask("files:change", {
		...{ site, on: false, mostBytes: SITE_FILE_BYTES },
	});
	const picture = shop.shows("/lina.png", await drawnPicture());
	expect(await copies(picture)).toEqual({ kind: "none", why: "off" });
	const url = "https://shop.example/lina";
	const product = { name: "Lina", url, price: null };
	const text = `Lina\n${url}`;
	const draft = { conversation, clientId: newId(), text, product };
	for (const duplicate of [false, true])
		expect(await noor.ask("message:send", draft)).toMatchObject({ duplicate });
});

const card = { name: "Lina", url: "https://shop.example/lina", price: null };

test.each<[string, { text?: string; files?: number; product?: unknown }]>([
	["a text that does not say the name", { text: card.url }],
	["a text that does not say the address", { text: "Lina" }],
	["two files", { files: 2 }],
	["a link that runs", { product: { ...card, url: "javascript:alert(1)" } }],
	[
		"a price in words",
		{ product: { ...card, price: { amount: "abc", currency: "EUR" } } },
	],
	[
		"a name of 10,000 letters",
		{
			text: `${"a".repeat(201)}\n${card.url}`,
			product: { ...card, name: "a".repeat(10_000) },
		},
	],
	[
		"a name in two lines",
		{ text: `A\nb\n${card.url}`, product: { ...card, name: "A\nb" } },
	],
	["a picture's address", { product: { ...card, picture: null } }],
])("PC5 no card has %s", async (_, { text, files = 0, product = card }) => {
	const { noor, conversation } = await together(relay);
	const before = (await relay.store.conversation(conversation))?.last_seq;
	const refusal = await noor.refused("message:send", {
		...{ conversation, clientId: newId() },
		text: text ?? `Lina\n${card.url}`,
		product: product as never,
		...(files > 0 && {
			files: Array.from({ length: files }, () => ({ id: newId() })),
		}),
	});
	expect(["malformed", "too_long"]).toContain(refusal.code);
	expect((await relay.store.conversation(conversation))?.last_seq).toBe(before);
});

test("PC5 a card keeps no number that a card of a bank could have", async () => {
	const { noor, maya, conversation } = await together(relay);
	const number = "4111 1111 1111 1111";
	const say = async (name: string, url: string) => {
		const { seq } = await noor.ask("message:send", {
			...{ conversation, clientId: newId(), text: `${name}\n${url}` },
			product: { name, url, price: null },
		});
		const heard = await maya.hears(
			"entry:added",
			({ entry }) => entry.seq === seq,
		);
		return heard.entry.body as { text: string; product?: unknown };
	};
	const named = await say(`Lamp ${number}`, card.url);
	expect(named.product).toMatchObject({ name: "Lamp •••• •••• •••• 1111" });
	const linked = await say("Lina", `https://shop.example/4111111111111111`);
	expect(linked).toEqual({
		text: "Lina\nhttps://shop.example/••••••••••••1111",
	});
});
