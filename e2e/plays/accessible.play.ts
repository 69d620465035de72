import { CLOSE_UNDO_MS } from "../../protocol/limits.ts";
import { expect, test } from "../cast.ts";
import { isClean } from "../world/axe.ts";
import { holdTimers } from "../world/held-timers.ts";

test("the launcher on a shop's page and every screen of the console pass axe, light and dark", async ({
	maya,
	noor,
	teo,
}) => {
	const { page } = noor;
	await page.goto(`${noor.world.relay}/console/sign-in`);
	await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
	await isClean(page, "sign-in");
	// Without an answer of the relay a link may be good, and the form is there.
	await page.route("**/console/link", (route) => route.abort());
	await page.goto(`${noor.world.relay}/console/first-run#x`);
	await expect(page.getByRole("textbox").first()).toBeVisible();
	await isClean(page, "first run");
	await page.unroute("**/console/link");
	await noor.signsIn();
	await isClean(page, "empty inbox");
	await teo.signsIn();
	await teo.page.getByRole("link", { name: "Install" }).click();
	await teo.isTold(/shopbell\.js/);
	await isClean(teo.page, "the owner's tag");
	await teo.becomes("Away");

	await maya.visits("/");
	await isClean(maya.page, "launcher on the shop");
	await maya.rings();
	await isClean(maya.page, "open chat on the shop");
	await maya.asks("Is the blue one in stock?");
	await noor.looksAt("Mine");
	await noor.opens("Is the blue one in stock?");
	await maya.isTold("Noor has joined the chat");
	await noor.answers("Yes.");
	await noor.notes("Asked twice this week");
	await isClean(page, "conversation at the console");
	// Reading the page may take longer than Undo is offered.
	await holdTimers(page, CLOSE_UNDO_MS);
	await noor.presses("Close");
	await noor.isTold("Undo");
	await isClean(page, "closed, with undo");
	await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();

	await expect(
		maya.chat.getByRole("group", { name: "How was our help?" }),
	).toBeVisible();
	await maya.chooses("Poor");
	await maya.chooses("Not yet");
	await maya.comments("It took long");
	await noor.isTold("It took long");
	await isClean(page, "rated at the console");
	await page.getByRole("link", { name: "Feedback" }).click();
	await noor.isTold("It took long");
	await isClean(page, "list of ratings");
	await page.keyboard.press("?");
	await expect(page.getByRole("dialog")).toBeVisible();
	await isClean(page, "keys");
});
