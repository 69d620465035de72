import { expect, test } from "vitest";
import { openShop, Shopper } from "./cast.support.ts";
import { catalogue } from "./catalogue.ts";
import { loadPictures, photoAt } from "./pictures.ts";

const pages = [
	"/",
	"/cart",
	"/delivery-and-returns",
	...catalogue.map(({ slug }) => `/products/${slug}`),
];

test.each(pages)("%s answers with a page and the tag", async (path) => {
	const response = await openShop().request(path);
	const page = await response.text();
	expect(response.status).toBe(200);
	expect(page).toMatch(/^<!doctype html>/);
	expect(page.match(/<h1/g)).toHaveLength(1);
	expect(page).toContain("http://relay.test:4000/shopbell.js");
});

test.each([
	"/nowhere",
	"/products/sofa",
	"/orders/LL-4821",
	"/pictures/../main.ts",
])("%s is not here", async (path) => {
	expect((await openShop().request(path)).status).toBe(404);
});

test("every picture that a page shows exists and holds no script", async () => {
	const shop = openShop();
	for (const path of pages) {
		const page = await (await shop.request(path)).text();
		for (const [, picture] of page.matchAll(
			/(?:src|href)="(\/pictures\/[^"]+)"/g,
		)) {
			expect((await shop.request(picture!)).status, picture).toBe(200);
		}
	}
	for (const drawing of loadPictures().values())
		expect(drawing).not.toMatch(/<script|\son\w+=/);
});

test("the list of products names pages that are there, and a photo of each", async () => {
	const shop = openShop();
	const { products } = await (await shop.request("/products.json")).json();
	expect(products).toHaveLength(
		catalogue.flatMap(({ colours }) => colours).length,
	);
	// A relay in this process keeps sharp from drawing SVG: a play asks for the photos.
	const drawings = [...loadPictures().keys()].map(photoAt);
	for (const { url, picture } of products) {
		expect((await shop.request(url)).status, url).toBe(200);
		expect(drawings).toContain(new URL(picture).pathname);
	}
});

test("another colour is another picture", () => {
	const pictures = loadPictures();
	const oat = pictures.get("/pictures/dusk-table-lamp.svg");
	const blue = pictures.get("/pictures/dusk-table-lamp-blue.svg");
	expect(oat).toContain("#dccaa8");
	expect(blue).toContain("#6f90ad");
	expect(blue).not.toContain("#dccaa8");
});

test("the policy allows the relay in four lines and no inline script", async () => {
	const response = await openShop().request("/");
	const policy = response.headers.get("Content-Security-Policy") ?? "";
	const [, nonce] =
		/script-src 'nonce-([^']+)' http:\/\/relay\.test:4000;/.exec(policy) ?? [];
	for (const line of ["connect-src", "frame-src", "img-src 'self'"]) {
		expect(policy).toContain(`${line} http://relay.test:4000`);
	}
	expect(policy).not.toContain("unsafe");
	const page = await response.text();
	expect(page.match(/<script/g)).toHaveLength(1);
	expect(page).toContain(`nonce="${nonce}"`);
});

test("visitors get no cookie before they put something into the cart", async () => {
	const maya = new Shopper(openShop());
	for (const path of [...pages, "/checkout"]) await maya.opens(path);
	await maya.sends("/cart/remove", { product: "tide-throw", colour: "sand" });
	expect(maya.cookie).toBeUndefined();
	const added = await maya.adds("tide-throw", "sand");
	expect(added.headers.get("Set-Cookie")).toMatch(
		/^shop_session=[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax$/,
	);
});

test("a session id that the browser brought along is never taken over", async () => {
	const maya = new Shopper(openShop());
	maya.cookie = "shop_session=planted";
	await maya.adds("tide-throw", "sand");
	expect(maya.cookie).not.toContain("planted");
});

test("cookies of others are neither read nor shown", async () => {
	const maya = new Shopper(openShop());
	maya.cookie = "__Host-console=secret-of-the-console";
	const response = await maya.opens("/cart");
	expect(await response.text()).not.toContain("secret-of-the-console");
	expect(response.headers.get("Set-Cookie")).toBeNull();
});

test("a form from another origin is refused", async () => {
	const refused = await openShop().request("/cart/add", {
		method: "POST",
		headers: { Origin: "http://elsewhere.test" },
		body: new URLSearchParams({
			product: "tide-throw",
			colour: "sand",
			quantity: "1",
		}),
	});
	expect(refused.status).toBe(403);
});

test.each([
	["application/x-www-form-urlencoded", "x".repeat(9000), 413],
	["multipart/form-data", "no boundary", 422],
	["application/json", '{"product":1}', 422],
])("a body that is no form (%s) is refused", async (type, body, status) => {
	const response = await openShop().request("/cart/add", {
		method: "POST",
		headers: {
			Origin: "http://localhost",
			"Content-Type": type,
			"Content-Length": `${body.length}`,
		},
		body,
	});
	expect(response.status).toBe(status);
});
