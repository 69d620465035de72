import type { Frame, Page } from "@playwright/test";
import { expect } from "../cast.ts";
import { test } from "../cast-with-mail.ts";
import { isClean } from "../world/axe.ts";
import { cutOff } from "../world/cut-off.ts";
import { everyState } from "../world/every-state.ts";
import { spaced } from "../world/spaced.ts";
import { tooSmall } from "../world/too-small.ts";

const TOUCH_PX = 44;
const MOUSE_PX = 24;

test("every state of the chat passes axe, light and dark, with room for a mouse, a finger and wider letters", async ({
	maya,
	noor,
	crowd,
	world,
}) => {
	const { page } = maya;
	const other = async () => (await crowd(["Omar"]))[0];
	await everyState({ shopper: maya, other, noor, world }, async (state) => {
		const chat = chatIn(page);
		await isClean(page, state, [chat]);
		expect.soft(await chat.evaluate(tooSmall, MOUSE_PX), state).toEqual([]);
		await withFinger(page, chat, async () => {
			expect.soft(await chat.evaluate(tooSmall, TOUCH_PX), state).toEqual([]);
			const letters = await chat.evaluate(smallestField);
			// Into smaller letters iOS zooms.
			expect.soft(letters, state).toBeGreaterThanOrEqual(16);
			await chat.evaluate(spaced, true);
			expect.soft(await chat.evaluate(cutOff), `${state}, spaced`).toEqual([]);
			await chat.evaluate(spaced, false);
		});
	});
});

/** Tells the chat that there is a finger instead of a mouse, while it is measured. */
async function withFinger(
	page: Page,
	chat: Frame,
	measure: () => Promise<void>,
) {
	// Within the shop's page it has a process of its own.
	const where = chat === page.mainFrame() ? page : chat;
	const cdp = await page.context().newCDPSession(where);
	const turn = async (enabled: boolean) => {
		await cdp.send("Emulation.setTouchEmulationEnabled", { enabled });
		await chat.waitForFunction(
			(enabled) => matchMedia("(pointer: coarse)").matches === enabled,
			enabled,
		);
	};
	await turn(true);
	await measure();
	await turn(false);
	await cdp.detach();
}

/** It runs in the page. */
function smallestField(): number {
	const fields = document.querySelectorAll("textarea, input[type=email]");
	const sizes = [...fields].map((field) =>
		Number.parseFloat(getComputedStyle(field).fontSize),
	);
	return Math.min(99, ...sizes);
}

function chatIn(page: Page): Frame {
	const chat = page.frames().find((one) => /\/(frame|c)\//.test(one.url()));
	if (!chat) throw new Error("there is no chat");
	return chat;
}
