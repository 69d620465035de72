import { expect, test } from "./cast.ts";
import type { Found } from "./tab.ts";

test("ST9 on localhost without https an agent signs in, and a reload keeps the session", async ({
	maya: { tab },
	world,
}) => {
	const says = () => tab.run<string>("return document.body.innerText");
	await tab.goes(await world.linkFor("noor@lamp-and-loom.example"));
	await expect.poll(says).toContain("Sign in as Noor");
	const button = await tab.run<Found>(
		`return [...document.querySelectorAll("button")].find((one) => one.innerText === "Sign in as Noor")`,
	);
	await tab.clicks(button);
	await expect.poll(says).toContain("Waiting");
	await tab.reloads();
	await expect.poll(says).toContain("Waiting");
	expect(await says()).not.toContain("session has ended");
});
