import { expect, test } from "../cast.ts";

test("MS11 where WebSocket is blocked a message is left over HTTP, and the talk goes on when it passes again", async ({
	maya,
	noor,
}) => {
	let isBlocked = true;
	await maya.page.routeWebSocket(/socket\.io/, (socket) => {
		if (isBlocked) void socket.close();
		else socket.connectToServer();
	});
	await noor.signsIn();
	await maya.visits("/");
	await maya.rings();
	await maya.asks("My network is strict. Do you hear me?");
	await noor.looksAt("Mine");
	await expect(
		noor.page.getByText("My network is strict. Do you hear me?").first(),
	).toBeVisible();
	await noor.opens("My network is strict. Do you hear me?");
	await noor.answers("I do.");
	await maya.isTold("Sent");

	isBlocked = false;
	await expect(maya.log.getByText("I do.", { exact: true })).toBeVisible({
		timeout: 20_000,
	});
	await expect
		.poll(() => maya.thread())
		.toEqual(["My network is strict. Do you hear me?", "I do."]);
});
