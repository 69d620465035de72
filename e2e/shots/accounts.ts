import type { Page } from "@playwright/test";
import { Agent } from "../world/agent.ts";
import { ownerOf } from "../world/owner.ts";
import { Shopper } from "../world/shopper.ts";
import type { World } from "../world/world.ts";
import { shoot, shootForced } from "./shoot.ts";

/** Who works for a shop, how they sign in, what they did, and what somebody sees who reads only. */
export async function accountsStory(
	world: World,
	page: () => Promise<Page>,
): Promise<void> {
	const roles = await owns(world);
	const teo = new Agent(await page(), world, "teo@lamp-and-loom.example");
	await teo.signsIn();
	await peopleOf(teo);
	await auditOf(teo);

	const maya = new Shopper(await page(), world.shop);
	await maya.visits("/");
	await maya.rings();
	await maya.asks("Is the blue one in stock?");
	const noor = new Agent(await page(), world, "noor@lamp-and-loom.example");
	await noor.signsIn();
	await noor.opens("Is the blue one in stock?");
	await shoot("console-read-only", noor.page);
	roles.leaves();
}

/** Noor reads only from now on, and Lina sets up the shop. */
async function owns(world: World) {
	const owner = await ownerOf(world);
	const { site } = world;
	const { people } = await owner.says("staff:read", { site });
	for (const { id, name } of people) {
		if (name === "Teo") continue;
		const role = name === "Noor" ? "read_only" : "supervisor";
		await owner.says("member:set-role", { site, person: id, role });
	}
	await owner.says("hours:change", {
		site,
		hours: {
			timeZone: "Europe/Vilnius",
			weekly: {
				"1": [["09:00", "17:00"]],
				"2": [["09:00", "17:00"]],
				"5": [
					["09:00", "12:00"],
					["13:00", "16:00"],
				],
			},
			exceptions: [],
		},
		languages: ["en", "lt"],
	});
	return owner;
}

async function peopleOf(teo: Agent): Promise<void> {
	const { page } = teo;
	await page.goto(`${teo.world.relay}/console/settings/members`);
	await page.getByRole("heading", { name: "Noor" }).waitFor();
	await shoot("settings-people", page);

	await page.getByRole("button", { name: "Invite somebody" }).click();
	await page.getByLabel("Name", { exact: true }).fill("Ravi");
	await page.getByLabel("E-mail address").fill("ravi@lamp-and-loom.example");
	await shoot("settings-invite", page);
	await page.getByRole("button", { name: "Make the invitation" }).click();
	await page.getByText("on its way to").waitFor();
	await shoot("settings-invited", page);

	await page
		.getByRole("button", { name: "Make a sign-in link for Lina" })
		.click();
	await page.getByText("It works once").waitFor();
	await shoot("settings-sign-in-link", page);
	await page.getByRole("button", { name: "Remove Lina" }).click();
	await page.getByRole("dialog").waitFor();
	await shoot("settings-remove", page);
	await page.keyboard.press("Escape");

	await page.getByRole("link", { name: "Security" }).click();
	await page.getByLabel("Everybody needs a second factor").check();
	await shoot("settings-security", page);
}

async function auditOf(teo: Agent): Promise<void> {
	const { page } = teo;
	await page.goto(`${teo.world.relay}/console/audit`);
	await page.getByText("Teo changed the opening hours").waitFor();
	await shoot("audit", page);
	await page
		.getByRole("button", { name: /^Details: Teo changed the opening hours/ })
		.click();
	await shoot("audit-details", page);
	await page
		.getByRole("button", { name: /^Undo: Teo changed the opening hours/ })
		.click();
	await shoot("audit-undo", page);
	await shootForced("audit", page);
}
