import { expect, test } from "vitest";
import { openShop, Shopper } from "./cast.support.ts";

const HOSTILE = `"><script>alert(1)</script>' onload=x {{7*7}} &lt;`;

async function withLamp(shop = openShop()): Promise<Shopper> {
	const shopper = new Shopper(shop);
	await shopper.adds("dusk-table-lamp", "blue");
	return shopper;
}

test("buying makes an order with a short number and empties the cart", async () => {
	const maya = await withLamp();
	const bought = await maya.buys();
	expect(bought.status).toBe(303);
	expect(bought.headers.get("Location")).toBe("/orders/LL-4821");
	const page = await maya.reads("/orders/LL-4821");
	for (const said of ["LL-4821", "Maya Lindqvist", "€129", "2 March 2026"]) {
		expect(page).toContain(said);
	}
	expect(await maya.reads("/cart")).toContain("Nothing in here yet");
});

test("a form sent twice buys once", async () => {
	const maya = await withLamp();
	await maya.buys();
	expect((await maya.buys()).headers.get("Location")).toBe("/orders/LL-4821");
});

test("an order is shown to its buyer only", async () => {
	const shop = openShop();
	const maya = await withLamp(shop);
	await maya.buys();
	const noor = await withLamp(shop);
	await noor.buys("Noor", "noor@example.com");
	expect((await noor.opens("/orders/LL-4821")).status).toBe(404);
	expect((await maya.opens("/orders/LL-4821")).status).toBe(200);
});

test("the checkout begins with the demo person and goes on with the customer", async () => {
	const maya = await withLamp();
	expect(await maya.reads("/checkout")).toContain('value="Maya Lindqvist"');
	await maya.buys("Maya L.", "m@example.com");
	await maya.adds("tide-throw", "sand");
	expect(await maya.reads("/checkout")).toContain('value="Maya L."');
});

test("an empty cart has no checkout", async () => {
	const maya = new Shopper(openShop());
	expect((await maya.opens("/checkout")).headers.get("Location")).toBe("/cart");
	expect((await maya.buys()).headers.get("Location")).toBe("/cart");
});

test.each([
	["", "maya@example.com", "tell us your name"],
	["   ", "maya@example.com", "tell us your name"],
	["a".repeat(81), "maya@example.com", "80 characters"],
	["Maya\nBcc: all", "maya@example.com", "line breaks"],
	["Maya", "nobody", "e-mail address"],
])(
	"the name %j with %j is refused beside its field",
	async (name, email, said) => {
		const maya = await withLamp();
		const refused = await maya.buys(name, email);
		const page = await refused.text();
		expect(refused.status).toBe(422);
		expect(page).toContain(said);
		expect(page).toContain('aria-invalid="true"');
	},
);

test("a hostile name is text on every page", async () => {
	const maya = await withLamp();
	const refused = await (await maya.buys(HOSTILE, HOSTILE)).text();
	await maya.buys(HOSTILE, "maya@example.com");
	const order = await maya.reads("/orders/LL-4821");
	await maya.adds("tide-throw", "sand");
	const checkout = await maya.reads("/checkout");
	for (const page of [refused, order, checkout]) {
		expect(page).toContain("&lt;script&gt;alert(1)");
		expect(page.match(/<script/g)).toHaveLength(1);
	}
});
