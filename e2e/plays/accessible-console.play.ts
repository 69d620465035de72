import { SECTIONS } from "../../console/settings/section.ts";
import { expect, test } from "../cast.ts";
import { isClean } from "../world/axe.ts";
import { meet } from "../world/meet.ts";
import { ownerOf } from "../world/owner.ts";

test("routing and settings at the console pass axe, light and dark", async ({
	maya,
	crowd,
	noor,
	teo,
	world,
}) => {
	const { page } = noor;
	const opens = (key: string) => page.keyboard.press(key);
	await meet(maya, noor, "Is the blue one in stock?");
	await teo.signsIn();
	await opens("Escape");

	await opens("p");
	await expect(page.locator(".team-column")).toBeVisible();
	await isClean(page, "team");
	await opens("p");
	await opens("h");
	await expect(page.getByRole("dialog")).toBeVisible();
	await page.getByRole("dialog").getByText("Teo").click();
	await isClean(page, "hand over");
	await opens("Escape");
	await page.locator(".availability").click();
	await noor.isTold(/^You answer nobody for now/);
	await isClean(page, "availability");
	await opens("Escape");

	const owner = await ownerOf(world);
	const team = await owner.offersBy("Returns");
	await owner.gives(() => ({ slots: 3, teams: [team] }));
	owner.leaves();
	await noor.becomes("Here");
	await crowd(["Ravi"]).then(([ravi]) => ravi?.asks("Can I return it?"));
	const offer = page.getByRole("region", { name: "Offer" });
	await expect(offer).toBeVisible();
	await isClean(page, "offer");
	await page.setViewportSize({ width: 1024, height: 700 });
	const end = (part: string) =>
		page.locator(part).evaluate((one) => one.getBoundingClientRect().right);
	// Beside the list one writes.
	expect(await end(".corner")).toBeLessThan(await end(".list-column"));
	await noor.presses("Decline");
	await isClean(page, "offer, why not");

	await teo.page.goto(`${world.relay}/console/settings`);
	const links = teo.page.locator(".settings-link");
	await expect(links).toHaveCount(SECTIONS.length);
	for (const link of await links.all()) {
		await link.click();
		await isClean(teo.page, `settings: ${await link.innerText()}`);
	}
});
