import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { launchOptions } from "../../scripts/browser.js";
import { expect, test } from "../cast.ts";
import { Shopper } from "../world/shopper.ts";
import { chatWindowOf } from "./chat-window.ts";
import { traceOf } from "./page-trace.ts";

test("F16 offline with three messages typed: they wait in sight, and go out in order", async ({
	maya,
	noor,
}) => {
	await noor.signsIn();
	await maya.visits("/");
	await maya.rings();
	await maya.asks("Hello");
	await maya.isTold("Sent");
	await maya.page.context().setOffline(true);
	for (const text of ["One", "Two", "Three"]) await maya.asks(text);
	await maya.isTold(/Reconnecting|when the connection is back/);
	await maya.page.context().setOffline(false);
	await noor.looksAt("Mine");
	await noor.opens("Three");
	await expect
		.poll(() => noor.thread())
		.toEqual(["Hello", "One", "Two", "Three"]);
	expect(await maya.thread()).toEqual(["Hello", "One", "Two", "Three"]);
});

test("F18 the browser is killed with a message unsent: the next start sends it", async ({
	noor,
	world,
}) => {
	await noor.signsIn();
	const folder = await mkdtemp(join(tmpdir(), "shopbell-browser-"));
	const options = {
		...launchOptions(),
		viewport: { width: 1280, height: 800 },
	};
	const first = await chromium.launchPersistentContext(folder, options);
	const ravi = new Shopper(await first.newPage(), world.shop);
	await ravi.visits("/");
	await ravi.rings();
	await ravi.asks("One");
	await ravi.isTold("Sent");
	await world.killRelay();
	await ravi.asks("Two");
	// No farewell: the whole browser goes at once.
	const session = await first.newCDPSession(ravi.page);
	await session.send("Browser.crash" as never).catch(() => {});
	await first.close().catch(() => {});

	await world.startRelay();
	const second = await chromium.launchPersistentContext(folder, options);
	const back = new Shopper(await second.newPage(), world.shop);
	await back.visits("/");
	await back.rings();
	await expect.poll(() => back.thread()).toEqual(["One", "Two"]);
	await back.isTold(/^(Sent|Seen)$/);
	await second.close();
	await rm(folder, { recursive: true, force: true });
});

test("F29 an entry that cannot be rendered shows nothing, and what comes after it does", {
	tag: "@more",
}, async ({ maya, noor }) => {
	await noor.signsIn();
	await maya.page.routeWebSocket(/socket\.io/, (socket) => {
		const relay = socket.connectToServer();
		relay.onMessage((message) =>
			socket.send(
				String(message).replaceAll(
					'"text":"Broken"',
					'"text":{"type":"b","props":{}}',
				),
			),
		);
	});
	await maya.visits("/");
	await maya.rings();
	await maya.asks("Before");
	await maya.isTold("Sent");
	await noor.looksAt("Mine");
	await noor.opens("Before");
	await noor.answers("Broken");
	await noor.answers("After");
	await maya.sees("After");
	await maya.asks("I see it");
	await noor.sees("I see it");
	expect(await maya.thread()).not.toContain("Broken");
});

test("F33 the relay dead, then hanging, at page load: the shop's page comes up unharmed", {
	tag: "@more",
}, async ({ maya, world }) => {
	await world.killRelay();
	await maya.page.goto(world.shop);
	await expect(maya.page.getByRole("heading").first()).toBeVisible();
	await expect(maya.page.locator("iframe")).toHaveCount(0);
	await maya.page.route(`${world.relay}/**`, () => {
		// Never answered: worse than refused.
	});
	await maya.page.goto(world.shop, { waitUntil: "domcontentloaded" });
	await expect(maya.page.getByRole("heading").first()).toBeVisible();
	await maya.page.unrouteAll();
	await world.startRelay();
	await maya.visits("/");
	await maya.rings();
	await maya.asks("Here you are");
	await maya.isTold("Sent");
});

test("F33 a page that was opened while the relay was dead has its chat after a reload", {
	tag: "@more",
}, async ({ maya, world }) => {
	const lines: string[] = [];
	const trace = traceOf(maya.page);
	maya.page.setDefaultTimeout(2_000);
	maya.page.setDefaultNavigationTimeout(20_000);
	const note = (line: string) => lines.push(line);
	const chat = chatWindowOf(maya.page, world.shop, note, 1_000);
	await world.killRelay();
	expect(await chat.visitsWhileDead()).toBe(true);
	expect(await trace.tells()).toContain(`${world.relay}/shopbell.js`);
	await world.startRelay();
	expect(await chat.stays()).toBe(true);
	expect(lines.at(-1)).toBe("the chat is open");
	expect(await chat.texts()).toEqual([]);
});
