import { expect, test } from "../hosts/cast.ts";
import { untilIdle } from "../world/until-idle.ts";

/* What the relay may do to a page: be away, hang, be slow, fail. */

test("a relay that is dead leaves the page as it is", async ({
	guest,
	host,
}) => {
	await guest.page.route(`${host.relay}/**`, (route) =>
		route.abort("connectionrefused"),
	);
	await guest.comesTo({});
	await untilIdle(guest.page);
	await expect(guest.launcher).toHaveCount(0);
	expect(guest.asked).toEqual(["/shopbell.js"]);
	await guest.findsThePageWhole();
});

test("a relay that dies after the script is asked once more in a minute, silently", async ({
	guest,
	host,
}) => {
	await guest.page.clock.install();
	await guest.page.route(`${host.relay}/settings/**`, (route) =>
		route.abort("connectionrefused"),
	);
	await guest.comesTo({});
	const asked = () => guest.asked.filter((path) => path.includes("settings"));
	await expect.poll(asked).toHaveLength(1);
	// The page may hear later than we that it was refused, and sets its timer then.
	await expect
		.poll(async () => {
			await guest.page.clock.runFor(60_000);
			return asked();
		})
		.toHaveLength(2);
	await guest.page.clock.runFor(300_000);
	await guest.page.clock.resume();
	await guest.findsThePageWhole();
	expect(asked()).toHaveLength(2);
	expect(guest.ours).toEqual([]);
});

test("a script that hangs holds nothing up when it is inserted after load", async ({
	guest,
	host,
}) => {
	await guest.page.route(`${host.relay}/**`, () => {});
	await guest.comesTo({
		tag: `<script nonce="bm9uY2U">addEventListener("load",()=>{loaded=1;const s=document.createElement("script");s.async=true;s.src="${host.relay}/shopbell.js";s.dataset.site="${host.site}";document.head.append(s)})</script>`,
	});
	expect(await guest.page.evaluate("loaded")).toBe(1);
	await guest.findsThePageWhole();
});

test("settings that hang show nothing and delay nothing", async ({
	guest,
	host,
}) => {
	await guest.page.route(`${host.relay}/settings/**`, () => {});
	await guest.comesTo({});
	expect(await guest.page.evaluate(() => document.readyState)).toBe("complete");
	await expect.poll(() => guest.asked).toContain(`/settings/${host.site}`);
	await untilIdle(guest.page);
	await expect(guest.launcher).toHaveCount(0);
	await guest.findsThePageWhole();
});

test("a relay that answers 500 to everything is no trouble", async ({
	guest,
	host,
}) => {
	await guest.page.route(`${host.relay}/settings/**`, (route) =>
		route.fulfill({ status: 500, body: "<h1>Oops</h1>" }),
	);
	const failed = guest.page.waitForResponse(/\/settings\//);
	await guest.comesTo({});
	await (await failed).finished();
	// An answer that comes after it.
	await guest.page.evaluate(() => fetch("/").then((answer) => answer.text()));
	await untilIdle(guest.page);
	await expect(guest.launcher).toHaveCount(0);
	await guest.findsThePageWhole();
});

test("a slow relay shows that a click was heard, and opens when it can", async ({
	guest,
	host,
}) => {
	let go = () => {};
	const held = new Promise<void>((done) => {
		go = done;
	});
	await guest.page.route(`${host.relay}/v/**`, async (route) => {
		await held;
		await route.continue();
	});
	await guest.comesTo({});
	await guest.launcher.click();
	await expect(guest.launcher).toHaveAttribute("aria-busy", "true");
	await guest.findsThePageWhole();
	go();
	await expect(guest.composer).toBeVisible();
});

test("a second part that cannot be loaded is an event, and the next click tries again", async ({
	guest,
	host,
}) => {
	let isAway = true;
	await guest.page.route(`${host.relay}/v/**`, (route) =>
		isAway ? route.abort("connectionrefused") : route.continue(),
	);
	await guest.comesTo({});
	await expect(guest.launcher).toBeVisible();
	const told = guest.page.evaluate(
		() =>
			new Promise((done) =>
				window.Shopbell?.on?.("error", ({ message }) => done(message)),
			),
	);
	await guest.launcher.click();
	expect(await told).toBe("the chat could not be loaded");
	await expect(guest.launcher).not.toHaveAttribute("aria-busy");
	isAway = false;
	await guest.rings();
	await guest.hides();
	await guest.findsThePageWhole();
});

test("a frame that answers 500 goes away by itself", async ({
	guest,
	host,
}) => {
	await guest.page.clock.install();
	await guest.page.route(`${host.relay}/frame/**`, (route) =>
		route.fulfill({ status: 500, body: "Oops" }),
	);
	await guest.comesTo({});
	await guest.page.clock.runFor(1_000);
	await guest.launcher.click();
	await expect(guest.launcher).toHaveAttribute("aria-expanded", "true");
	await guest.page.clock.runFor(11_000);
	await expect(guest.launcher).toHaveAttribute("aria-expanded", "false");
	await expect(guest.page.locator("iframe")).toHaveCount(0);
	await guest.page.clock.resume();
	await guest.findsThePageWhole();
});

test("a browser that keeps an old script gets a second part all the same", async ({
	host,
}) => {
	const answer = await fetch(`${host.relay}/v/0123456789abcdef/panel.js`);
	expect(answer.status).toBe(200);
	expect(answer.headers.get("Cache-Control")).toBe("no-store");
	const other = await fetch(`${host.relay}/v/0123456789abcdef/shopbell.js`);
	expect(other.status).toBe(404);
});
