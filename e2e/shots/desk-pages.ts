import type { Agent } from "../world/agent.ts";
import type { DeskShop } from "./desk-shop.ts";
import { shoot, shootWhole } from "./shoot.ts";

/** The pages beside the lists, and the dialogs of all of them. */
export async function shootPages(
	noor: Agent,
	teo: Agent,
	shop: DeskShop,
): Promise<void> {
	await account(noor);
	await replies(teo);
	await floor(teo, shop);
}

/** What stands in the account's menu and in the dialogs of the whole console. */
async function account(noor: Agent): Promise<void> {
	const { page } = noor;
	await page.goto(`${noor.world.relay}/console/mentions`);
	await page.locator(".mention").first().waitFor();
	await shoot("desk-mentions", page);
	await page.keyboard.press("?");
	await page.getByRole("dialog").waitFor();
	await shoot("desk-keys", page);
	await page.keyboard.press("Escape");
	await page.keyboard.press("Control+k");
	await page.getByRole("dialog").getByRole("option").first().waitFor();
	await shoot("desk-command-bar", page);
	await page.keyboard.type("ma");
	await shoot("desk-command-bar-found", page);
	await page.keyboard.press("Escape");
	await page.locator(".top-account").click();
	await page.getByRole("button", { name: "Ring now" }).click();
	await page.waitForLoadState("networkidle");
	await shoot("desk-notices", page);
	await page.keyboard.press("Escape");
}

async function replies(teo: Agent): Promise<void> {
	const { page } = teo;
	const at = `${teo.world.relay}/console/replies/shop`;
	await page.goto(at);
	await page.locator(".replies-row").first().waitFor();
	await shootWhole("desk-replies", page);
	await page.locator(".replies-row").first().click();
	await page.getByLabel("Text in English").fill("Hello {nobody}");
	await page.getByRole("button", { name: "Save" }).click();
	await shootWhole("desk-reply", page);
	await page.goto(`${at}/import`);
	await page.locator("input[type=file]").setInputFiles({
		name: "replies.csv",
		mimeType: "text/csv",
		buffer: Buffer.from(CSV),
	});
	await page.getByRole("heading", { name: "Lines left out" }).waitFor();
	await shootWhole("desk-replies-import", page);
}

async function floor(teo: Agent, { owner }: DeskShop): Promise<void> {
	const { page } = teo;
	await owner.gives(() => ({ slots: 20 }));
	await page.goto(`${teo.world.relay}/console/floor`);
	await page.locator(".floor-person").first().waitFor();
	await page.waitForLoadState("networkidle");
	await shoot("desk-floor", page);
	await shootWhole("desk-floor-whole", page);
	await page.getByLabel("Select all of Noor").check();
	await shoot("desk-floor-selected", page);
	await page.keyboard.press("a");
	await page.getByRole("dialog").getByText("Lina").click();
	await shoot("desk-move-many", page);
	await page.keyboard.press("Escape");
}

/** One line that is good, and each fault that a line can have. */
const CSV = [
	"name,text,shortcut,language",
	"Opening hours,We are here from nine to six.,hours,en",
	"Return,Within 30 days,,en,too many",
	"Delivery time,Two days.,delivery time,en",
	',"Nobody named me",,en',
].join("\r\n");
