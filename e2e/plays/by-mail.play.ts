import { expect } from "../cast.ts";
import { test } from "../cast-with-letters.ts";

const NEW_PASSWORD = "looms for every lamp";
const NEW_ADDRESS = "noor@elsewhere.example";

test("AC35 AC36 by mail: a forgotten password, a link to sign in with, and a new address", async ({
	noor,
	world,
	box,
}) => {
	const { page } = noor;
	const isIn = page.getByRole("button", { name: "Account of Noor" });
	const button = (name: string) =>
		page.getByRole("button", { name, exact: true });
	/** The link of the newest letter to somebody. */
	const linkTo = async (to: string, path: string) => {
		const found = () =>
			box.letters
				.filter((letter) => letter.includes(`To: ${to}`))
				.map((letter) => letter.replace(/=\r?\n/g, "").replace("=23", "#"))
				.flatMap((letter) => /http\S+#[\w-]+/.exec(letter) ?? [])
				.findLast((link) => link.includes(`/console/${path}#`));
		await expect.poll(found).toBeTruthy();
		return found() ?? "";
	};
	const signsOut = async () => {
		await page.locator(".top-account").click();
		await button("Sign out").first().click();
		await expect(page.getByText("You are signed out.")).toBeVisible();
	};

	await test.step("a new password, by a link that works once", async () => {
		await page.goto(`${world.relay}/console`);
		await page.getByLabel("Email").fill(noor.email);
		await button("Forgotten your password?").click();
		await button("Mail the link").click();
		await noor.isTold(/a link is on its way/);
		const link = await linkTo(noor.email, "new-password");
		await page.goto(link);
		await page.getByLabel("New password").fill("password");
		await button("Save and sign in").click();
		await noor.isTold(/Too short/);
		await page.getByLabel("New password").fill(NEW_PASSWORD);
		await button("Save and sign in").click();
		await expect(isIn).toBeVisible();
		await page.goto(link);
		await noor.isTold(/has been used or has expired/);
		await button("Continue as Noor").click();
		await expect(isIn).toBeVisible();
	});

	await test.step("a link to sign in with", async () => {
		await signsOut();
		await page.getByLabel("Email").fill(noor.email);
		await button("Mail me a link").click();
		await button("Mail the link").click();
		await page.goto(await linkTo(noor.email, "sign-in"));
		await button("Sign in as Noor").click();
		await expect(isIn).toBeVisible();
	});

	await test.step("a new address counts from when its link was confirmed", async () => {
		await page.goto(`${world.relay}/console/account`);
		await page.getByLabel("Your email").fill(NEW_ADDRESS);
		await button("Save the address").click();
		await noor.isTold(/We have mailed a link/);
		await page.goto(await linkTo(NEW_ADDRESS, "confirm-address"));
		await button(`Confirm ${NEW_ADDRESS}`).click();
		await noor.isTold(`${NEW_ADDRESS} is your address now.`);
		await button("Continue").click();
		await signsOut();
		await page.getByLabel("Email").fill(noor.email);
		await page.getByLabel("Password", { exact: true }).fill(NEW_PASSWORD);
		await button("Sign in").click();
		await noor.isTold(/password is not right/);
		await page.getByLabel("Email").fill(NEW_ADDRESS);
		await button("Sign in").click();
		await expect(isIn).toBeVisible();
	});
});
