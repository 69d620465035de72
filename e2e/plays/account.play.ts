import type { Locator, Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { expect, test } from "../cast.ts";
import { isClean } from "../world/axe.ts";

const PASSWORD = "four green lamps at sea";

const button = (page: Page, name: string) =>
	page.getByRole("button", { name, exact: true });

async function opensAccount(page: Page): Promise<void> {
	await page.locator(".top-account").click();
	await page.getByRole("link", { name: "My account" }).click();
	await expect(page.getByLabel("Your name")).toBeVisible();
}

/** By keys alone, as far as what they have reached says. */
async function typesInto(field: Locator, text: string): Promise<void> {
	await field.focus();
	await field.page().keyboard.press("ControlOrMeta+A");
	await field.page().keyboard.type(text);
	await field.page().keyboard.press("Enter");
}

/** As twelve hours after the sign-in: the next of these is refused until she has said again who she is. */
async function isStale(page: Page, path: string): Promise<void> {
	await page.route(
		`**/console/account/${path}`,
		(route) =>
			route.fulfill({
				status: 403,
				json: { refusal: { code: "reauthenticate" } },
			}),
		{ times: 1 },
	);
}

test("AC41 AC43 AC44 a name counts at once, and a new password ends the other browser and goes on in this one", async ({
	noor,
	browser,
}) => {
	const { page } = noor;
	await noor.signsIn();
	const elsewhere = await browser.newContext();
	const other = await elsewhere.newPage();
	await other.goto(await noor.world.linkFor(noor.email));
	await other.getByRole("button", { name: /^Sign in as / }).click();
	await expect(other.getByRole("tab", { name: /Mine/ })).toBeVisible();

	await opensAccount(page);
	await expect(button(page, "End all others")).toBeVisible();
	await isClean(page, "account");
	await typesInto(page.getByLabel("Your name"), "Noor Haddad");
	await noor.isTold("Saved");
	await expect(button(page, "Account of Noor Haddad")).toBeVisible();

	await expect(
		page.getByText(/^At least 12 characters\. There is no other rule/),
	).toBeVisible();
	await typesInto(page.getByLabel("New password"), "passwordpassword");
	await noor.isTold(/^Many people use this password/);
	await typesInto(page.getByLabel("New password"), PASSWORD);
	await noor.isTold("Your new password counts from now on.");
	await expect(other.getByText(/session has ended/)).toBeVisible();
	await expect(page.getByText("You are signed in nowhere else.")).toBeVisible();
	// The same socket: what she does next is done.
	await noor.becomes("Away");
	await noor.becomes("Here");
	await isClean(page, "account, with a password");
	await elsewhere.close();
});

test("AC40 AC46 an app is set up by keys alone, after she has said who she is", async ({
	noor,
}) => {
	const { page } = noor;
	const { keyboard } = page;
	await noor.signsIn();
	await opensAccount(page);
	await typesInto(page.getByLabel("New password"), PASSWORD);
	await noor.isTold("Your new password counts from now on.");

	await isStale(page, "totp-begin");
	await button(page, "Set up an app").focus();
	await keyboard.press("Enter");
	const password = page.getByLabel("Your password");
	await expect(password).toBeFocused();
	await isClean(page, "who are you");
	await keyboard.press("Escape");
	await noor.isTold(/^Confirm who you are first/);
	await isStale(page, "totp-begin");
	await keyboard.press("Tab");
	await expect(button(page, "Try again")).toBeFocused();
	await keyboard.press("Enter");
	await typesInto(password, "somebody else’s password");
	await noor.isTold(/^That is not right/);
	await typesInto(password, PASSWORD);

	await expect(page.getByRole("img", { name: /^QR code/ })).toBeVisible();
	await isClean(page, "a new app");
	const key = await page.locator(".account-key code").innerText();
	const app = new TOTP({ secret: Secret.fromBase32(key.replace(/\s/g, "")) });
	const code = page.getByLabel("Code from the app");
	await typesInto(code, "000000");
	await noor.isTold(/^This code is not right/);
	await expect(code).toBeFocused();
	await typesInto(code, app.generate());

	await expect(
		page.getByRole("heading", { name: "Your recovery codes" }),
	).toBeFocused();
	await isClean(page, "recovery codes");
	const codes = await page.locator(".account-code-list code").allInnerTexts();
	const download = page.waitForEvent("download");
	await button(page, "Download as text").click();
	expect((await download).suggestedFilename()).toMatch(/\.txt$/);
	await button(page, "I have kept them").click();
	await noor.isTold("10 of your recovery codes are left.");

	await isStale(page, "totp-end");
	await button(page, "Remove the app").click();
	await button(page, "Remove it").click();
	await password.fill(PASSWORD);
	await typesInto(page.getByLabel("Code from your app"), codes[0] ?? "");
	await expect(button(page, "Set up an app")).toBeVisible();
	await expect(
		page.getByRole("heading", { name: "Authenticator app" }),
	).toBeFocused();
});
