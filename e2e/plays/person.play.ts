import { readFile } from "node:fs/promises";
import { expect, test } from "../cast.ts";
import { ownerOf } from "../world/owner.ts";

const PETS = { id: "pets".padEnd(22, "_"), kind: "text" as const };

test("KN1 KN12 KN13 an agent fills in what the owner wants to know, and saves the chat", async ({
	maya,
	noor,
	world,
}) => {
	const owner = await ownerOf(world);
	const { site } = world;
	await owner.says("attributes:change", {
		site,
		attributes: [{ ...PETS, name: "Pets", choices: [] }],
	});
	owner.leaves();
	await noor.signsIn();
	await maya.visits("/");
	await maya.rings();
	await maya.asks("Is the blue one in stock?");
	await noor.opens("Is the blue one in stock?");
	await noor.answers("In two colours.");
	const column = noor.page.getByRole("region", { name: "About the shopper" });

	await test.step("a field is edited in place", async () => {
		await column.getByRole("button", { name: "Change Pets" }).click();
		await expect(column.getByLabel("Change Pets")).toBeFocused();
		await noor.page.keyboard.type("Two dogs");
		await noor.page.keyboard.press("Enter");
		await expect(column.getByText("Two dogs")).toBeVisible();
		await column.getByRole("button", { name: "Change Note" }).click();
		await expect(column.getByLabel("Change Note")).toBeFocused();
		await noor.page.keyboard.type("Writes in the evening.");
		await noor.page.keyboard.press("Control+Enter");
		await expect(column.getByText("Writes in the evening.")).toBeVisible();
	});

	await test.step("the chat is a file", async () => {
		const saved = noor.page.waitForEvent("download");
		await column.getByRole("button", { name: "Save as text" }).click();
		const text = await readFile(await (await saved).path(), "utf8");
		expect(text).toContain("Is the blue one in stock?");
		expect(text).toContain("Noor\nIn two colours.");
		expect(text).not.toContain("evening");
	});
});
