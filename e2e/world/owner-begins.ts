import { expect, type Page } from "@playwright/test";
import type { EmptyRelay } from "./empty-relay.ts";

/** The password of everybody in plays that begin with nobody. */
export const PASSWORD = "a lamp for every loom";

interface Beginning {
	name: string;
	email: string;
	shop: string;
	/** What is set of them; by default none, so that the shop is open whatever the clock says. */
	hours?: "none" | ((page: Page) => Promise<void>);
}

/** By the printed link: whoever opens it becomes the owner of a shop at that address. Resolves with the tag. */
export async function ownerBegins(
	page: Page,
	relay: EmptyRelay,
	{ name, email, shop, hours = "none" }: Beginning,
): Promise<string> {
	await page.goto(relay.firstRun);
	await page.getByLabel("Your name").fill(name);
	await page.getByLabel("Your email").fill(email);
	await page.getByLabel("Choose a password").fill(PASSWORD);
	await page.getByLabel("The shop’s name").fill("Lamp & Loom");
	await page.getByLabel("The shop’s address").fill(shop);
	if (hours === "none") await page.getByLabel("No set hours").check();
	else await hours(page);
	await page.getByRole("button", { name: "Create the shop" }).click();
	await expect(
		page.getByRole("heading", { name: "Lamp & Loom is ready" }),
	).toBeVisible();
	return page.locator(".copy-text").innerText();
}
