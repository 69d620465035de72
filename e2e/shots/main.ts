import type { Page } from "@playwright/test";
import { Agent } from "../world/agent.ts";
import { LAMP, Shopper } from "../world/shopper.ts";
import type { World } from "../world/world.ts";
import { shoot } from "./shoot.ts";

/** From an empty shop to a rated answer, and a purchase. */
export async function mainStory(
	world: World,
	page: () => Promise<Page>,
): Promise<void> {
	const maya = new Shopper(await page(), world.shop);
	const noor = new Agent(await page(), world, "noor@lamp-and-loom.example");
	await noor.page.goto(`${world.relay}/console/sign-in`);
	await noor.page.getByRole("heading", { level: 1 }).waitFor();
	await shoot("console-sign-in", noor.page);
	await maya.visits(LAMP);
	await shoot("widget-closed", maya.page);
	await maya.rings();
	await maya.isTold(/Nobody is here/);
	await shoot("widget-home-nobody-here", maya.page);
	await noor.signsIn();
	await maya.isTold("We can answer now");
	await shoot("widget-home", maya.page);
	await shoot("console-inbox-empty", noor.page);

	await maya.asks("Hello! Is the blue one in stock?");
	await noor.looksAt("Mine");
	await noor.opens("Is the blue one in stock?");
	await noor.answers(
		"Hello, I am Noor. Yes, two of them are here in the shop.",
	);
	await maya.asks("Lovely. And can I dim it?");
	await noor.notes(
		"Asked about dimming before: see https://lamp-and-loom.example/care",
	);
	await noor.answers("You can: touch the foot, and it dims in three steps.");
	await maya.sees("You can: touch the foot, and it dims in three steps.");
	await noor.composer.fill("Shall I keep one");
	await maya.isTold("Noor is typing…");
	await shoot("widget-conversation", maya.page);
	await shoot("console-conversation", noor.page);
	await noor.page.keyboard.press("Escape");
	await noor.page.keyboard.press("?");
	await shoot("console-keys", noor.page);
	await noor.page.keyboard.press("Escape");

	await world.stopRelay();
	await maya.asks("I will take it.");
	await maya.isTold(/when the connection is back|Reconnecting/);
	await shoot("widget-no-connection", maya.page);
	await shoot("console-no-connection", noor.page);
	await world.startRelay();
	await noor.sees("I will take it.");
	await noor.composer.fill("Thank you, Maya. It leaves us today.");
	await noor.composer.press("Enter");
	await maya.sees("Thank you, Maya. It leaves us today.");

	await noor.presses("Close");
	await maya.isTold("This chat has ended.");
	await shoot("widget-ended", maya.page);
	await maya.chat
		.getByRole("group", { name: "How was our help?" })
		.waitFor({ timeout: 20_000 });
	await shoot("widget-rating", maya.page);
	await maya.chooses("Very good");
	await maya.chooses("Yes");
	await shoot("widget-rating-questions", maya.page);
	await maya.comments("Quick, kind, and the lamp is beautiful.");
	await maya.isTold("Thank you for your feedback.");
	await shoot("widget-rated", maya.page);
	await shoot("console-closed", noor.page);

	await maya.hides();
	await maya.buys(LAMP);
	await maya.rings();
	await maya.asks("When does my lamp arrive?");
	await noor.page.getByText("When does my lamp arrive?").first().click();
	await noor.sees("When does my lamp arrive?");
	await shoot("console-customer", noor.page);
	await noor.page.getByRole("link", { name: "Feedback" }).click();
	await noor.isTold("Quick, kind, and the lamp is beautiful.");
	await shoot("console-ratings", noor.page);
}
