import { expect, test } from "../cast.ts";

test("ST7 opening a sign-in link uses nothing, its button signs in, and who is signed in is never switched by a click elsewhere", async ({
	noor,
	world,
}) => {
	const { page } = noor;
	const link = await world.linkFor(noor.email);
	const teos = await world.linkFor("teo@lamp-and-loom.example");
	const button = (name: string) => page.getByRole("button", { name });
	const inbox = page.getByRole("tab", { name: /Mine/ });

	// A program that looks at mail: it runs scripts, and presses nothing.
	const browser = page.context().browser();
	if (!browser) throw new Error("no browser");
	const scanner = await browser.newPage();
	await scanner.goto(link);
	await expect(
		scanner.getByRole("button", { name: "Sign in as Noor" }),
	).toBeVisible();
	await scanner.close();

	await page.goto(link);
	await expect(button("Sign in as Noor")).toBeVisible();
	await page.reload();
	await page.goto(link);
	await button("Sign in as Noor").click();
	await expect(inbox).toBeVisible();
	// What an older browser is told after eight seconds.
	await expect(page.getByText("has not started")).toHaveCount(0);

	// The link of somebody else: it says so, and changes nothing.
	await page.goto(teos);
	await expect(button("Sign in as Teo")).toBeVisible();
	await noor.isTold("This browser is signed in as Noor.");
	await button("Continue as Noor").click();
	await expect(inbox).toBeVisible();

	// The used one offers to go on.
	await page.goto("about:blank");
	await page.goto(link);
	await noor.isTold(/has been used or has expired/);
	await button("Continue as Noor").click();
	await expect(inbox).toBeVisible();

	// A second sign-in ends the first in its other window.
	const other = await page.context().newPage();
	await other.goto(teos);
	await other.getByRole("button", { name: "Sign in as Teo" }).click();
	await expect(other.getByRole("tab", { name: /Mine/ })).toBeVisible();
	await noor.isTold(/Your session has ended/);
});

test("ST13 the console opened as 127.0.0.1 goes to its own name with the link, and a frame there says the right address", async ({
	noor,
	world,
}) => {
	const { page } = noor;
	const link = await world.linkFor(noor.email);
	const here = world.relay.replace("localhost", "127.0.0.1");
	await page.goto(link.replace("localhost", "127.0.0.1"));
	await page.getByRole("button", { name: "Sign in as Noor" }).click();
	await expect(page.getByRole("tab", { name: /Mine/ })).toBeVisible();
	expect(page.url()).toBe(`${world.relay}/console`);

	const said: string[] = [];
	page.on("console", (line) => void said.push(line.text()));
	await page.goto(`${here}/frame/${world.site}`);
	await expect
		.poll(() => said.join("\n"))
		.toContain(
			`Shopbell: this chat was loaded from ${here}, but the relay's address is ${world.relay}`,
		);
});
