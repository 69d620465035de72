import type { Page } from "@playwright/test";
import type { LinkLook } from "../../protocol/agent.ts";
import { expect } from "../cast.ts";
import { test } from "../cast-with-mail.ts";
import { isClean } from "../world/axe.ts";

const INVITATION = {
	purpose: "invitation",
	site: "Lamp & Loom",
	role: "supervisor",
	by: "Ana",
	email: "",
	called: "Noor",
} as const;

test("AC30 AC31 AC33 AC34 AC35 AC36 every door of the console passes axe, light and dark, and is opened by the keyboard", async ({
	noor,
}) => {
	const { page, world } = noor;
	const { keyboard } = page;
	const button = (name: string) =>
		page.getByRole("button", { name, exact: true });
	const opens = async (path: string, look: LinkLook) => {
		await answers(page, "link", look);
		await page.goto("about:blank");
		await page.goto(`${world.relay}/console/${path}#x`);
	};

	await test.step("signing in", async () => {
		await page.goto(`${world.relay}/console`);
		await expect(page.getByLabel("Email")).toBeVisible();
		await keyboard.press("Tab");
		await expect(page.getByLabel("Email")).toBeFocused();
		await keyboard.type("noor@lamp-and-loom.example");
		await keyboard.press("Tab");
		await keyboard.type("not the right one");
		await keyboard.press("Tab");
		await keyboard.press("Space");
		await expect(button("Hide the password")).toBeFocused();
		await answers(page, "sign-in/password", { refusal: { code: "forbidden" } });
		await page.getByLabel("Password", { exact: true }).press("Enter");
		await expect(page.getByText(/password is not right/)).toBeVisible();
		await expect(page.getByLabel("Password", { exact: true })).toBeFocused();
		await isClean(page, "wrong password");
		await answers(page, "sign-in/password", {
			refusal: { code: "slow_down", retryAfterMs: 60_000 },
		});
		await keyboard.press("Enter");
		await expect(page.getByText(/Too many tries/).first()).toBeVisible();
		await isClean(page, "too many tries");
	});

	await test.step("the second step", async () => {
		await page.goto(`${world.relay}/console`);
		await answers(page, "sign-in/password", {
			step: "second_factor",
			ticket: "t",
			ways: ["totp", "recovery", "passkey"],
		});
		await page.getByLabel("Email").fill("noor@lamp-and-loom.example");
		await page.getByLabel("Password", { exact: true }).fill("the right one");
		await keyboard.press("Enter");
		await expect(page.getByLabel("Code from your app")).toBeFocused();
		await keyboard.type("123");
		await keyboard.press("Enter");
		await expect(page.getByText("The code has six digits.")).toBeVisible();
		await isClean(page, "code of an app");
		await button("Use a recovery code").click();
		await isClean(page, "recovery code");
		await button("Use a passkey").click();
		await isClean(page, "passkey as second step");
	});

	await test.step("a link by mail", async () => {
		await page.goto(`${world.relay}/console`);
		await button("Forgotten your password?").click();
		await page.getByLabel("Email").fill("noor@lamp-and-loom.example");
		await isClean(page, "forgotten password");
		await answers(page, "sign-in/mail", {});
		await button("Mail the link").click();
		await expect(page.getByText(/a link is on its way/)).toBeFocused();
		await isClean(page, "link on its way");
	});

	await test.step("links", async () => {
		await opens("invitation", { link: INVITATION, session: null });
		await button("Join").click();
		await expect(page.getByLabel("Your email")).toBeFocused();
		await isClean(page, "invitation");
		await opens("invitation", {
			link: INVITATION,
			session: { name: "Teo", isSame: false },
		});
		await expect(button("Join as Teo")).toBeVisible();
		await isClean(page, "invitation to who is signed in");
		await opens("invitation", { link: null, session: null });
		await expect(page.getByText(/^This invitation has been/)).toBeVisible();
		await isClean(page, "invitation that is gone");
		await opens("new-password", {
			link: { purpose: "password", name: "Noor" },
			session: null,
		});
		await button("Save and sign in").click();
		await isClean(page, "new password");
		await opens("confirm-address", {
			link: { purpose: "address", name: "Noor", email: "n@lamp.example" },
			session: null,
		});
		await expect(button("Confirm n@lamp.example")).toBeVisible();
		await isClean(page, "new address");
	});
});

/** The relay's answer to what this page asks at a door, without the relay. */
async function answers(
	page: Page,
	path: string,
	answer: object,
): Promise<void> {
	// The newest one answers. To take the last one back first would let the browser stop asking for a moment.
	await page.route(`**/console/${path}`, (route) =>
		route.fulfill({
			status: "refusal" in answer ? 403 : 200,
			json: answer,
		}),
	);
}
