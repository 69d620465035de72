import { expect, test } from "../cast.ts";
import { LAMP } from "../world/shopper.ts";

test("a shopper asks, an agent answers on the next page, the shopper rates", async ({
	maya,
	noor,
}) => {
	await noor.signsIn();

	await maya.visits(LAMP);
	await maya.rings();
	await maya.isTold("We can answer now");
	await maya.asks("Is the blue one in stock?");
	await maya.isTold("Sent");

	await noor.looksAt("Mine");
	await noor.opens("Is the blue one in stock?");
	await noor.isTold("Dusk table lamp");
	await maya.isTold("Noor has joined the chat");
	await maya.isTold("Seen");

	await test.step("with the panel closed, the answer rings on the next page", async () => {
		await maya.hides();
		await maya.page.getByRole("button", { name: "Add to cart" }).click();
		await expect(maya.page).toHaveURL(/\/cart/);
		await noor.isTold("Cart");
		await noor.isTold("€129");
		await noor.answers("Yes, two of them.");
		await expect(
			maya.page.getByRole("button", { name: "1 new message" }),
		).toBeVisible();
		await expect(maya.page).toHaveTitle(/^\(1\) /);
	});

	await test.step("both see who types, and what was seen", async () => {
		await maya.page.getByRole("button", { name: "1 new message" }).click();
		await maya.sees("Yes, two of them.");
		await expect(maya.page).not.toHaveTitle(/^\(1\)/);
		await noor.isTold("Seen");
		await noor.composer.pressSequentially("One mo");
		await maya.isTold("Noor is typing…");
		await maya.composer.pressSequentially("Thank y");
		await noor.isTold(/is typing…/);
		await noor.composer.fill("");
		await maya.composer.fill("");
		await maya.asks("Thank you, that was all.");
		await noor.sees("Thank you, that was all.");
	});

	await test.step("closing can be undone, and leaves no trace", async () => {
		await noor.presses("Close");
		await maya.isTold("This chat has ended.");
		await noor.presses("Undo");
		await expect(maya.log.getByText("This chat has ended.")).toBeHidden();
		await noor.presses("Close");
		await maya.isTold("This chat has ended.");
	});

	await test.step("the shopper is asked once the time to undo has passed", async () => {
		await expect(
			maya.chat.getByRole("group", { name: "How was our help?" }),
		).toBeVisible();
		await maya.chooses("Very good");
		await maya.chooses("Yes");
		await maya.comments("Quick and kind.");
		await maya.isTold("Thank you for your feedback.");
	});

	await test.step("the agent sees the rating in the conversation and in the list", async () => {
		await expect(noor.log.getByText("Quick and kind.")).toBeVisible();
		await noor.page.getByRole("link", { name: "Feedback" }).click();
		await noor.isTold("Quick and kind.");
		await noor.isTold("Very good");
		await noor.isTold("Answered by Noor");
	});
});
