import type { Agent } from "../world/agent.ts";
import { shoot } from "./shoot.ts";

/** What is found, the lists, and what is done with several at once. */
export async function shootLists(noor: Agent): Promise<void> {
	await finding(noor);
	await listing(noor);
}

async function finding(noor: Agent): Promise<void> {
	const { page } = noor;
	const box = page.getByRole("searchbox");
	for (const [name, query, said] of [
		["search", "lamp", /conversation|found/i],
		["search-words", "is:", /./],
		["search-fault", "lamp rated:9", /does not fit/],
		["search-none", "giraffe", /Nothing was found/],
	] as const) {
		await page.goto(`${noor.world.relay}/console`);
		await box.fill(query);
		await page.locator(".found-head").waitFor();
		await noor.isTold(said);
		await page.waitForLoadState("networkidle");
		await shoot(`desk-${name}`, page);
	}
	await page.goto(`${noor.world.relay}/console`);
	await box.fill("parcel is:open");
	await page.getByRole("button", { name: "Save as a view" }).click();
	await page.getByRole("dialog").getByLabel("Name").fill("Parcels");
	await shoot("desk-view-editor", page);
	await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
	await page.getByRole("link", { name: /^Late parcels/ }).click();
	await page.locator(".view-title").waitFor();
	await page.waitForLoadState("networkidle");
	await shoot("desk-view", page);
}

async function listing(noor: Agent): Promise<void> {
	const { page } = noor;
	await page.goto(`${noor.world.relay}/console`);
	await noor.looksAt("Mine");
	await page.locator("[data-row]").first().waitFor();
	await shoot("desk-mine", page);
	await noor.looksAt("Waiting");
	await shoot("desk-waiting", page);
	await page.getByRole("tab", { name: /^All/ }).click();
	await shoot("desk-all", page);
	await noor.looksAt("Closed");
	await page.locator("[data-row]").first().waitFor();
	await shoot("desk-closed", page);
	await page.getByText("Spam", { exact: true }).last().click();
	await page.locator(".row-line").first().waitFor();
	await page.locator(".list").evaluate((list) => list.scrollTo(0, 1e6));
	await shoot("desk-spam", page);
	await noor.looksAt("Mine");
	await page.locator("[data-row]").first().focus();
	for (let many = 0; many < 3; many++) {
		await page.keyboard.press("x");
		await page.keyboard.press("j");
	}
	await noor.isTold("3 selected");
	await shoot("desk-bulk", page);
	await page.keyboard.press("a");
	await page.getByRole("dialog").getByText("Lina").waitFor();
	await shoot("desk-assign", page);
	await page.keyboard.press("Escape");
	await page.keyboard.press("s");
	await page.getByText("Until they write").click();
	await noor.isTold(/snoozed/);
	await page.locator(".list-end summary").first().click();
	await page.locator(".list").evaluate((list) => list.scrollTo(0, 1e6));
	await shoot("desk-snoozed", page);
}
