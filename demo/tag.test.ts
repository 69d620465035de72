import { expect, test } from "vitest";
import { openShop, Shopper, tagOn } from "./cast.support.ts";
import { tag } from "./tag.ts";

test("the tag of a mere visitor names the site, and nothing of them", async () => {
	const { nonce, ...attributes } = tagOn(
		await new Shopper(openShop()).reads("/"),
	);
	expect(nonce).not.toBe("");
	expect(attributes).toEqual({
		src: "http://relay.test:4000/shopbell.js",
		"data-site": "lamp-and-loom",
		"data-starters": expect.stringContaining("Where is my order?"),
	});
});

test("the cart comes through the attribute as it is", async () => {
	const maya = new Shopper(openShop());
	await maya.adds("dusk-table-lamp", "blue", 2);
	await maya.adds("nest-basket", "grass");
	expect(JSON.parse(tagOn(await maya.reads("/"))["data-cart"] ?? "")).toEqual({
		items: [
			{
				name: "Dusk table lamp, harbour blue",
				...{ quantity: 2, price: 129 },
				url: "http://localhost/products/dusk-table-lamp?colour=blue",
				picture: "http://localhost/pictures/dusk-table-lamp-blue.webp",
			},
			{
				name: "Nest seagrass basket",
				...{ quantity: 1, price: 38 },
				url: "http://localhost/products/nest-basket?colour=grass",
				picture: "http://localhost/pictures/nest-basket.webp",
			},
		],
		total: 296,
		currency: "EUR",
	});
});

test("the tag stands just before the end of the body", async () => {
	expect(await new Shopper(openShop()).reads("/")).toMatch(
		/<script async [^>]*><\/script><\/body>/,
	);
});

test("no value leaves its attribute", () => {
	const hostile = `"'><script>alert(1)</script>&quot;`;
	const written = String(
		tag({
			relay: "http://r",
			site: hostile,
			nonce: hostile,
			origin: hostile,
			cart: [],
			identity: hostile,
		}),
	);
	expect(written.match(/<script/g)).toHaveLength(1);
	expect(tagOn(`${written}</body>`)).toMatchObject({
		"data-site": hostile,
		"data-identity": hostile,
	});
});
