import { expect, test } from "../cast.ts";
import { ownerOf } from "../world/owner.ts";

test("TO10 TO13 TO14 an agent tags by key, and closes by key with the outcome that the shop wants", async ({
	maya,
	noor,
	world,
}) => {
	const owner = await ownerOf(world);
	const { site } = world;
	await owner.says("tags:change", {
		site,
		tag: { id: null, name: "Späte Lieferung", removed: false },
	});
	await owner.says("outcomes:change", {
		site,
		outcomes: [
			{ id: null, name: "Solved" },
			{ id: null, name: "No answer" },
		],
		needs: { outcome: true, tag: false },
	});
	owner.leaves();
	await noor.signsIn();
	await maya.visits("/");
	await maya.rings();
	await maya.asks("Where is my parcel?");
	await noor.opens("Where is my parcel?");
	await noor.answers("On its way.");
	const { page } = noor;
	await page.keyboard.press("Escape");

	await test.step("a tag by key", async () => {
		await page.keyboard.press("t");
		await expect(page.getByRole("combobox")).toBeFocused();
		await page.keyboard.type("spate");
		await expect(page.getByRole("option")).toHaveText(["Späte Lieferung"]);
		await page.keyboard.press("Enter");
		await expect(page.locator(".head .row-tag")).toHaveText("Späte Lieferung");
		await page.keyboard.press("Escape");
		await noor.isTold("Noor tagged it: Späte Lieferung");
	});

	await test.step("an outcome is required, in words", async () => {
		await page.keyboard.press("e");
		const solved = page.getByRole("radio", { name: /Solved/ });
		await expect(solved).toBeFocused();
		await page.keyboard.press("Enter");
		await expect(page.getByRole("alert")).toHaveText(
			"This shop closes with an outcome. Choose one.",
		);
		await page.keyboard.press("2");
		await page.keyboard.press("Enter");
		await noor.looksAt("Closed");
		await expect(
			page.locator(".row .row-tag", { hasText: "No answer" }),
		).toBeVisible();
	});
});
