import { newId } from "../../protocol/ids.ts";
import { expect, test } from "../cast.ts";
import { isClean } from "../world/axe.ts";
import { meet } from "../world/meet.ts";
import { ownerOf } from "../world/owner.ts";

test("SR an agent puts a saved reply at the caret, fills its open place, sends it, and writes one of their own", async ({
	maya,
	noor,
	world,
}) => {
	const { page, composer } = noor;
	const { keyboard } = page;
	const owner = await ownerOf(world);
	await owner.says("saved-reply:save", {
		site: world.site,
		own: false,
		was: null,
		reply: {
			id: newId(),
			name: "Delivery time",
			shortcut: "delivery",
			texts: [{ language: "en", text: "{order} leaves today. {agent}" }],
		},
	});
	owner.leaves();
	await meet(maya, noor, "Where is my parcel?");

	await composer.click();
	await keyboard.type("Hello. /deli");
	const options = page.getByRole("option");
	await expect(options).toHaveCount(1);
	// Its styles came with it: a name and a text below each other.
	await expect(options.locator(".reply-option-text")).toHaveCSS(
		"display",
		"block",
	);
	await isClean(page, "picker");
	await keyboard.press("Tab");
	await expect(composer).toHaveValue("Hello. {order} leaves today. Noor");
	await keyboard.press("Control+z");
	await expect(composer).toHaveValue("Hello. /deli");
	await keyboard.press("Control+Shift+z");
	await expect(composer).toHaveValue("Hello. {order} leaves today. Noor");
	await keyboard.press("Enter");
	await noor.isTold("{order} is not filled in.");
	await isClean(page, "open place");
	await keyboard.type("L-17");
	await expect(composer).toHaveValue("Hello. L-17 leaves today. Noor");
	await keyboard.press("Enter");
	await maya.sees("Hello. L-17 leaves today. Noor");

	await keyboard.type("/");
	await page.getByRole("button", { name: "Edit replies" }).click();
	await page.getByRole("link", { name: "Mine", exact: true }).click();
	await page.getByRole("link", { name: "New reply" }).click();
	await page.getByLabel("Name").fill("Good bye");
	const text = page.getByLabel("Text in English");
	await text.fill("Bye {nobody}");
	await page.getByRole("button", { name: "Save" }).click();
	await noor.isTold("“{nobody}” is not a placeholder.");
	await isClean(page, "a reply");
	await text.fill("Bye {name}");
	await page.getByRole("button", { name: "Save" }).click();
	await page.getByRole("link", { name: /^Good bye/ }).click();
	await page.getByRole("button", { name: "Remove the reply" }).click();
	await noor.isTold("Removed “Good bye”.");
	await page.getByRole("button", { name: "Undo" }).click();
	await expect(page.getByRole("link", { name: /^Good bye/ })).toBeVisible();
	await isClean(page, "replies");
});
