import type { Page } from "@playwright/test";
import { LAMP, Shopper } from "../world/shopper.ts";
import type { World } from "../world/world.ts";
import { shoot } from "./shoot.ts";

/** The relay keeps the first message and cannot keep the second, which is said under it. */
export async function notSent(world: World, page: Page): Promise<void> {
	const ravi = new Shopper(page, world.shop);
	await page.routeWebSocket(/socket\.io/, (socket) => {
		const relay = socket.connectToServer();
		socket.onMessage((message) => {
			// Of Socket.IO: an event that wants a reply, its namespace, the reply's number.
			const [, reply] =
				/^42\/visitor,(\d+)\["message:send".*black/.exec(`${message}`) ?? [];
			if (reply === undefined) return relay.send(message);
			const said = { ok: false, refusal: { code: "rejected" } };
			socket.send(`43/visitor,${reply}[${JSON.stringify(said)}]`);
		});
	});
	await ravi.visits(LAMP);
	await ravi.rings();
	await ravi.asks("Hello! Is the blue one in stock?");
	await ravi.isTold(/Sent|We have your message/);
	await ravi.asks("And is there a black one, for the hall?");
	await ravi.chat.getByRole("button", { name: "Try again" }).waitFor();
	await shoot("widget-not-sent", page);
}
