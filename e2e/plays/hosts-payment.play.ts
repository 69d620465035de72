import { expect, test } from "../hosts/cast.ts";
import type { Guest } from "../hosts/guest.ts";

/* Where people pay an open chat does not come along. */

/** The frame has come and found out what it shows: by then an open chat is open. */
async function finds(guest: Guest, isOpen: boolean): Promise<void> {
	await expect
		.poll(() => guest.page.evaluate("Shopbell.get?.('availability')"))
		.toBeTruthy();
	await expect.poll(() => guest.isOpen()).toBe(isOpen);
}

const CARD = `<form><input autocomplete="cc-number" aria-label="Card"></form>`;

test("EM8 an open chat comes along to a page, and not to one where people pay", async ({
	guest,
	host,
}) => {
	const { page } = guest;
	// The payment host is played: nothing of the world is loaded.
	await page.route(/stripe\.example/, (route) =>
		route.fulfill({ body: "<p>card</p>", contentType: "text/html" }),
	);
	const frame = (style: string) =>
		`<iframe src="https://js.stripe.example/v3" style="${style}"></iframe>`;
	await page.setViewportSize({ width: 1_280, height: 800 });
	await guest.comesTo({});
	await guest.chats("Is it blue?");
	const plain = host.serves({});
	for (const [address, isOpen] of [
		[plain, true],
		[host.serves({ body: CARD }), false],
		[host.serves({ body: frame("height:60px") }), false],
		// It is on every page of the shop, and watches for fraud.
		[host.serves({ body: frame("height:1px;visibility:hidden") }), true],
		[`${plain}/checkout/address`, false],
		[
			`${host.serves({ attributes: 'data-closed-on="/b2b/till"' })}/b2b/till`,
			false,
		],
		[plain, true],
	] as const) {
		await page.goto(address);
		await finds(guest, isOpen);
	}
	expect(guest.thrown).toEqual([]);
	expect(guest.ours).toEqual([]);
});

test("EM9 a payment field that comes late puts the chat aside, and one that is opened by hand stays", async ({
	guest,
	host,
}) => {
	const { page } = guest;
	await page.setViewportSize({ width: 1_280, height: 800 });
	await guest.comesTo({});
	await guest.chats("Is it blue?");
	await page.goto(host.serves({}));
	await finds(guest, true);
	await page.evaluate((card) => {
		const place = document.createElement("div");
		place.innerHTML = card;
		document.body.append(place);
	}, CARD);
	await expect(page.locator("iframe")).toBeHidden();
	await guest.findsThePageWhole();
	await guest.rings();
	await guest.asks("I pay, and ask all the same");
	await guest.isTold("Sent");
	expect(await guest.isOpen()).toBe(true);
	await page.goto(host.serves({}));
	await finds(guest, true);
});
