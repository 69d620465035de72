import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { Product } from "../../../protocol/product.ts";
import {
	FEED_GAP_CHARS,
	FEED_PROBLEMS,
} from "../../../protocol/product-feed.ts";
import { FeedError } from "./feed-error.ts";
import { FEED_LIMITS, readFeed } from "./read-feed.ts";
import { readProduct } from "./read-product.ts";
import { splitCsv } from "./split-csv.ts";

const NOW = Date.UTC(2026, 10, 30);

/** Bytes as a server sends them, and how many parts were taken of them. */
function sent(parts: Iterable<string | Uint8Array>) {
	const of = { taken: 0, left: false };
	async function* chunks() {
		try {
			for (const part of parts) {
				of.taken++;
				yield typeof part === "string" ? Buffer.from(part) : part;
			}
		} finally {
			of.left = true;
		}
	}
	return { of, chunks: chunks() };
}

function inParts(bytes: Uint8Array, size: number): Uint8Array[] {
	const parts: Uint8Array[] = [];
	for (let at = 0; at < bytes.length; at += size)
		parts.push(bytes.subarray(at, at + size));
	return parts;
}

async function reads(
	feed: string | Uint8Array | Iterable<string | Uint8Array>,
	contentType = "",
	limits = FEED_LIMITS,
) {
	const whole = typeof feed === "string" || feed instanceof Uint8Array;
	const { of, chunks } = sent(whole ? [feed] : feed);
	const reading = readFeed(chunks, contentType, NOW, limits);
	const products: Product[] = [];
	let fault: FeedError["fault"] | null = null;
	try {
		for await (const some of reading.products) products.push(...some);
	} catch (error) {
		if (!(error instanceof FeedError)) throw error;
		fault = error.fault;
	}
	return { products, count: reading.count(), fault, of };
}

const LAMP: Product = {
	name: "Lamp",
	url: "https://shop.example/lamp",
	price: { amount: 12.99, currency: "EUR" },
	picture: "https://shop.example/lamp.png",
};

const rss = (items: string) =>
	`<?xml version="1.0"?>\n<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><title>Shop</title><link>https://shop.example</link>\n${items}</channel></rss>`;
const LAMP_ITEM = `<item><g:id>1</g:id><g:title>Lamp</g:title><g:link>https://shop.example/lamp</g:link><g:image_link>https://shop.example/lamp.png</g:image_link><g:price>12.99 EUR</g:price></item>\n`;

test.each<[string, string | Uint8Array]>([
	[
		"CSV with commas",
		"id,title,link,image_link,price\n1,Lamp,https://shop.example/lamp,https://shop.example/lamp.png,12.99 EUR\n",
	],
	[
		"CSV of a spreadsheet: a mark, semicolons, CRLF, quotes, headers in another order",
		'\ufeffPrice;Currency;URL;"Name";Picture;Stock\r\n12,99;eur;https://shop.example/lamp;"Lamp";https://shop.example/lamp.png;3\r\n',
	],
	[
		"a table with tabs and names of a Merchant feed",
		"g:title\tg:link\timage link\tprice\tsale_price\nLamp\thttps://shop.example/lamp\thttps://shop.example/lamp.png\t15 EUR\t12.99 EUR",
	],
	[
		"a JSON list",
		'[{"name":"Lamp","url":"https://shop.example/lamp","picture":"https://shop.example/lamp.png","price":12.99,"currency":"EUR","sizes":[1,{"name":"S"}]}]',
	],
	[
		"a JSON object with products",
		'{"shop":{"name":"S"},"products":[{"title":"Lamp","link":"https://shop.example/lamp","image_link":"https://shop.example/lamp.png","price":"EUR 12.99"}],"next":null}',
	],
	["RSS of Google Merchant", rss(LAMP_ITEM)],
	[
		"RSS with plain names beside them and a price of the delivery",
		rss(
			`<item><title>Lamp as we call it</title><link>https://shop.example/lamp</link><g:title><![CDATA[Lamp]]></g:title><g:shipping><g:price>4.99 EUR</g:price></g:shipping><g:price>12.99 EUR</g:price><g:image_link>https://shop.example/lamp.png</g:image_link></item>`,
		),
	],
	[
		"Atom",
		'<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0"><title>Shop</title><link href="https://shop.example/"/><entry><id>tag:1</id><title>Lamp</title><link rel="self" href="https://shop.example/entry"/><link href="https://shop.example/lamp"/><g:image_link>https://shop.example/lamp.png</g:image_link><g:price>12.99 EUR</g:price></entry></feed>',
	],
	["gzip", gzipSync(rss(LAMP_ITEM))],
	[
		"UTF-16 with its mark",
		Buffer.from(
			"\ufeffname;url;picture;price\nLamp;https://shop.example/lamp;https://shop.example/lamp.png;12.99 €",
			"utf16le",
		),
	],
])("FE1 %s is read, whole and cut anywhere", async (_name, feed) => {
	const bytes = Buffer.from(feed);
	for (const size of [bytes.length, 7, 1]) {
		const { products, count, fault } = await reads(inParts(bytes, size));
		expect(fault).toBeNull();
		expect(products).toEqual([LAMP]);
		expect(count).toMatchObject({ products: 1, more: false, problems: {} });
	}
});

test("FE1 letters are those that the server or the file names", async () => {
	const csv = Buffer.from("name,url\nGrün,https://s.example/1", "latin1");
	const named = await reads(csv, "text/csv; charset=ISO-8859-1");
	expect(named.products).toMatchObject([{ name: "Grün" }]);
	const xml = Buffer.from(
		'<?xml version="1.0" encoding="windows-1252"?><rss><item><title>Grün</title><link>https://s.example/1</link></item></rss>',
		"latin1",
	);
	expect((await reads(xml)).products).toMatchObject([{ name: "Grün" }]);
	const odd = await reads(csv, "text/csv; charset=klingon");
	expect(odd.count.problems).toEqual({ letters: 1 });
});

test("FE2 a lower price counts while it is on sale", async () => {
	const row = (dates: string) =>
		`[{"name":"Lamp","url":"https://s.example/${dates}","price":"15 EUR","sale_price":"12 EUR","sale_price_effective_date":"${dates}"}]`;
	const amount = async (dates: string) =>
		(await reads(row(dates))).products[0]?.price?.amount;
	expect(await amount("2026-11-01T00:00+0200/2026-12-24T23:59+0200")).toBe(12);
	expect(await amount("2026-10-01/2026-10-31")).toBe(15);
	expect(await amount("soon")).toBe(15);
	expect(await amount("")).toBe(12);
});

test("FE3 what is wrong with a product leaves that one out, and is told with its line", async () => {
	const { products, count } = await reads(
		[
			"id,name,url,picture,price",
			'1,"Lamp\nof two lines",https://s.example/1,https://s.example/1.png,9 EUR',
			"2,,https://s.example/2,,9 EUR",
			"3,No link,,,9 EUR",
			"4,Script,javascript:alert(1),,9 EUR",
			"5,File,file:///etc/passwd,,9 EUR",
			"1,Again,https://s.example/6,,9 EUR",
			"7,Free of sense,https://s.example/7,,abc",
			"8,Bad picture,https://s.example/8,javascript:alert(1),9 EUR",
			"9,=HYPERLINK(1),https://s.example/9",
		].join("\n"),
	);
	expect(products.map(({ name, price }) => [name, price?.amount])).toEqual([
		["Lamp of two lines", 9],
		["Free of sense", undefined],
		["Bad picture", 9],
		["=HYPERLINK(1)", undefined],
	]);
	expect(products.every(({ url }) => url.startsWith("https://"))).toBe(true);
	expect(count.problems).toEqual({
		...{ name: 1, link: 3, twice: 1, price: 1, picture: 1 },
	});
	expect(count.first.map(({ why, at }) => `${why} ${at}`)).toEqual([
		...["name 4", "link 5", "link 6", "link 7", "twice 8"],
		...["price 9", "picture 10"],
	]);
});

test("FE3 in JSON the number of the product is told", async () => {
	const { products, count } = await reads(
		'{"products":[3,{"name":"Lamp","url":"https://s.example/1"},{"name":{"en":"x"},"url":"https://s.example/2"},null,{"__proto__":{"name":"x"},"url":"https://s.example/4"}]}',
	);
	expect(products).toHaveLength(1);
	expect(count.problems).toEqual({ shape: 2, name: 2 });
	expect(count.first.map(({ at }) => at)).toEqual([1, 3, 4, 5]);
});

test("FE3 letters that are no UTF-8 leave out their products alone, and only the first problems are told one by one", async () => {
	const bad = Buffer.from(
		`1,Gr\xfcn,https://s.example/1\n`.repeat(30),
		"latin1",
	);
	const { products, count, fault } = await reads([
		"id,name,url\n",
		bad,
		"2,Blue,https://s.example/2\n",
	]);
	expect(fault).toBeNull();
	expect(products).toMatchObject([{ name: "Blue" }]);
	expect(count.problems).toEqual({ letters: 30 });
	expect(count.first).toHaveLength(FEED_PROBLEMS);
});

const CSV = "name,url,price\n";
test.each<[string, string | Uint8Array, object]>([
	["nothing", "", { code: "empty" }],
	["blanks", " \n\n", { code: "empty" }],
	["names alone", CSV, { code: "empty" }],
	["an empty list", "[]", { code: "empty" }],
	["an empty channel", rss(""), { code: "empty" }],
	["a page", "<!DOCTYPE html><html><body>", { code: "html" }],
	["a page in XML", '<?xml version="1.0"?>\n<html><p/>', { code: "html" }],
	["a picture", Buffer.from("\x89PNG\r\n\x1a\n\0\0"), { code: "unknown" }],
	["an archive", Buffer.from("PK\x03\x04\0\0a"), { code: "unknown" }],
	["other XML", "<svg><script/></svg>", { code: "unknown" }],
	["a text", "Dear Sir,\nno list", { code: "columns" }],
	["another table", "order,total\n1,2\n", { code: "columns" }],
	["JSON of something else", '{"items":[]}', { code: "list" }],
	["broken JSON", '[{"name":"x"}, {"name"', { code: "broken", at: 2 }],
	["JSON with a tail", "[]]", { code: "broken", at: 1 }],
	["no product that can be shown", `${CSV}a,b,c\n`, { code: "none" }],
	["broken gzip", Buffer.from([31, 139, 8, 0, 1, 2, 3, 4]), { code: "zip" }],
	[
		"gzip that is cut",
		gzipSync(CSV.repeat(1_000)).subarray(0, 40),
		{ code: "zip" },
	],
	[
		"XML that breaks in the middle",
		rss(`${LAMP_ITEM}<item><g:title>x</g:titel></item>`),
		{ code: "broken", at: 4 },
	],
	[
		"an attribute that is called as a method is",
		'<rss hasOwnProperty="a" b="c">',
		{ code: "broken", at: 1 },
	],
	["XML that ends early", rss(LAMP_ITEM).slice(0, -12), { code: "broken" }],
	[
		"a quote that never ends",
		`${CSV}a,https://s.example/1,1 EUR\nb,"https://s.example/2,1 EUR\n`,
		{ code: "broken", at: 3 },
	],
])("FE4 %s is no feed, and says so", async (_name, feed, fault) => {
	const read = await reads(feed);
	expect(read.fault).toMatchObject(fault);
});

test("FE4 entities of a file are not expanded, and not looked up", async () => {
	const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol">${[..."bcdefghij"].map((name, at) => `<!ENTITY ${name} "${`&${"abcdefghij"[at]};`.repeat(10)}">`).join("")}<!ENTITY file SYSTEM "file:///etc/passwd">]>`;
	for (const entity of ["&j;", "&file;"]) {
		const item = `<item><title>${entity}</title><link>https://s.example/1</link></item>`;
		const read = await reads(`${laughs}<rss>${item}</rss>`);
		expect(read.fault).toEqual({ code: "broken", at: 1 });
		expect(read.products).toEqual([]);
	}
});

/** As many as are asked for. */
function* rows(head: string, row: (at: number) => string, most = Infinity) {
	yield head;
	for (let at = 0; at < most; at++) yield row(at);
}
const productRow = (at: number) => `p${at},https://s.example/${at},1 EUR\n`;

test("FE5 a feed has 50 MB and 20,000 products", () => {
	expect(FEED_LIMITS).toEqual({
		...{ bytes: 50 * 1024 * 1024, products: 20_000, gapChars: 256 * 1024 },
	});
});

/** A small relay of the same kind. */
const SMALL = { ...FEED_LIMITS, bytes: 500_000, products: 200 };

test("FE5 of a million rows as many are read as a site may have, and then the server is left", async () => {
	const { products, count, fault, of } = await reads(
		rows(CSV, (at) => productRow(at * 2) + productRow(at * 2 + 1), 500_000),
		"",
		SMALL,
	);
	expect(fault).toBeNull();
	expect(products).toHaveLength(SMALL.products);
	expect(count.more).toBe(true);
	expect(of.left).toBe(true);
	expect(of.taken).toBeLessThan(SMALL.products / 2 + 10);
});

test("FE5 nothing is asked for before what came was taken", async () => {
	const { of, chunks } = sent(rows(CSV, productRow));
	const { products } = readFeed(chunks, "", NOW);
	expect((await products.next()).value).toHaveLength(1);
	const { taken } = of;
	expect(taken).toBeLessThan(4);
	for (let turns = 0; turns < 20; turns++)
		await new Promise((done) => setImmediate(done));
	expect(of.taken).toBe(taken);
	await products.return(undefined);
	expect(of.left).toBe(true);
});

test.each([
	["CSV", `${CSV}"`],
	["CSV in one line", "name,url,"],
	["JSON", '[{"name":"'],
	["deep JSON", "[[["],
	["XML", "<rss><item><title>"],
	["an attribute", '<rss a="'],
	["a comment", "<rss><!--"],
])("FE5 a product without an end is left soon: %s", async (_name, head) => {
	const filler = head.endsWith("[") ? "[" : "x";
	const part = filler.repeat(8_192);
	const { fault, of } = await reads(rows(head, () => part));
	expect(["long", "broken"]).toContain(fault?.code);
	expect(of.taken * part.length).toBeLessThan(FEED_GAP_CHARS + 4 * part.length);
	expect(of.left).toBe(true);
});

test("FE5 of a thousand columns those are held that a product has, however short its line is", async () => {
	const names = Array.from({ length: 1_000 }, (_, at) => `c${at}`).join(",");
	const { add } = splitCsv();
	await add(`name,url,${names}\n`);
	const raws = await add("a,b\n".repeat(100));
	expect(raws.length).toBeGreaterThan(90);
	expect(raws.every(({ fields }) => fields?.size === 2)).toBe(true);
});

test("FE5 tags that are opened between products, and never closed, are no feed", async () => {
	const { fault, of } = await reads(rows("<rss>", () => "<item/><a>", 5_000));
	expect(fault).toMatchObject({ code: "broken" });
	expect(of.taken).toBeLessThan(200);
});

test("FE5 what tells products apart is as long as a hash, whatever their ids are", async () => {
	const fields = (id: string) =>
		new Map([
			["id", id],
			["name", "a"],
			["url", "https://s.example/1"],
		]);
	const keys = ["1", "x".repeat(100_000), "x".repeat(100_001)].map((id) => {
		const read = readProduct({ fields: fields(id) }, NOW);
		return read.kind === "taken" ? read.key : "";
	});
	expect(keys.map(({ length }) => length)).toEqual([44, 44, 44]);
	expect(new Set(keys).size).toBe(3);
});

test("FE5 a feed of hundreds of times its size is left at its end, however little of it is a product", async () => {
	const part = `a,https://s.example/1,${"x".repeat(20_000)}\n`;
	const { fault, of } = await reads(
		rows(CSV, () => part),
		"",
		SMALL,
	);
	expect(fault).toEqual({ code: "size" });
	expect(of.taken).toBe(Math.ceil(SMALL.bytes / part.length) + 1);
	expect(of.left).toBe(true);
});

test("FE5 what is small as gzip counts as what it is", async () => {
	const row = `b,https://s.example/1,${"x".repeat(9_972)}\n`;
	const parts = inParts(gzipSync(CSV + row.repeat(2_000)), 1_024);
	const { fault, of } = await reads(parts, "", SMALL);
	expect(fault).toEqual({ code: "size" });
	expect(of.taken).toBeLessThan(parts.length);
	const { fault: soon } = await reads(gzipSync(Buffer.alloc(9_000_000, "x")));
	expect(soon?.code).toBe("long");
});
