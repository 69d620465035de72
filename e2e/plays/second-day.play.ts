import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { expect, test } from "../cast-of-nobody.ts";
import { isClean } from "../world/axe.ts";
import { ownerBegins, PASSWORD } from "../world/owner-begins.ts";

const ANA = {
	name: "Ana",
	email: "ana@lamp-and-loom.example",
	shop: "http://localhost:9",
};
const STEP_MS = 30_000;

test("AC30 AC31 the second day: the session is gone, and its owner signs in by password, by the app and by a recovery code that works once", async ({
	relay,
	ana,
}) => {
	// Whoever has signed out on a page comes back to it.
	const isIn = ana.getByRole("button", { name: "Account of Ana" });
	const button = (name: string) =>
		ana.getByRole("button", { name, exact: true });

	await test.step("the password signs in tomorrow", async () => {
		await ownerBegins(ana, relay, ANA);
		await ana.context().clearCookies();
		await ana.goto(`${relay.relay}/console`);
		await saysPassword(ana, "not the right one");
		await expect(ana.getByText(/password is not right/)).toBeVisible();
		await saysPassword(ana);
		await expect(isIn).toBeVisible();
	});

	let app: (steps: number) => string = () => "";
	let codes: string[] = [];
	await test.step("an app is set up, with codes for the day it is lost", async () => {
		await ana.locator(".top-account").click();
		await ana.getByRole("link", { name: "My account" }).click();
		await button("Set up an app").click();
		const key = await ana.locator(".account-key code").innerText();
		// The time of the first code: a later one is of a step that no code was used of.
		const at = Date.now();
		const totp = new TOTP({
			secret: Secret.fromBase32(key.replace(/\s/g, "")),
		});
		app = (steps) => totp.generate({ timestamp: at + steps * STEP_MS });
		await ana.getByLabel("Code from the app").fill(app(0));
		await button("Confirm the code").click();
		await expect(button("I have saved them")).toBeVisible();
		codes = await ana.locator(".account-code-list li").allInnerTexts();
		expect(codes).toHaveLength(10);
		await button("I have saved them").click();
	});

	await test.step("password and code", async () => {
		await signsOut(ana);
		await saysPassword(ana);
		// A code works once, also the one that set the app up.
		await saysCode(ana, app(0));
		await expect(ana.getByText(/not right, or has been used/)).toBeVisible();
		await saysCode(ana, app(1));
		await expect(isIn).toBeVisible();
	});

	await test.step("a recovery code, once", async () => {
		const [first = "", second = ""] = codes;
		await signsOut(ana);
		await saysPassword(ana);
		await button("Use a recovery code").click();
		await saysCode(ana, first);
		await expect(isIn).toBeVisible();
		await signsOut(ana);
		await saysPassword(ana);
		await button("Use a recovery code").click();
		await saysCode(ana, first);
		await expect(ana.getByText(/not right, or has been used/)).toBeVisible();
		await saysCode(ana, second);
		await expect(isIn).toBeVisible();
	});
});

test("AC37 a shop that wants a second factor asks whoever has none for it, before the console", async ({
	relay,
	ana,
}) => {
	const isIn = ana.getByRole("button", { name: "Account of Ana" });
	await ownerBegins(ana, relay, ANA);
	await ana.goto(`${relay.relay}/console/settings/security`);
	await ana.getByLabel("Everybody needs a second factor").check();
	await ana.getByRole("button", { name: "Save" }).click();
	await expect(ana.getByText("Saved", { exact: true })).toBeVisible();
	await ana.reload();
	await expect(
		ana.getByRole("heading", { name: "A second factor first" }),
	).toBeVisible();
	await expect(isIn).toHaveCount(0);
	const key = await ana.locator(".account-key code").innerText();
	await isClean(ana, "a second factor first");
	const secret = Secret.fromBase32(key.replace(/\s/g, ""));
	await ana
		.getByLabel("Code from the app")
		.fill(new TOTP({ secret }).generate());
	await ana.getByRole("button", { name: "Confirm the code" }).click();
	await ana.getByRole("button", { name: "I have saved them" }).click();
	await expect(isIn).toBeVisible();
});

async function saysPassword(page: Page, password = PASSWORD): Promise<void> {
	await page.getByLabel("Email").fill(ANA.email);
	await page.getByLabel("Password", { exact: true }).fill(password);
	await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

async function saysCode(page: Page, code: string): Promise<void> {
	await page.getByRole("textbox", { name: /code/i }).fill(code);
	await page.getByRole("button", { name: "Continue", exact: true }).click();
}

async function signsOut(page: Page): Promise<void> {
	await page.locator(".top-account").click();
	await page.getByRole("button", { name: "Sign out" }).first().click();
	await expect(page.getByText("You are signed out.")).toBeVisible();
}
