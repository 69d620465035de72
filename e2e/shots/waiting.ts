import type { Page } from "@playwright/test";
import { Agent } from "../world/agent.ts";
import { closedToday } from "../world/hours.ts";
import { ownerOf } from "../world/owner.ts";
import { LAMP, Shopper } from "../world/shopper.ts";
import type { World } from "../world/world.ts";
import { shoot } from "./shoot.ts";

/** Full hands, an agent who is lost, a team that is offered, and closing time. */
export async function waitingStory(
	world: World,
	page: () => Promise<Page>,
): Promise<void> {
	const owner = await ownerOf(world);
	const returns = await owner.offersBy("Returns");
	await owner.gives((name) =>
		name === "Lina"
			? { slots: 2, languages: ["en", "lt"], teams: [returns] }
			: { slots: name === "Noor" ? 1 : 2, languages: ["en"] },
	);
	const noor = new Agent(await page(), world, "noor@lamp-and-loom.example");
	const lina = new Agent(await page(), world, "lina@lamp-and-loom.example");
	const teo = new Agent(await page(), world, "teo@lamp-and-loom.example");
	const [maya, ravi] = [
		new Shopper(await page(), world.shop),
		new Shopper(await page(), world.shop),
	];
	await noor.signsIn();
	await maya.visits(LAMP);
	await maya.rings();
	await maya.asks("Is the blue one in stock?");
	await ravi.visits("/");
	await ravi.rings();
	await ravi.asks("Can I return a lamp?");
	await ravi.isTold("You’re next");
	await shoot("widget-waiting", ravi.page);
	await noor.page.keyboard.press("p");
	await shoot("console-team", noor.page);
	await noor.page.locator(".availability").click();
	await shoot("console-availability", noor.page);
	await noor.page.keyboard.press("Escape");

	await lina.signsIn();
	await lina.page.getByRole("region", { name: "Offer" }).waitFor();
	await shoot("console-offer", lina.page);
	await lina.presses("Accept");
	await lina.answers("Of course, within 30 days.");
	await lina.page.keyboard.press("Escape");
	await lina.page.keyboard.press("h");
	await lina.page.getByRole("dialog").waitFor();
	await shoot("console-hand-over", lina.page);
	await lina.page.keyboard.press("Escape");

	await lina.vanishes();
	await noor.vanishes();
	await maya.log
		.getByText(/Noor lost the connection/)
		.first()
		.waitFor({ timeout: 40_000 });
	await shoot("widget-agent-lost", maya.page);
	await teo.signsIn();
	await teo.page.goto(`${world.relay}/console/settings`);
	await teo.page.getByRole("heading", { level: 1 }).waitFor();
	await shoot("console-settings", teo.page);
	await owner.says("hours:change", {
		site: world.site,
		hours: closedToday("Europe/Vilnius"),
		languages: ["en", "lt"],
	});
	owner.leaves();
	const lena = new Shopper(await page(), world.shop);
	await lena.visits("/");
	await lena.rings();
	await lena.isTold(/We’re back:/);
	await shoot("widget-closed-shop", lena.page);
}
