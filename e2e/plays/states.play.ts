import type { Page } from "@playwright/test";
import { test as base, expect } from "../cast.ts";
import { isClean } from "../world/axe.ts";
import { cutOff } from "../world/cutOff.ts";
import { everyState } from "../world/everyState.ts";
import { spaced } from "../world/spaced.ts";
import { tooSmall } from "../world/tooSmall.ts";
import { startWorld, type World } from "../world/world.ts";

const TOUCH_PX = 44;
const MOUSE_PX = 24;

const test = base.extend<{ world: World }>({
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern.
	world: async ({}, use) => {
		// Mail is offered; none is posted in these plays.
		const world = await startWorld("localhost", {
			SMTP_URL: "smtp://127.0.0.1:9",
			SHOPBELL_MAIL_FROM: "chat@lamp-and-loom.example",
		});
		await use(world);
		await world.end();
	},
});

test("every state of the chat passes axe, light and dark, and has targets for a mouse", async ({
	maya,
	noor,
	crowd,
	world,
}) => {
	const other = async () => (await crowd(["Omar"]))[0];
	await everyState({ shopper: maya, other, noor, world }, async (state) => {
		await isClean(maya.page, state, [chatIn(maya.page)]);
		await isRoomy(maya.page, state, MOUSE_PX);
	});
});

test("every state of the chat has targets for a finger, and room for wider letters on a phone", async ({
	ravi,
	noor,
	crowd,
	world,
}) => {
	const other = async () => (await crowd(["Omar"]))[0];
	await everyState({ shopper: ravi, other, noor, world }, async (state) => {
		await isRoomy(ravi.page, state, TOUCH_PX);
		const fields = chatIn(ravi.page).locator("textarea, input[type=email]");
		const sizes = await fields.evaluateAll((all) =>
			all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
		);
		// Into smaller letters iOS zooms.
		expect.soft(Math.min(16, ...sizes), state).toBe(16);
	});
});

/** Every target has its size, and with a reader's own spacing of letters and lines nothing is cut off. */
async function isRoomy(page: Page, state: string, leastPx: number) {
	const chat = chatIn(page);
	expect.soft(await chat.evaluate(tooSmall, leastPx), state).toEqual([]);
	await chat.evaluate(spaced, true);
	expect.soft(await chat.evaluate(cutOff), `${state}, spaced`).toEqual([]);
	await chat.evaluate(spaced, false);
}

function chatIn(page: Page) {
	const chat = page.frames().find((one) => /\/(frame|c)\//.test(one.url()));
	if (!chat) throw new Error("there is no chat");
	return chat;
}
