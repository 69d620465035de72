import type { Page } from "@playwright/test";
import { newId } from "../../protocol/ids.ts";
import { expect, test } from "../cast.ts";
import { isClean } from "../world/axe.ts";
import { cutOff } from "../world/cut-off.ts";
import { queueUp } from "../world/full-desk.ts";
import { ownerOf } from "../world/owner.ts";
import { tooSmall } from "../world/too-small.ts";
import type { World } from "../world/world.ts";

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 360, height: 740 };
const MOUSE_PX = 24;
const COME = 6;

test("what an agent sorts and finds with passes axe, light and dark, at 1280 and at 360 pixels", async ({
	noor,
	world,
}) => {
	await opensShop(world);
	const { page, composer } = noor;
	const dialog = page.getByRole("dialog");
	const press = async (...keys: string[]) => {
		for (const key of keys) await page.keyboard.press(key);
	};
	await page.setViewportSize(WIDE);
	await noor.signsIn();
	const { questions, leaves } = await queueUp(world, COME);
	await noor.holds(COME);
	const row = (at: number) =>
		page.locator("[data-row]").filter({ hasText: questions[at] ?? "" });

	await row(0).focus();
	await press("x", "Shift+ArrowDown", "Shift+ArrowDown");
	await expect(page.getByRole("button", { name: "Clear" })).toBeVisible();
	await looks(page, "selection");
	await press("s");
	await expect(dialog.getByText("Until they write")).toBeVisible();
	await looks(page, "snooze");
	await press("Escape", "e");
	await expect(dialog.getByRole("radio").first()).toBeVisible();
	await looks(page, "closing");
	await press("Escape", "t");
	await expect(dialog.getByRole("option").first()).toBeVisible();
	await looks(page, "tags");
	await press("Escape", "Escape");
	await expect(page.getByText("3 selected")).toHaveCount(0);

	await row(5).focus();
	await press("x", "!");
	await noor.isTold(/^Marked as spam|^Spam/);
	await page.getByRole("tab", { name: /^Closed/ }).click();
	await page.locator(".list-end summary", { hasText: "Spam" }).click();
	await expect(page.locator(".list-end .row-line").first()).toBeVisible();
	await looks(page, "spam");
	await noor.looksAt("Mine");

	await press("Control+k");
	await page.keyboard.type("s");
	await expect(dialog.getByRole("option").first()).toBeVisible();
	await looks(page, "command bar");
	await press("Escape");

	await page.keyboard.press("/");
	await page.keyboard.type("is");
	await expect(page.locator("[data-row] mark").first()).toBeVisible();
	await looks(page, "search");
	await press("Escape");

	await row(0).click();
	await expect(composer).toBeFocused();
	await page.keyboard.type("/");
	await expect(page.getByRole("option").first()).toBeVisible();
	await looks(page, "saved replies");
	leaves();
});

test("blocking a visitor, and the list of the blocked, pass axe, light and dark, at 1280 and at 360 pixels", async ({
	noor,
	world,
}) => {
	const owner = await ownerOf(world);
	await owner.gives(() => ({ slots: 2 }));
	owner.leaves();
	const { page } = noor;
	const dialog = page.getByRole("dialog");
	const block = { name: "Block the visitor" };
	await page.setViewportSize(WIDE);
	await noor.signsIn();
	const { questions, leaves } = await queueUp(world, 2);
	await noor.holds(2);
	await noor.opens(questions[0] ?? "");
	await noor.presses("More");
	await page.getByRole("button", block).click();
	await expect(dialog.getByText(/began from the same network$/)).toBeVisible();
	await looks(page, "block");
	await dialog.getByLabel("Why (for your colleagues)").fill("Adverts");
	await dialog.getByRole("button", block).click();
	await expect(noor.person).toContainText("Blocked until");
	await page.goto(`${world.relay}/console`);
	await page.getByRole("tab", { name: /^Closed/ }).click();
	const ends = page.locator(".list-end");
	await ends.last().locator("summary").click();
	await expect(ends.last()).toContainText("Adverts");
	await looks(page, "blocked");
	leaves();
});

test("the floor passes axe, light and dark, at 1280 and at 360 pixels", async ({
	noor,
	teo,
	world,
}) => {
	const owner = await ownerOf(world);
	await owner.gives(() => ({ slots: COME }));
	owner.leaves();
	await noor.signsIn();
	const { leaves } = await queueUp(world, COME + 1);
	await noor.holds(COME);
	const { page } = teo;
	await page.setViewportSize(WIDE);
	await teo.signsIn();
	await page.goto(`${world.relay}/console/floor`);
	const rows = page.getByRole("main").locator("[data-row]");
	await expect(rows.first()).toBeVisible();
	await looks(page, "floor");
	await rows.first().focus();
	await page.keyboard.press("x");
	await expect(page.getByRole("button", { name: "Clear" })).toBeVisible();
	await looks(page, "floor, selected");
	leaves();
});

/** Colours are of a theme and of no width: they are read once. */
async function looks(page: Page, screen: string): Promise<void> {
	const path = `test-results/desk-${screen.replaceAll(/\W+/g, "-")}`;
	await page.screenshot({ path: `${path}.png` });
	await isClean(page, screen);
	await page.setViewportSize(NARROW);
	await page.screenshot({ path: `${path}-360.png` });
	await isClean(page, `${screen}, 360`, page.frames(), ["light"]);
	const cut = await page.evaluate(cutOff);
	// What was said last, and a name on the floor, is one line of a row, and ends with an ellipsis.
	const isLine = (one: string) =>
		/^cut: SPAN [a-z ]*(row-preview|block-preview|floor-preview|floor-name)/.test(
			one,
		);
	expect
		.soft(
			cut.filter((one) => !isLine(one)),
			screen,
		)
		.toEqual([]);
	expect.soft(await page.evaluate(tooSmall, MOUSE_PX), screen).toEqual([]);
	await page.setViewportSize(WIDE);
}

/** With a tag, outcomes and a saved reply, for one agent with room for all who come. */
async function opensShop(world: World): Promise<void> {
	const { site } = world;
	const owner = await ownerOf(world);
	await owner.gives(() => ({ slots: COME }));
	for (const name of ["damaged", "late parcel"])
		await owner.says("tags:change", {
			site,
			tag: { id: null, name, removed: false },
		});
	await owner.says("outcomes:change", {
		site,
		outcomes: ["answered", "sent back"].map((name) => ({ id: null, name })),
		needs: { outcome: false, tag: false },
	});
	const texts = [
		{ language: "en", text: "The part for {order} leaves today." },
	];
	const reply = { id: newId(), name: "A new part", shortcut: "part", texts };
	await owner.says("saved-reply:save", { site, own: false, was: null, reply });
	owner.leaves();
}
