import { expect, test } from "vitest";
import {
	addToCart,
	type Cart,
	changeQuantity,
	MOST_LINES,
	removeFromCart,
	rowsOf,
	totalOf,
} from "./cart.ts";
import { openShop, Shopper } from "./cast.support.ts";
import { Sessions } from "./sessions.ts";

const blue = { slug: "dusk-table-lamp", colour: "blue", quantity: 2 };

test("the same thing twice is one line", () => {
	const once = addToCart([], blue);
	expect(once.ok && addToCart(once.cart, blue)).toEqual({
		ok: true,
		cart: [{ ...blue, quantity: 4 }],
	});
});

test("another colour is another line", () => {
	const added = addToCart([blue], { ...blue, colour: "oat" });
	expect(added.ok && added.cart).toHaveLength(2);
});

test.each([0, -1, 1.5, 11, Number.NaN])(
	"a quantity of %s is refused",
	(quantity) => {
		expect(addToCart([], { ...blue, quantity }).ok).toBe(false);
		expect(changeQuantity([blue], { ...blue, quantity }).ok).toBe(false);
	},
);

test("adding stops at ten of one thing", () => {
	expect(addToCart([{ ...blue, quantity: 9 }], blue)).toMatchObject({
		ok: false,
		sentence: expect.stringContaining("10"),
	});
});

test("a cart holds twenty different things", () => {
	const full: Cart = Array.from({ length: MOST_LINES }, (_, index) => ({
		slug: `thing-${index}`,
		colour: "x",
		quantity: 1,
	}));
	expect(addToCart(full, blue)).toMatchObject({
		ok: false,
		sentence: expect.stringContaining("20"),
	});
});

test.each([
	["sofa", "blue"],
	["dusk-table-lamp", "purple"],
	["__proto__", "blue"],
])("what the shop does not make (%s, %s) is refused", (slug, colour) => {
	expect(addToCart([], { slug, colour, quantity: 1 }).ok).toBe(false);
});

test("prices come from the catalogue", () => {
	const rows = rowsOf([
		blue,
		{ slug: "tide-throw", colour: "sand", quantity: 1 },
	]);
	expect(totalOf(rows)).toBe(2 * 129_00 + 98_00);
	expect(rowsOf(removeFromCart([blue], blue))).toEqual([]);
});

test("a refusal is said on the cart page and changes nothing", async () => {
	const maya = new Shopper(openShop());
	await maya.adds("dusk-table-lamp", "blue", 9);
	const refused = await maya.adds("dusk-table-lamp", "blue", 2);
	const page = await refused.text();
	expect(refused.status).toBe(422);
	expect(page).toContain('role="alert"');
	expect(page).toMatch(/<option value="9" selected/);
});

test("quantities change, lines go", async () => {
	const maya = new Shopper(openShop());
	await maya.adds("dusk-table-lamp", "blue");
	const line = { product: "dusk-table-lamp", colour: "blue" };
	await maya.sends("/cart/change", { ...line, quantity: "3" });
	expect(await maya.reads("/cart")).toContain("€387");
	await maya.sends("/cart/remove", line);
	expect(await maya.reads("/cart")).toContain("Nothing in here yet");
});

test("the session that was used longest ago makes room", () => {
	const sessions = new Sessions(2);
	const [first, second] = [sessions.open(), sessions.open()];
	sessions.find(first.id);
	const third = sessions.open();
	expect(sessions.find(second.id)).toBeUndefined();
	expect(sessions.find(first.id)).toBe(first);
	expect(sessions.find(third.id)).toBe(third);
});
