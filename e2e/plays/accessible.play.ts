import { expect, test } from "../cast.ts";
import { isClean } from "../world/axe.ts";

for (const colorScheme of ["light", "dark"] as const) {
	test(`every screen is accessible, ${colorScheme}`, async ({
		maya,
		noor,
		teo,
	}) => {
		// Axe reads every screen whole, sixteen times.
		test.slow();
		for (const { page } of [maya, noor, teo])
			await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
		await noor.page.goto(`${noor.world.relay}/console/sign-in`);
		await expect(noor.page.getByRole("heading", { level: 1 })).toBeVisible();
		await isClean(noor.page, "sign-in");
		await noor.page.goto(`${noor.world.relay}/console/first-run#x`);
		await expect(noor.page.getByRole("textbox").first()).toBeVisible();
		await isClean(noor.page, "first run");
		await noor.signsIn();
		await isClean(noor.page, "empty inbox");
		await teo.signsIn();
		await teo.page.getByRole("link", { name: "Tag" }).click();
		await teo.isTold(/shopbell\.js/);
		await isClean(teo.page, "the owner's tag");
		await teo.becomes("Away");

		await maya.visits("/");
		await isClean(maya.page, "launcher on the shop");
		await maya.rings();
		await isClean(maya.page, "home");
		await maya.asks("Is the blue one in stock?");
		await maya.isTold("Noor has joined the chat");
		await noor.looksAt("Mine");
		await noor.opens("Is the blue one in stock?");
		await noor.answers("Yes.");
		await noor.notes("Asked twice this week");
		await maya.sees("Yes.");
		await isClean(maya.page, "conversation");
		await isClean(noor.page, "conversation at the console");

		await noor.presses("Close");
		await maya.isTold("This chat has ended.");
		await isClean(noor.page, "closed, with undo");
		await expect(
			maya.chat.getByRole("group", { name: "How was our help?" }),
		).toBeVisible({ timeout: 20_000 });
		await isClean(maya.page, "rating");
		await maya.chooses("Poor");
		await maya.chooses("Not yet");
		await isClean(maya.page, "rating with its questions");
		await maya.comments("It took long");
		await isClean(maya.page, "rated");
		await noor.isTold("It took long");
		await isClean(noor.page, "rated at the console");
		await noor.page.getByRole("link", { name: "Ratings" }).click();
		await noor.isTold("It took long");
		await isClean(noor.page, "list of ratings");
		await noor.page.keyboard.press("?");
		await expect(noor.page.getByRole("dialog")).toBeVisible();
		await isClean(noor.page, "keys");
	});
}
