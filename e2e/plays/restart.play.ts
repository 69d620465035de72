import { expect, test } from "../cast.ts";
import { meet } from "../world/meet.ts";

test("G6 Ctrl-C in the middle of a conversation: nothing is lost, both windows go on by themselves", async ({
	maya,
	noor,
	world,
}) => {
	await meet(maya, noor, "Do you deliver to Lund?");
	await noor.answers("Yes, in three days.");
	await maya.sees("Yes, in three days.");

	expect(await world.stopRelay()).toBe(0);
	await maya.asks("And what does it cost?");
	await noor.composer.fill("It costs nothing above 80 euro.");
	await noor.composer.press("Enter");
	await maya.isTold(/Reconnecting|when the connection is back/);
	await expect(noor.bubble("It costs nothing above 80 euro.")).toBeVisible();

	await world.startRelay();
	const whole = [
		"Do you deliver to Lund?",
		"Yes, in three days.",
		"And what does it cost?",
		"It costs nothing above 80 euro.",
	];
	// Until it is sent, each sees the own last words at the end.
	const differ = async () =>
		JSON.stringify(await noor.thread()) !== JSON.stringify(await maya.thread());
	await expect.poll(() => noor.thread()).toHaveLength(4);
	await expect.poll(differ).toBe(false);
	expect((await maya.thread()).sort()).toEqual(whole.sort());
	await maya.isTold(/^(Sent|Seen)$/);
});

test("G1 a relay killed in the middle loses nothing that was sent", {
	tag: "@more",
}, async ({ maya, noor, world }) => {
	await noor.signsIn();
	await maya.visits("/");
	await maya.rings();
	await maya.asks("First");
	await maya.isTold("Sent");
	await world.killRelay();
	await maya.asks("Second");
	await world.startRelay();
	await noor.looksAt("Mine");
	await noor.opens("Second");
	await maya.isTold("Noor");
	await expect.poll(() => noor.thread()).toEqual(["First", "Second"]);
	expect(await maya.thread()).toEqual(["First", "Second"]);
});
