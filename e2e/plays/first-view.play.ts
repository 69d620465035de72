import type { Request } from "@playwright/test";
import { SECTIONS } from "../../console/settings/section.ts";
import { sizes } from "../../scripts/sizes.ts";
import { expect, test } from "../cast.ts";

test("the console's first view is a page, a script, a style sheet and an icon, of the bytes that the size report says", async ({
	teo,
	world,
}) => {
	const { page } = teo;
	/** By address: the tab's icon is asked for again when its address changes. */
	const files = new Map<string, Request>();
	page.on("requestfinished", (request) => {
		if (request.resourceType() === "fetch") return;
		if (request.url().startsWith(world.relay)) {
			files.set(request.url(), request);
		}
	});
	await teo.signsIn();
	await page.waitForLoadState("networkidle");

	const loaded = [...files.values()];
	expect(loaded.map((file) => file.resourceType()).sort()).toEqual([
		"document",
		"other",
		"script",
		"stylesheet",
	]);
	const lengths = await Promise.all(loaded.map(lengthOf));
	const told = sizes().find(({ what }) => what === "console, first view");
	expect(lengths.reduce((sum, one) => sum + one, 0)).toBe(told?.bytes);

	await test.step("the settings come with the first look at them", async () => {
		await page.getByRole("link", { name: "Settings" }).first().click();
		await expect(page.getByRole("tab")).toHaveCount(SECTIONS.length);
		const types = [...files.values()].map((file) => file.resourceType());
		expect(types.filter((type) => type === "script").length).toBeGreaterThan(1);
	});
});

/** As the relay says it: the browser only estimates it, without the headers. */
async function lengthOf(file: Request): Promise<number> {
	const response = await file.response();
	return Number(await response?.headerValue("content-length"));
}
