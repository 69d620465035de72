import { expect, type Page } from "@playwright/test";
import { PASSWORD } from "./owner-begins.ts";

/** An owner makes an invitation on the page of the people; resolves with the link to pass on. */
export async function invites(owner: Page, name: string): Promise<string> {
	await toPeople(owner);
	await owner.getByRole("button", { name: "Invite somebody" }).click();
	await owner.getByRole("textbox", { name: "Name" }).fill(name);
	await owner.getByRole("button", { name: "Make the invitation" }).click();
	const link = owner.locator(".told-link .copy-text");
	await expect(link).toContainText("/console/invitation#");
	return link.innerText();
}

export async function toPeople(owner: Page): Promise<void> {
	await owner.getByRole("link", { name: "Settings" }).click();
	await owner.getByRole("link", { name: "People" }).click();
}

/** Somebody new opens the link, and joins by its button. */
export async function joins(
	page: Page,
	link: string,
	email: string,
): Promise<void> {
	await page.goto(link);
	await page.getByLabel("Your email").fill(email);
	await page.getByLabel("Choose a password").fill(PASSWORD);
	await page.getByRole("button", { name: "Join", exact: true }).click();
	await expect(page.getByRole("tab", { name: /Mine/ })).toBeVisible();
}
