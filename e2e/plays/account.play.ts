import type { Locator, Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { expect, test } from "../cast.ts";
import { isClean } from "../world/axe.ts";
import { holdsDevice } from "../world/device.ts";

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
	await noor.isTold("Your new password works from now on.");
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
	await noor.isTold("Your new password works from now on.");

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
	await button(page, "I have saved them").click();
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

test("AC47 a picture is cropped by hand and by keys, and shown everywhere; what is none is refused in words", async ({
	noor,
}) => {
	const { page } = noor;
	await noor.signsIn();
	await opensAccount(page);
	const main = page.getByRole("main");
	const chooses = async (name: string, buffer: Buffer) => {
		const chooser = page.waitForEvent("filechooser");
		await page.getByRole("button", { name: /^Choose a/ }).click();
		await (await chooser).setFiles({ name, mimeType: "image/png", buffer });
	};
	await chooses(
		"face.svg",
		Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
	);
	await noor.isTold(/^This picture can’t be used/);
	await chooses("face.png", await drawnBy(page, 900, 500));
	await expect(page.getByRole("dialog")).toBeVisible();
	await expect(page.getByText(/^This picture can’t be used/)).toHaveCount(0);
	await isClean(page, "crop");
	const across = page.getByLabel("Left and right");
	await expect(page.getByLabel("Up and down")).toBeDisabled();
	await dragsLeft(page.locator(".account-crop-view canvas"));
	const dragged = Number(await across.inputValue());
	expect(dragged).toBeGreaterThan(0.5);
	await across.focus();
	await page.keyboard.press("ArrowRight");
	expect(Number(await across.inputValue())).toBeGreaterThan(dragged);
	await page.getByLabel("Zoom").focus();
	await page.keyboard.press("ArrowRight");
	await expect(page.getByLabel("Up and down")).toBeEnabled();
	await page.keyboard.press("Escape");
	await expect(button(page, "Choose a picture")).toBeFocused();

	await chooses("face.png", await drawnBy(page, 900, 500));
	await button(page, "Use this picture").click();
	for (const place of [main, page.getByRole("banner")]) {
		const picture = place.locator("img.staff-picture");
		await expect(picture).toBeVisible();
		expect(
			await picture.evaluate(async (image: HTMLImageElement) => {
				await image.decode();
				return image.naturalWidth;
			}),
		).toBe(256);
	}
	await isClean(page, "account, with a picture");
	await button(page, "Remove the picture").click();
	await button(page, "Remove it").click();
	await expect(page.locator("img.staff-picture")).toHaveCount(0);
	await expect(button(page, "Choose a picture")).toBeFocused();
});

test("AC40 AC45 who has no password says who she is by a passkey", async ({
	noor,
}) => {
	const { page } = noor;
	const device = await holdsDevice(page);
	await noor.signsIn();
	await opensAccount(page);
	await isStale(page, "passkey-options");
	await button(page, "Add a passkey").click();
	// A link that was printed leaves nothing to confirm with.
	await noor.isTold(/sign in again with a link/);
	await isClean(page, "nothing to confirm with");
	await page.keyboard.press("Escape");
	await expect(button(page, "Add a passkey")).toBeFocused();
	await page.keyboard.press("Enter");
	await noor.isTold("The passkey was added.");

	await isStale(page, "recovery-codes");
	await button(page, "Make recovery codes").click();
	await expect(button(page, "Use a passkey")).toBeFocused();
	await device.unlocks(false);
	await page.keyboard.press("Enter");
	await noor.isTold(/^No passkey was used/);
	await isClean(page, "no passkey used");
	await device.unlocks(true);
	await page.keyboard.press("Enter");
	await expect(
		page.getByRole("heading", { name: "Your recovery codes" }),
	).toBeFocused();
});

/** A png of so many pixels. */
async function drawnBy(
	page: Page,
	width: number,
	height: number,
): Promise<Buffer> {
	const text = await page.evaluate(
		([width, height]) => {
			const canvas = Object.assign(document.createElement("canvas"), {
				width,
				height,
			});
			const context = canvas.getContext("2d");
			context?.fillRect(0, 0, width / 2, height);
			return canvas.toDataURL("image/png");
		},
		[width, height] as const,
	);
	return Buffer.from(text.slice(text.indexOf(",") + 1), "base64");
}

async function dragsLeft(picture: Locator): Promise<void> {
	const box = await picture.boundingBox();
	if (!box) throw new Error("nothing to drag");
	const { mouse } = picture.page();
	await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
	await mouse.down();
	await mouse.move(box.x + box.width / 3, box.y + box.height / 2);
	await mouse.up();
}
