import type { Page, WebSocket } from "@playwright/test";
import { expect, test } from "../cast-of-nobody.ts";
import { Agent } from "../world/agent.ts";
import { invites, joins, toPeople } from "../world/invites.ts";
import { ownerBegins } from "../world/owner-begins.ts";

/** How long a removed agent may hear anything, from the owner's click. */
const HEARS_MS = 2_000;

test("PE9 PE10 a removed agent's socket ends within two seconds and hears nothing more, and their conversation waits for the next", async ({
	relay,
	ana,
	bo,
	ownShop,
	maya,
}) => {
	const owner = new Agent(ana, relay, "ana@lamp-and-loom.example");
	const agent = new Agent(bo, relay, "bo@lamp-and-loom.example");
	const { email } = owner;
	const begins = { name: "Ana", email, shop: ownShop.url };
	ownShop.tag = await ownerBegins(ana, relay, begins);
	await ana.goto(`${relay.relay}/console`);
	await owner.becomes("Away");
	const link = await invites(ana, "Bo");
	const socket = socketOf(bo);
	await joins(bo, link, agent.email);

	await maya.visits("/");
	await maya.rings();
	await maya.asks("Is the blue one in stock?");
	await agent.looksAt("Mine");
	await agent.opens("Is the blue one in stock?");
	await maya.isTold("Bo");

	await test.step("the owner is asked what becomes of the open conversation", async () => {
		await ana.getByRole("link", { name: "Inbox" }).click();
		await toPeople(ana);
		await ana.getByRole("button", { name: "Remove Bo" }).click();
		const dialog = ana.getByRole("dialog");
		await expect(dialog).toContainText("Bo has 1 open conversation.");
		await dialog.getByText("Back to the queue").click();
		const clickedAt = Date.now();
		await dialog.getByRole("button", { name: "Remove Bo" }).click();
		await expect.poll(() => socket.endedAt).toBeGreaterThan(0);
		expect(socket.endedAt - clickedAt).toBeLessThanOrEqual(HEARS_MS);
	});

	await test.step("who was removed is signed out, and hears no word of it", async () => {
		await agent.isTold("Your session has ended.");
		const heard = socket.frames.length;
		await maya.asks("Anybody else?");
		await owner.becomes("Here");
		await ana.getByRole("link", { name: "Inbox" }).click();
		await owner.looksAt("Mine");
		await owner.opens("Anybody else?");
		await owner.answers("I am Ana, and I look.");
		await maya.sees("I am Ana, and I look.");
		expect(socket.frames.slice(heard)).toEqual([]);
		expect(socket.endedAt).toBeGreaterThan(0);
		await bo.goto(`${relay.relay}/console`);
		await expect(bo.getByRole("heading", { name: "Sign in" })).toBeVisible();
	});
});

interface Heard {
	/** When the newest of its sockets ended; 0: one lives. */
	endedAt: number;
	/** All that any of them has heard. */
	frames: string[];
}

function socketOf(page: Page): Heard {
	const heard: Heard = { endedAt: 0, frames: [] };
	page.on("websocket", (socket: WebSocket) => {
		heard.endedAt = 0;
		socket.on("framereceived", ({ payload }) => {
			heard.frames.push(String(payload));
		});
		socket.on("close", () => {
			heard.endedAt = Date.now();
		});
	});
	return heard;
}
