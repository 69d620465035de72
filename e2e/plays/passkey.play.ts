import type { Page } from "@playwright/test";
import { expect, test } from "../cast.ts";
import { holdsDevice } from "../world/device.ts";

const inboxOf = (page: Page) => page.getByRole("tab", { name: /Mine/ });
const button = (page: Page, name: string) =>
	page.getByRole("button", { name, exact: true });

async function opensAccount(page: Page): Promise<void> {
	await page.goto(`${new URL(page.url()).origin}/console/account`);
	await expect(page.getByRole("heading", { name: "Passkeys" })).toBeVisible();
}

async function addsPasskey(page: Page, name: string): Promise<void> {
	await page.getByLabel("Name of the passkey").fill(name);
	await button(page, "Add a passkey").click();
	await expect(page.getByText(name, { exact: true })).toBeVisible();
}

/** Whatever the browser keeps of the session is gone, as on the day after. */
async function isSignedOut(page: Page): Promise<void> {
	await page.context().clearCookies();
	await page.goto(`${new URL(page.url()).origin}/console`);
	await expect(button(page, "Sign in")).toBeVisible();
}

test("AC20 AC29 somebody adds a passkey and signs in with it the next day, without a name or a password", async ({
	noor,
}) => {
	const { page } = noor;
	const device = await holdsDevice(page);
	await noor.signsIn();
	await opensAccount(page);
	const loaded: string[] = [];
	page.on("request", (request) => loaded.push(request.url()));
	await addsPasskey(page, "Noor’s laptop");
	expect(await device.holds()).toBe(1);
	// The browser's part came with the click.
	expect(loaded.some((url) => url.endsWith(".js"))).toBe(true);

	await isSignedOut(page);
	await button(page, "Sign in with a passkey").click();
	await expect(inboxOf(page)).toBeVisible();
	await opensAccount(page);
	await expect(page.getByText(/Last used/).first()).toBeVisible();

	// The same device has one for her already, and says so.
	await page.getByLabel("Name of the passkey").fill("Once more");
	await button(page, "Add a passkey").click();
	await noor.isTold("This device has a passkey for you already.");
	expect(await device.holds()).toBe(1);
});

test("AC29 who does not unlock the device stands where they stood, and signs in a moment later", async ({
	noor,
}) => {
	const { page } = noor;
	const device = await holdsDevice(page);
	await noor.signsIn();
	await opensAccount(page);
	await device.unlocks(false);
	await page.getByLabel("Name of the passkey").fill("Noor’s laptop");
	await button(page, "Add a passkey").click();
	await noor.isTold("Nothing was added. Try again when you are ready.");
	expect(await device.holds()).toBe(0);
	await device.unlocks(true);
	await addsPasskey(page, "Noor’s laptop");

	await isSignedOut(page);
	await device.unlocks(false);
	await button(page, "Sign in with a passkey").click();
	await noor.isTold(/No passkey was used/);
	await device.unlocks(true);
	await button(page, "Sign in with a passkey").click();
	await expect(inboxOf(page)).toBeVisible();
});

test("AC25 after the password the passkey is the second step; a passkey that was removed opens nothing", async ({
	noor,
}) => {
	const { page } = noor;
	const password = "a lamp for the loom";
	await holdsDevice(page);
	await noor.signsIn();
	await opensAccount(page);
	await addsPasskey(page, "Noor’s laptop");
	await page.getByLabel("New password").fill(password);
	await button(page, "Set the password").click();
	await noor.isTold("Your new password works from now on.");

	await isSignedOut(page);
	const signsIn = async () => {
		await page.getByLabel("Email").fill(noor.email);
		await page.getByLabel("Password", { exact: true }).fill(password);
		await button(page, "Sign in").click();
	};
	await signsIn();
	await noor.isTold("Confirm with your passkey that it is you.");
	await button(page, "Sign in with a passkey").click();
	await expect(inboxOf(page)).toBeVisible();

	await opensAccount(page);
	await button(page, "Remove Noor’s laptop").click();
	await button(page, "Remove it").click();
	await expect(page.getByText("You have no passkey yet.")).toBeVisible();
	await isSignedOut(page);
	// The device still offers it.
	await button(page, "Sign in with a passkey").click();
	await noor.isTold(/No passkey was used/);
	await signsIn();
	await expect(inboxOf(page)).toBeVisible();
});
