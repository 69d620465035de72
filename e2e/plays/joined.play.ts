import { OPENED_AFTER_MS } from "../../protocol/limits.ts";
import { expect, test } from "../cast.ts";
import { closedToday } from "../world/hours.ts";
import { meet } from "../world/meet.ts";
import { ownerOf } from "../world/owner.ts";

test("AT1 AT2 the agent stands on the settings page: no name is read before they open it", async ({
	maya,
	teo,
	world,
}) => {
	const owner = await ownerOf(world);
	await teo.signsIn();
	await teo.becomes("Here");
	await teo.page.getByRole("link", { name: "Settings" }).click();
	await expect(teo.page.getByRole("heading", { level: 1 })).toBeVisible();
	await maya.visits("/");
	await maya.rings();
	await maya.asks("Is the blue one in stock?");
	await expect(teo.page).toHaveTitle(/1/);
	await maya.isTold("Sent");

	await test.step("outside the hours the reopening time stays, whoever has it", async () => {
		await owner.says("hours:change", {
			site: world.site,
			hours: closedToday("UTC"),
			languages: [],
		});
		owner.leaves();
		await maya.isTold(/We’re back:/);
		await expect(maya.chat.getByText(/Teo/)).toHaveCount(0);
	});

	await test.step("opened, it is read who is there", async () => {
		await teo.page.goBack();
		await teo.looksAt("Mine");
		await teo.opens("Is the blue one in stock?");
		await maya.isTold("Teo has joined the chat");
		await maya.isTold("Seen");
	});
});

test("AT2 a reload opens what stood there by itself: nothing new is seen before something is done in it", async ({
	maya,
	noor,
}) => {
	await meet(maya, noor, "Is the blue one in stock?");
	await maya.isTold("Seen");
	await noor.page.reload();
	await expect(noor.bubble("Is the blue one in stock?")).toBeVisible();
	await maya.asks("And the green one?");
	await noor.sees("And the green one?");
	const since = performance.now();
	await expect
		.poll(() => performance.now() - since)
		.toBeGreaterThan(OPENED_AFTER_MS + 1_000);
	await expect(maya.chat.getByText("Seen")).toHaveCount(0);
	await noor.composer.press("End");
	await maya.isTold("Seen");
});
