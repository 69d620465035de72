import type { Page } from "@playwright/test";
import { routeTo, SECTIONS } from "../../console/settings/section.ts";
import { pathOf } from "../../console/workspace/route.ts";
import { Agent } from "../world/agent.ts";
import type { World } from "../world/world.ts";
import { shoot } from "./shoot.ts";

/** Every section of the settings, and the list of them that a narrow screen begins with. */
export async function settingsStory(
	world: World,
	page: () => Promise<Page>,
): Promise<void> {
	const teo = new Agent(await page(), world, "teo@lamp-and-loom.example");
	await teo.signsIn();
	await teo.page.goto(`${world.relay}/console/settings`);
	await teo.page.getByRole("heading", { level: 2 }).waitFor();
	await shoot("settings", teo.page);
	for (const section of SECTIONS) {
		await teo.page.goto(world.relay + pathOf(routeTo(section)));
		await teo.page.locator(".settings-panel .settings-title + *").waitFor();
		await teo.page.waitForLoadState("networkidle");
		await shoot(`settings-${section}`, teo.page);
	}
}
