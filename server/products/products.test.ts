import { afterEach, beforeEach, expect, test } from "vitest";
import { PRODUCTS_FOUND, type Product } from "../../protocol/product.ts";
import { productOf } from "../../protocol/product-of.ts";
import type { CartItem, VisitorContext } from "../../protocol/visitor.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { together } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const SHOP = "https://shop.example";

/** Maya, who looks at pages one after the other, and Noor, who answers her. */
async function looksAt(titles: Record<string, string>, items: CartItem[] = []) {
	const all = await together(relay);
	const cart = { items, total: 0, currency: "EUR" };
	for (const [path, title] of Object.entries(titles)) {
		const page = { url: `${SHOP}${path}`, title };
		await all.maya.ask("page:view", { page, cart } satisfies VisitorContext);
		relay.clock.pass(1_000);
	}
	const { noor, conversation } = all;
	const finds = async (query = "") =>
		(await noor.ask("products:find", { conversation, query })).products;
	return { ...all, finds };
}

const item = (name: string, over: Partial<CartItem> = {}): CartItem => ({
	...{ name, quantity: 1, price: 49.9 },
	...over,
});

test("PC1 what the page has told is found: the page, the cart, the pages before", async () => {
	const { finds } = await looksAt(
		{ "/lina": "Lina pendant lamp | Lumen", "/ona": "Ona desk lamp | Lumen" },
		[
			item("Rug", {
				url: `${SHOP}/rug#red`,
				picture: `${SHOP}/rug.jpg`,
				price: 120,
			}),
		],
	);
	expect(await finds()).toEqual([
		{
			...{ name: "Ona desk lamp | Lumen", url: `${SHOP}/ona` },
			...{ price: null, picture: null, from: "page" },
		},
		{
			...{ name: "Rug", url: `${SHOP}/rug`, picture: `${SHOP}/rug.jpg` },
			...{ price: { amount: 120, currency: "EUR" }, from: "cart" },
		},
		{
			...{ name: "Lina pendant lamp | Lumen", url: `${SHOP}/lina` },
			...{ price: null, picture: null, from: "seen" },
		},
	]);
	expect((await finds("LAMP lin")).map(({ url }) => url)).toEqual([
		`${SHOP}/lina`,
	]);
	expect(await finds("sofa")).toEqual([]);
});

test("PC1 what is in the cart is called and priced as there, wherever it is shown", async () => {
	const { finds } = await looksAt(
		{ "/lina": "LINA Pendant Lamp | Lumen", "/cart": "Your cart" },
		[item("Lina pendant lamp"), item("Nowhere shown")],
	);
	expect(await finds("lina")).toEqual([
		{
			...{ name: "Lina pendant lamp", url: `${SHOP}/lina`, picture: null },
			...{ price: { amount: 49.9, currency: "EUR" }, from: "cart" },
		},
	]);
	expect(await finds("nowhere")).toEqual([]);
});

test("PC1 a shopper whose page has told nothing has no products, and nobody else's", async () => {
	const { finds } = await looksAt({});
	await looksAt({ "/lina": "Lina" });
	expect(await finds()).toEqual([]);
});

test("PC1 at most twenty are told", async () => {
	const items = Array.from({ length: 30 }, (_, at) =>
		item(`Lamp ${at}`, { url: `${SHOP}/${at}` }),
	);
	const { finds } = await looksAt({ "/": "Lamps" }, items);
	expect(await finds()).toHaveLength(PRODUCTS_FOUND);
});

const LAMP = { name: "Lamp", url: `${SHOP}/lamp` };
const none = { price: null, picture: null };

test.each<[string, Parameters<typeof productOf>[0], Product | null]>([
	[
		"a name of 10,000 letters",
		{ ...LAMP, name: "ä".repeat(10_000) },
		{
			...{ ...LAMP, ...none, name: `${"ä".repeat(199)}…` },
		},
	],
	[
		"a name in lines",
		{ ...LAMP, name: "A\n\tlamp" },
		{ ...LAMP, ...none, name: "A lamp" },
	],
	["no name", { ...LAMP, name: " " }, null],
	["a name that is none", { ...LAMP, name: 7 }, null],
	[
		"a price in words",
		{ ...LAMP, amount: "abc", currency: "EUR" },
		{ ...LAMP, ...none },
	],
	["a price without a currency", { ...LAMP, amount: 7 }, { ...LAMP, ...none }],
	[
		"a price below nothing",
		{ ...LAMP, amount: -7, currency: "EUR" },
		{ ...LAMP, ...none },
	],
	[
		"no number",
		{ ...LAMP, amount: Number.NaN, currency: "EUR" },
		{ ...LAMP, ...none },
	],
	[
		"a currency that is none",
		{ ...LAMP, amount: 7, currency: "Euro" },
		{ ...LAMP, ...none },
	],
	["a link that runs", { ...LAMP, url: "javascript:alert(1)" }, null],
	["no link", { ...LAMP, url: undefined }, null],
	[
		"a picture that runs",
		{ ...LAMP, picture: "javascript:alert(1)" },
		{ ...LAMP, ...none },
	],
	[
		"a picture in the address",
		{ ...LAMP, picture: "data:image/png;base64,AA" },
		{ ...LAMP, ...none },
	],
])("PC2 %s", (_, said, product) => {
	expect(productOf(said)).toEqual(product);
});

test("PC2 a cart with wrong addresses is told without them, and with more than are kept without the last", async () => {
	const long = `${SHOP}/${"a".repeat(400)}`;
	const { finds, maya } = await looksAt({ "/": "Lamps" }, [
		item("Trap", { url: "javascript:alert(1)", picture: "file:///etc/passwd" }),
		...Array.from({ length: 12 }, (_, at) =>
			item(`Lamp ${at}`, { url: `${long}${at}` }),
		),
	]);
	expect((await finds("trap")).length).toBe(0);
	expect(
		(await finds("lamp")).filter(({ from }) => from === "cart"),
	).toHaveLength(9);
	const cart = {
		items: [item("x", { url: 7 as never })],
		total: 0,
		currency: "EUR",
	};
	const page = { url: SHOP, title: "" };
	await maya.ask("page:view", { page, cart });
});
