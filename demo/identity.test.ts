import { decodeProtectedHeader, jwtVerify } from "jose";
import { expect, test } from "vitest";
import { NOW, openShop, SECRET, Shopper, tagOn } from "./cast.support.ts";

async function claimsOn(page: string) {
	const token = tagOn(page)["data-identity"] ?? "";
	const { payload } = await jwtVerify(token, Buffer.from(SECRET, "base64url"), {
		algorithms: ["HS256"],
		audience: "lamp-and-loom",
		currentDate: NOW,
	});
	return { header: decodeProtectedHeader(token), payload };
}

async function buyer(orders = 1): Promise<Shopper> {
	const maya = new Shopper(openShop());
	for (let bought = 0; bought < orders; bought++) {
		await maya.adds("dusk-table-lamp", "blue");
		await maya.buys();
	}
	return maya;
}

test("only who has bought something is proven", async () => {
	const maya = new Shopper(openShop());
	await maya.adds("dusk-table-lamp", "blue");
	expect(tagOn(await maya.reads("/"))).not.toHaveProperty("data-identity");
	await maya.buys();
	expect(tagOn(await maya.reads("/"))).toHaveProperty("data-identity");
});

test("the token verifies, names its key and ends within the hour", async () => {
	const maya = await buyer();
	const { header, payload } = await claimsOn(await maya.reads("/"));
	expect(header).toEqual({ alg: "HS256", kid: "key-1" });
	expect(payload).toMatchObject({
		name: "Maya Lindqvist",
		email: "maya@example.com",
	});
	expect(payload.iat).toBe(NOW.getTime() / 1000);
	expect(payload.exp! - payload.iat!).toBe(30 * 60);
	expect(payload.orders).toEqual([
		{ id: "LL-4821", at: NOW.toISOString(), total: 129, currency: "EUR" },
	]);
});

test("the token is worth nothing with another key or for another site", async () => {
	const token = tagOn(await (await buyer()).reads("/"))["data-identity"] ?? "";
	const key = Buffer.from(SECRET, "base64url");
	const currentDate = NOW;
	await expect(
		jwtVerify(token, Buffer.alloc(32, 8), { currentDate }),
	).rejects.toThrow();
	await expect(
		jwtVerify(token, key, { currentDate, audience: "other" }),
	).rejects.toThrow();
});

test("the customer stays the same and tells ten orders, the newest first", async () => {
	const maya = await buyer();
	const first = await claimsOn(await maya.reads("/"));
	for (let bought = 0; bought < 11; bought++) {
		await maya.adds("nest-basket", "grass");
		await maya.buys("Maya L.", "new@example.com");
	}
	const { payload } = await claimsOn(await maya.reads("/"));
	const orders = payload.orders as { id: string }[];
	expect(payload.sub).toBe(first.payload.sub);
	expect(payload.name).toBe("Maya L.");
	expect(orders).toHaveLength(10);
	expect(orders[0]?.id).toBe("LL-4832");
});

test("two customers are two subjects", async () => {
	const [one, two] = [await buyer(), await buyer()];
	const subjects = [
		await claimsOn(await one.reads("/")),
		await claimsOn(await two.reads("/")),
	];
	expect(subjects[0]?.payload.sub).not.toBe(subjects[1]?.payload.sub);
});

test("a shop without a key proves nobody and works", async () => {
	const maya = new Shopper(openShop({ identityKey: undefined }));
	await maya.adds("dusk-table-lamp", "blue");
	await maya.buys();
	const order = await maya.opens("/orders/LL-4821");
	expect(order.status).toBe(200);
	expect(tagOn(await order.text())).not.toHaveProperty("data-identity");
});
