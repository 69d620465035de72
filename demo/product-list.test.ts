// @vitest-environment node
// In a process of its own, as the shop has one: a relay keeps sharp from drawing SVG.
import { expect, test } from "vitest";
import { openShop } from "./cast.support.ts";
import { catalogue } from "./catalogue.ts";

test("the list of products names pages and photos that are there", async () => {
	const shop = openShop();
	const { products } = await (await shop.request("/products.json")).json();
	expect(products).toHaveLength(
		catalogue.flatMap(({ colours }) => colours).length,
	);
	for (const { url } of products)
		expect((await shop.request(url)).status, url).toBe(200);
	// The others are made in the same way, which takes a while.
	for (const { picture } of products.slice(0, 2)) {
		const photo = await shop.request(picture);
		expect(photo.headers.get("Content-Type"), picture).toBe("image/webp");
	}
});
