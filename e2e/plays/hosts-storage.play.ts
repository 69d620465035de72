import { browserWith } from "../hosts/browsers.ts";
import { expect, test } from "../hosts/cast.ts";
import { Guest } from "../hosts/guest.ts";
import { startHost } from "../hosts/host.ts";

const ENDS = /it ends when you leave the page/;

for (const [name, where, storage] of [
	["localhost", "on the relay's own site", "blocked"],
	["127.0.0.1", "on another site, with its storage allowed", "allowed"],
	["127.0.0.1", "on another site, with its storage blocked", "blocked"],
] as const) {
	test(`EM4 ${where}: sent, reloaded in the middle, come back in a new tab, it is one conversation`, async () => {
		const [host, browser] = await Promise.all([
			startHost(name),
			browserWith(storage),
		]);
		try {
			const { context } = browser;
			const guest = await Guest.in(context, host);
			const address = host.serves({});
			await guest.page.goto(address);
			await guest.rings();
			await guest.asks("One");
			await guest.isTold("Sent");
			expect(await guest.chat.getByText(ENDS).count()).toBe(0);
			// The wire goes silent, so the message is on its way when the page goes.
			await context.setOffline(true);
			await guest.asks("Two");
			await context.setOffline(false);
			await guest.page.reload();
			await guest.rings();
			await expect.poll(() => guest.thread()).toEqual(["One", "Two"]);

			const later = await Guest.in(context, host);
			await later.page.goto(address);
			await later.rings();
			await expect.poll(() => later.thread()).toEqual(["One", "Two"]);
			await later.asks("Three");
			await later.isTold("Sent");
			await expect.poll(() => guest.thread()).toEqual(["One", "Two", "Three"]);

			expect(await context.cookies()).toEqual([]);
			const kept = await guest.page.evaluate(() => ({ ...localStorage }));
			expect(Object.keys(kept)).toEqual([`shopbell:${host.site}`]);
			// Only where the frame may store nothing does the shop's storage hold more than the mark.
			const isBlocked = name === "127.0.0.1" && storage === "blocked";
			expect(/token/.test(Object.values(kept).join())).toBe(isBlocked);
			for (const one of [guest, later]) await one.findsThePageWhole();
		} finally {
			await Promise.all([browser.end(), host.end()]);
		}
	});
}

test("EM4 where every storage is forbidden the chat works, and says before the first message that it ends with the page", async () => {
	const [host, browser] = await Promise.all([
		startHost("127.0.0.1"),
		browserWith("forbidden"),
	]);
	try {
		const guest = await Guest.in(browser.context, host);
		await guest.comesTo({});
		await guest.rings();
		await guest.isTold(ENDS);
		await guest.asks("Only here");
		await guest.isTold("Sent");
		await guest.hides();
		await guest.findsThePageWhole();
		await guest.page.reload();
		await guest.rings();
		await guest.isTold(ENDS);
		await guest.asks("And here again");
		await guest.isTold("Sent");
		expect(await guest.thread()).toEqual(["And here again"]);
	} finally {
		await Promise.all([browser.end(), host.end()]);
	}
});
